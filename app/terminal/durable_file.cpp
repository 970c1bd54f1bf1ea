#include "app/terminal/durable_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <utility>

namespace ocop::terminal {

namespace {

constexpr std::size_t kTogether = std::size_t{64} << 10;

/// A rename is durable once its folder is.
bool sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return false;
  const bool synced = ::fsync(fd) == 0;
  ::close(fd);
  return synced;
}

}  // namespace

DurableFile::DurableFile(std::string path, unsigned mode)
    : path_(std::move(path)), part_(path_ + ".part") {
  ::unlink(part_.c_str());  // one left by a power cut may have another mode
  fd_ = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  whole_ = fd_ >= 0;
}

DurableFile::~DurableFile() {
  if (fd_ < 0) return;
  ::close(fd_);
  ::unlink(part_.c_str());
}

bool DurableFile::flush() {
  std::string_view bytes = waiting_;
  while (whole_ && !bytes.empty()) {
    const auto written = ::write(fd_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0)
      whole_ = false;
    else
      bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  waiting_.clear();
  return whole_;
}

bool DurableFile::write(std::string_view bytes) {
  if (!whole_) return false;
  waiting_ += bytes;
  return waiting_.size() < kTogether || flush();
}

Status DurableFile::commit() {
  bool done = flush() && ::fsync(fd_) == 0;
  // A stick may tell only here that it is full or gone.
  if (fd_ >= 0 && ::close(std::exchange(fd_, -1)) != 0) done = false;
  if (done) done = std::rename(part_.c_str(), path_.c_str()) == 0;
  if (!done) {
    ::unlink(part_.c_str());
    return Error{"The file " + path_ + " cannot be written; check its disk and permissions."};
  }
  if (!sync_folder_of(path_))
    return Error{"The folder of " + path_ + " cannot be written; check its disk."};
  return Done{};
}

}  // namespace ocop::terminal
