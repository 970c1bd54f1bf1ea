#include "app/office/pictures/picture_store.h"

#include <array>
#include <utility>

#include "app/base/codec/digest.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/office/pictures/picture_file.h"
#include "app/office/pictures/picture_notes.h"

namespace ocop::pictures {

namespace {

Status put_picture(disk::Disk& disk, const std::string& to, const std::string& bytes) {
  if (auto made = disk::make_folders(disk, disk::folder_of(to)); !made) return made;
  return disk::write_file(disk, to, bytes);
}

/// Returns the possible paths of a file of that name: in a folder written by import, or by publish.
std::array<std::string, 2> places(const std::string& folder, const std::string& sha256) {
  return {disk::picture_file(folder, sha256),
          folder + "/objects/" + sha256.substr(0, 2) + "/" + sha256};
}

bool may_go_out(disk::Disk& disk, const std::string& path, std::size_t most) {
  if (disk.size(path).value_or(most + 1) > most) return false;
  const auto file = disk.map(path);
  return file && is_bare(file->bytes);
}

}  // namespace

Status place_picture(disk::Disk& disk, const std::string& folder, const std::string& from,
                     const std::string& sha256) {
  const std::string screen = disk::picture_file(folder, sha256);
  const std::string phone = disk::phone_picture_file(folder, sha256);
  if (disk.size(screen) && disk.size(phone))
    return Done{};  // named by their content, so up to date
  const auto sizes = read_picture_sizes(from);
  if (!sizes || codec::sha256(sizes->screen.bytes) != sha256)
    return Error{"The picture " + from + " was changed while it was imported; import again."};
  if (auto put = put_picture(disk, phone, sizes->phone.bytes); !put) return put;
  return put_picture(disk, screen, sizes->screen.bytes);
}

std::optional<std::string> ready_picture(disk::Disk& disk, const std::string& folder,
                                         const std::string& sha256, PictureUse use) {
  if (use == PictureUse::phone) {
    std::string path = disk::phone_picture_file(folder, sha256);
    if (may_go_out(disk, path, kPhoneOrder.most)) return path;
    return std::nullopt;
  }
  for (std::string& path : places(folder, sha256))
    if (may_go_out(disk, path, kScreenOrder.most)) return std::move(path);
  return std::nullopt;
}

Result<std::string> made_picture(disk::Disk& disk, const std::string& folder,
                                 const std::string& sha256, PictureUse use) {
  for (const std::string& path : places(folder, sha256)) {
    const auto bytes = disk::read_file(disk, path, kLargestPictureFile);
    if (!bytes) continue;
    auto sizes = picture_sizes(*bytes);
    if (!sizes) return Error{"The picture " + path + " cannot be used: " + sizes.error().sentence};
    return std::move(use == PictureUse::phone ? sizes->phone.bytes : sizes->screen.bytes);
  }
  return Error{"The picture " + sha256 + " is not below " + folder +
               "; give the folder that import or publish wrote."};
}

}  // namespace ocop::pictures
