#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "app/base/disk/disk.h"
#include "app/base/disk/folder_lock.h"

namespace ocop::disk {

namespace {

namespace fs = std::filesystem;

Error cannot(const std::string& path, const char* what, int why = errno) {
  return Error{path + " cannot be " + what + ": " + std::strerror(why) + "."};
}

/// A descriptor that closes itself.
class File {
 public:
  File(const std::string& path, int flags, unsigned mode = 0)
      : fd_(::open(path.c_str(), flags | O_CLOEXEC, mode)) {}
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

/// Returns null if it cannot be mapped. Pre-condition: `bytes` > 0.
std::shared_ptr<char> map_pages(const File& file, std::uint64_t bytes, int protection) {
  void* const pages = ::mmap(nullptr, bytes, protection, MAP_SHARED, file.fd(), 0);
  if (pages == MAP_FAILED) return nullptr;
  return {static_cast<char*>(pages), [bytes](char* from) { ::munmap(from, bytes); }};
}

class RealDisk final : public Disk {
 public:
  std::optional<std::uint64_t> size(const std::string& file) override {
    struct stat about {};
    if (::stat(file.c_str(), &about) != 0 || !S_ISREG(about.st_mode)) return std::nullopt;
    return static_cast<std::uint64_t>(about.st_size);
  }

  std::string identity(const std::string& file) override {
    struct statx about {};
    if (::statx(AT_FDCWD, file.c_str(), 0, STATX_INO | STATX_BTIME, &about) != 0) return {};
    return std::to_string(about.stx_ino) + "." + std::to_string(about.stx_btime.tv_sec) + "." +
           std::to_string(about.stx_btime.tv_nsec);
  }

  std::vector<std::string> list(const std::string& folder) override {
    std::vector<std::string> names;
    std::error_code fault;
    for (fs::directory_iterator one(folder, fault), end; !fault && one != end; one.increment(fault))
      names.push_back(one->path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
  }

  bool is_folder(const std::string& path) override {
    struct stat about {};
    return ::stat(path.c_str(), &about) == 0 && S_ISDIR(about.st_mode);
  }

  std::string link_target(const std::string& link) override {
    std::error_code fault;
    return fs::read_symlink(link, fault).string();
  }

  Result<Mapped> map(const std::string& path) override {
    const File file(path, O_RDONLY);
    struct stat about {};
    if (!file.is_open() || ::fstat(file.fd(), &about) != 0) return cannot(path, "read");
    if (!S_ISREG(about.st_mode)) return cannot(path, "read", EISDIR);
    if (about.st_size == 0) return Mapped{};
    const auto bytes = static_cast<std::size_t>(about.st_size);
    auto pages = map_pages(file, bytes, PROT_READ);
    if (!pages) return cannot(path, "read");
    return Mapped{{pages.get(), bytes}, pages};
  }

  std::uint64_t free_bytes(const std::string& folder) override {
    std::error_code fault;
    const auto space = fs::space(folder, fault);
    return fault ? 0 : space.available;
  }

  bool in_use(const std::string& folder) override {
    return is_folder(folder) && !FolderLock(folder, FolderLock::Kind::alone).held();
  }

  std::shared_ptr<void> lock(const std::string& folder) override {
    auto lock = std::make_shared<FolderLock>(folder, FolderLock::Kind::alone);
    return lock->held() ? lock : nullptr;
  }

  Status append(const std::string& path, std::string_view bytes, unsigned mode) override {
    const File file(path, O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW, mode);
    if (!file.is_open()) return cannot(path, "written");
    while (!bytes.empty()) {
      const auto written = ::write(file.fd(), bytes.data(), bytes.size());
      if (written < 0 && errno == EINTR) continue;
      if (written <= 0) return cannot(path, "written");
      bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return Done{};
  }

  Result<Room> allocate(const std::string& path, std::uint64_t bytes) override {
    ::unlink(path.c_str());
    const File file(path, O_RDWR | O_CREAT | O_EXCL, 0644);
    if (!file.is_open()) return cannot(path, "written");
    if (bytes == 0) return Room{};
    // Without reserved space, writing to a mapped page would kill the program.
    if (const int fault = ::posix_fallocate(file.fd(), 0, static_cast<off_t>(bytes)); fault != 0)
      return cannot(path, "written", fault);
    auto pages = map_pages(file, bytes, PROT_READ | PROT_WRITE);
    if (!pages) return cannot(path, "written");
    return Room{{pages.get(), bytes}, pages};
  }

  Status make_folder(const std::string& folder) override {
    if (::mkdir(folder.c_str(), 0755) == 0 || (errno == EEXIST && is_folder(folder))) return Done{};
    return cannot(folder, "made");
  }

  Status make_link(const std::string& link, const std::string& target) override {
    if (::symlink(target.c_str(), link.c_str()) == 0) return Done{};
    return cannot(link, "made");
  }

  Status rename(const std::string& from, const std::string& to) override {
    if (std::rename(from.c_str(), to.c_str()) == 0) return Done{};
    return cannot(to, "written");
  }

  Status remove(const std::string& path) override {
    if (std::remove(path.c_str()) == 0 || errno == ENOENT) return Done{};
    return cannot(path, "removed");
  }

  Status sync(const std::string& path) override {
    const File file(path, O_RDONLY);
    if (file.is_open() && ::fsync(file.fd()) == 0) return Done{};
    return cannot(path, "made durable");
  }
};

}  // namespace

Disk& real_disk() {
  static RealDisk disk;
  return disk;
}

}  // namespace ocop::disk
