#include "app/base/disk/folder_owner.h"

#include <pwd.h>
#include <sys/stat.h>

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "app/base/disk/disk.h"

namespace ocop::disk {

namespace {

std::optional<uid_t> owner_of(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0) return std::nullopt;
  return about.st_uid;
}

/// Returns the user's name, or number if there is no name.
std::string name_of(uid_t user) {
  std::vector<char> room(16384);
  passwd entry{};
  passwd* found = nullptr;
  if (::getpwuid_r(user, &entry, room.data(), room.size(), &found) != 0 || found == nullptr)
    return std::to_string(user);
  return found->pw_name;
}

}  // namespace

Status may_work_as(unsigned user, const std::string& folder, const std::string& command) {
  const auto owner = owner_of(folder);
  if (user != 0 || !owner || *owner == 0) return Done{};
  const std::string name = name_of(*owner);
  return Error{"The folder " + folder + " belongs to " + name +
               ", whose programs could not use what root writes there; run: sudo -u " + name + " " +
               command};
}

Status may_make(unsigned user, const std::string& folder, const std::string& command) {
  std::error_code fault;
  std::filesystem::path there = std::filesystem::absolute(folder, fault).lexically_normal();
  while (there.has_relative_path() && !owner_of(there.string())) there = there.parent_path();
  return may_work_as(user, there.string(), command);
}

Status check_owners(const std::string& folder) {
  const auto owner = owner_of(folder);
  if (!owner) return Done{};
  const std::string name_of_owner = name_of(*owner);
  for (const std::string& place : {folder, folder + "/sync"})
    for (const std::string& name : real_disk().list(place)) {
      if (name == "lost+found") continue;  // belongs to root if the folder is a mount point
      const std::string path = std::string(place).append("/").append(name);
      const auto other = owner_of(path);
      if (!other || *other == *owner) continue;
      std::string sentence = path + " belongs to " + name_of(*other) + ", but the folder is ";
      sentence.append(name_of_owner).append("'s, whose programs cannot change it; run: ");
      sentence.append("sudo chown -R ").append(name_of_owner).append(": ").append(folder);
      return Error{std::move(sentence)};
    }
  return Done{};
}

}  // namespace ocop::disk
