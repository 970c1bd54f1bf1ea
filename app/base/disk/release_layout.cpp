#include "app/base/disk/release_layout.h"

#include "db/model/sha256.h"

namespace ocop::disk {

std::string release_folder(const std::string& data, std::string_view sha256) {
  return data + "/" + current_target(sha256);
}

std::string catalog_file(const std::string& data, std::string_view sha256) {
  return release_folder(data, sha256) + "/catalog.sqlite";
}

std::string picture_file(const std::string& data, std::string_view sha256) {
  return data + "/pictures/" + std::string(sha256.substr(0, 2)) + "/" + std::string(sha256);
}

std::string phone_picture_file(const std::string& data, std::string_view sha256) {
  return data + "/phone/" + std::string(sha256.substr(0, 2)) + "/" + std::string(sha256);
}

std::string current_link(const std::string& data) {
  return data + "/current";
}

std::string current_target(std::string_view sha256) {
  return "releases/" + std::string(sha256);
}

std::string current_release(Disk& disk, const std::string& data) {
  const std::string target = disk.link_target(current_link(data));
  std::string name = target.substr(target.find_last_of('/') + 1);
  return is_sha256(name) ? name : std::string{};
}

}  // namespace ocop::disk
