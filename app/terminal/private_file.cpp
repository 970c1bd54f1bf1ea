#include "app/terminal/private_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "app/disk/durable_file.h"
#include "app/wire/private_settings.h"

namespace ocop::terminal {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kLargestFile = std::size_t{2} << 20;

/// A descriptor that closes itself.
class File {
 public:
  File(const fs::path& path, int flags) : fd_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
  ~File() {
    if (fd_ >= 0) ::close(fd_);
  }
  File(const File&) = delete;
  File& operator=(const File&) = delete;
  bool is_open() const { return fd_ >= 0; }
  int fd() const { return fd_; }

 private:
  int fd_;
};

}  // namespace

Result<PrivateSettings> load_private_settings(const std::string& data) {
  const File file(fs::path(data) / "private.json", O_RDONLY);
  if (!file.is_open() && errno == ENOENT) return PrivateSettings{};
  std::string text;
  char piece[4096];
  ssize_t got = file.is_open() ? 1 : -1;
  while (got > 0 && text.size() < kLargestFile) {
    got = ::read(file.fd(), piece, sizeof piece);
    if (got > 0) text.append(piece, static_cast<std::size_t>(got));
  }
  if (got < 0)
    return Error{"The private settings cannot be read: " + std::string(std::strerror(errno)) + "."};
  return wire::read_private_settings(text);
}

std::string private_fingerprint(const std::string& data) {
  struct stat about {};
  if (::stat((data + "/private.json").c_str(), &about) != 0) return "none";
  return std::to_string(about.st_ino) + " " + std::to_string(about.st_size) + " " +
         std::to_string(about.st_mtim.tv_sec) + "." + std::to_string(about.st_mtim.tv_nsec);
}

Status save_private_settings(const std::string& data, const PrivateSettings& settings) {
  std::error_code fault;
  fs::create_directories(data, fault);
  disk::DurableFile file((fs::path(data) / "private.json").string(), 0600);
  file.write(wire::private_settings_text(settings) + "\n");
  if (!file.commit())
    return Error{"The private settings cannot be written into " + data +
                 "; check its disk and permissions."};
  return Done{};
}

}  // namespace ocop::terminal
