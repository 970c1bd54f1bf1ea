#include "app/terminal/private_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

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

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const auto written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(fd) == 0;
}

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

Status save_private_settings(const std::string& data, const PrivateSettings& settings) {
  const fs::path path = fs::path(data) / "private.json";
  const fs::path half = fs::path(data) / "private.json.part";
  std::error_code fault;
  fs::create_directories(data, fault);
  fs::remove(half, fault);  // one left by a power cut may have another mode
  bool written = false;
  {
    const File file(half, O_WRONLY | O_CREAT | O_EXCL);
    written = file.is_open() && write_all(file.fd(), wire::private_settings_text(settings) + "\n");
  }
  const File folder(data, O_RDONLY | O_DIRECTORY);
  if (!written || std::rename(half.c_str(), path.c_str()) != 0 || !folder.is_open() ||
      ::fsync(folder.fd()) != 0)
    return Error{"The private settings cannot be written into " + data +
                 "; check its disk and permissions."};
  return Done{};
}

}  // namespace ocop::terminal
