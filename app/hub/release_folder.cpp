// Each file is written under a temporary name, made durable, then renamed, and its folder made
// durable; the link is swapped by rename as the very last step.
#include "app/hub/release_folder.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "app/wire/digest.h"

namespace ocop::hub {

namespace {

namespace fs = std::filesystem;

bool make_durable(const fs::path& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool done = ::fsync(file) == 0;
  ::close(file);
  return done;
}

bool move_into(const fs::path& from, const fs::path& to) {
  return make_durable(from) && std::rename(from.c_str(), to.c_str()) == 0 &&
         make_durable(to.parent_path());
}

/// `to` ends with the SHA-256 that the picture had when it was checked.
Status copy_picture(const fs::path& from, const fs::path& to) {
  std::error_code fault;
  if (fs::exists(to, fault)) return Done{};  // named by its content
  fs::create_directories(to.parent_path(), fault);
  const fs::path half = to.string() + ".part";
  fs::copy_file(from, half, fs::copy_options::overwrite_existing, fault);
  if (const auto copied = wire::sha256_of_file(half); copied && *copied != to.filename()) {
    fs::remove(half, fault);
    return Error{"The picture " + from.filename().string() +
                 " was changed while it was imported; import again."};
  }
  // The folder may be new: its own name must be on disk too.
  if (fault || !move_into(half, to) || !make_durable(to.parent_path().parent_path()))
    return Error{"The picture " + to.string() + " cannot be written; check the disk."};
  return Done{};
}

}  // namespace

Result<std::string> place_release(const std::string& folder, const std::string& catalog,
                                  const std::map<std::string, std::string>& pictures) {
  const Error full{"The folder " + folder + " cannot be written; check its disk and permissions."};
  const fs::path root(folder);
  for (const auto& [sha256, file] : pictures)
    if (auto copied = copy_picture(file, root / "pictures" / sha256.substr(0, 2) / sha256); !copied)
      return copied.error();
  const auto name = wire::sha256_of_file(catalog);
  if (!name) return name.error();
  const fs::path release = root / "releases" / *name;
  std::error_code fault;
  fs::create_directories(release, fault);
  if (fault || !move_into(catalog, release / "catalog.sqlite") || !make_durable(root / "releases"))
    return full;
  const fs::path half = root / "current.part";
  fs::remove(half, fault);
  fs::create_directory_symlink(fs::path("releases") / *name, half, fault);
  if (fault || std::rename(half.c_str(), (root / "current").c_str()) != 0 || !make_durable(root))
    return full;
  return *name;
}

}  // namespace ocop::hub
