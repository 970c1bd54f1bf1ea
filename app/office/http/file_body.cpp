#include "app/office/http/file_body.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ocop::http {

std::shared_ptr<const FileBody> FileBody::open(const std::string& path) {
  // O_NONBLOCK, so that opening a pipe does not block.
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor < 0) return nullptr;
  struct stat facts {};
  if (::fstat(descriptor, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    ::close(descriptor);
    return nullptr;
  }
  const auto size = static_cast<std::uint64_t>(facts.st_size);
  // Start reading ahead, so that sending does not wait for the disk.
  ::posix_fadvise(descriptor, 0, 0, POSIX_FADV_WILLNEED);
  return std::shared_ptr<const FileBody>(new FileBody(descriptor, size));
}

FileBody::~FileBody() {
  ::close(descriptor_);
}

std::string FileBody::beginning(std::size_t most) const {
  std::string bytes(most, '\0');
  const auto read = ::pread(descriptor_, bytes.data(), bytes.size(), 0);
  bytes.resize(read > 0 ? static_cast<std::size_t>(read) : 0);
  return bytes;
}

}  // namespace ocop::http
