// Where a release lies below a data folder:
//   releases/<sha256 of catalog.sqlite>/catalog.sqlite
//   pictures/<first 2>/<sha256>       shared by all releases
//   phone/<first 2>/<sha256>          the same picture for phones; at the office alone
//   current → releases/<sha256>       replaced by rename, as the last step of each change
// What has its hash for a name never changes; phone/ goes by the names of pictures/.
// Thread rule: pure, but current_release reads the disk.
#pragma once

#include <string>
#include <string_view>

#include "app/base/disk/disk.h"

namespace ocop::disk {

// Pre-condition: `sha256` is one.
std::string release_folder(const std::string& data, std::string_view sha256);
std::string catalog_file(const std::string& data, std::string_view sha256);
std::string picture_file(const std::string& data, std::string_view sha256);
/// `sha256`: of the file in pictures/.
std::string phone_picture_file(const std::string& data, std::string_view sha256);

std::string current_link(const std::string& data);
/// What current_link() leads to: "releases/<sha256>".
std::string current_target(std::string_view sha256);
/// The SHA-256 that `current` names; empty: there is no such link, or it names no release.
std::string current_release(Disk& disk, const std::string& data);

}  // namespace ocop::disk
