// A name is accepted only if it is exactly a hash, so that no name leads out of the folder.
#include "app/office/site_host/site_pictures.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

#include "app/office/http/file_body.h"
#include "app/office/pictures/picture_store.h"
#include "app/office/site/site_answers.h"

namespace ocop::site_host {

namespace {

constexpr std::string_view kPictures = "/pictures/";
constexpr std::string_view kForPhones = "phone/";
constexpr std::size_t kHash = 64;

struct NamedPicture {
  std::string sha256;
  pictures::PictureUse use = pictures::PictureUse::screen;
};

std::optional<NamedPicture> named(std::string_view target) {
  const auto at = target.find(kPictures);
  if (at == target.npos) return std::nullopt;
  std::string_view rest = target.substr(at + kPictures.size());
  NamedPicture picture;
  if (rest.starts_with(kForPhones)) {
    picture.use = pictures::PictureUse::phone;
    rest.remove_prefix(kForPhones.size());
  }
  if (rest.size() != 3 + kHash || rest[2] != '/') return std::nullopt;
  const std::string_view hash = rest.substr(3);
  const bool digits = std::all_of(hash.begin(), hash.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  if (!digits || !hash.starts_with(rest.substr(0, 2))) return std::nullopt;
  picture.sha256 = hash;
  return picture;
}

/// Returns the media type of encode_picture()'s output.
const char* type_of(std::string_view bytes) {
  return bytes.starts_with("RIFF") ? "image/webp" : "image/jpeg";
}

/// Converts a photo of an earlier program's release, which holds originals only. Converts one at a
/// time, so that a client that requests many occupies one processor, not all.
SharedPage make_one(const std::string& folder, const NamedPicture& picture) {
  static std::mutex making;
  const std::unique_lock lock(making, std::try_to_lock);
  if (!lock.owns_lock()) {
    auto busy = site::plain_answer(503, "Pictures are being made ready; ask again.");
    busy.headers.emplace_back("Retry-After", "5");
    return make_page(std::move(busy));
  }
  auto made = pictures::made_picture(disk::real_disk(), folder, picture.sha256, picture.use);
  if (!made) return make_page(site::plain_answer(404, "There is no such picture."));
  const char* type = type_of(*made);
  return make_page(site::picture_answer(type, std::move(*made), true));
}

}  // namespace

SharedPage picture_page(const std::string& folder, const site::SiteSettings& settings,
                        const site::SiteRequest& request) {
  const auto picture = named(request.target);
  if (!picture || (request.method != "GET" && request.method != "HEAD")) return nullptr;
  const auto before = request.target.substr(0, request.target.find(kPictures));
  if (!before.empty() && !settings.address.ends_with(before)) return nullptr;
  const auto ready =
      pictures::ready_picture(disk::real_disk(), folder, picture->sha256, picture->use);
  auto file = ready ? http::FileBody::open(*ready) : nullptr;
  if (!file) return make_one(folder, *picture);
  const char* type = type_of(file->beginning(4));
  return make_file_page(site::picture_answer(type, "", true), std::move(file), picture->sha256);
}

}  // namespace ocop::site_host
