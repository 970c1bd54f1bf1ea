// The layout of releases in a data folder:
//   releases/<sha256 of catalog.sqlite>/catalog.sqlite
//   pictures/<first 2>/<sha256>       shared by all releases
//   phone/<first 2>/<sha256>          the same picture for phones; at the office alone
//   current → releases/<sha256>       replaced by rename, as the last step of each change
// Files named by their hash never change; phone/ uses the names of pictures/. Thread rule: pure,
// but current_release reads the disk.
#pragma once

#include <string>
#include <string_view>

#include "app/base/disk/disk.h"

namespace ocop::disk {

// Pre-condition: `sha256` is well-formed.
std::string release_folder(const std::string& data, std::string_view sha256);
std::string catalog_file(const std::string& data, std::string_view sha256);
std::string picture_file(const std::string& data, std::string_view sha256);
/// `sha256`: of the file in pictures/.
std::string phone_picture_file(const std::string& data, std::string_view sha256);

std::string current_link(const std::string& data);
/// The target of current_link(): "releases/<sha256>".
std::string current_target(std::string_view sha256);
/// Returns the SHA-256 that `current` names; empty if there is no such link or it does not name a
/// release.
std::string current_release(Disk& disk, const std::string& data);

}  // namespace ocop::disk
