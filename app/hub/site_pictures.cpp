// A name is taken for a picture's only where it is a hash and nothing else, so that no name leads
// out of the folder.
#include "app/hub/site_pictures.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "app/disk/release_layout.h"
#include "app/http/file_body.h"
#include "app/site/site_answers.h"

namespace ocop::hub {

namespace {

constexpr std::string_view kPictures = "/pictures/";
constexpr std::size_t kHash = 64;
constexpr std::size_t kSignature = 12;  // bytes that tell a picture's type

/// The SHA-256 that the target names; empty: it is no picture's.
std::string_view named(std::string_view target) {
  const auto at = target.find(kPictures);
  if (at == target.npos) return {};
  const std::string_view rest = target.substr(at + kPictures.size());
  if (rest.size() != 3 + kHash || rest[2] != '/') return {};
  const std::string_view hash = rest.substr(3);
  const bool digits = std::all_of(hash.begin(), hash.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  });
  return digits && hash.starts_with(rest.substr(0, 2)) ? hash : std::string_view();
}

/// As it begins; nothing that a browser would run is among these.
const char* type_of(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return "image/jpeg";
  if (bytes.starts_with("\x89PNG")) return "image/png";
  if (bytes.starts_with("RIFF") && bytes.find("WEBP") == 8) return "image/webp";
  return "application/octet-stream";
}

}  // namespace

SharedPage picture_page(const std::string& folder, const site::SiteSettings& settings,
                        const site::SiteRequest& request) {
  const std::string_view hash = named(request.target);
  if (hash.empty() || (request.method != "GET" && request.method != "HEAD")) return nullptr;
  const auto before = request.target.substr(0, request.target.find(kPictures));
  if (!before.empty() && !settings.address.ends_with(before)) return nullptr;
  // However large: what the import took is shown, and it is never in memory as a whole.
  auto file = http::FileBody::open(disk::picture_file(folder, hash));
  if (!file) return make_page(site::plain_answer(404, "There is no such picture."));
  const char* type = type_of(file->beginning(kSignature));
  return make_file_page(site::picture_answer(type, "", true), std::move(file), hash);
}

}  // namespace ocop::hub
