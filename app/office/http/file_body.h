// A file as the body of a response, sent from the disk to the socket without a copy in memory, so
// that many slow readers of a large file cost nothing. Thread rule: immutable, any thread.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace ocop::http {

class FileBody {
 public:
  /// Returns null if it is not a regular file or cannot be read.
  static std::shared_ptr<const FileBody> open(const std::string& path);
  ~FileBody();
  FileBody(const FileBody&) = delete;
  FileBody& operator=(const FileBody&) = delete;

  std::uint64_t size() const { return size_; }
  int descriptor() const { return descriptor_; }
  /// Returns at most the first `most` bytes.
  std::string beginning(std::size_t most) const;

 private:
  FileBody(int descriptor, std::uint64_t size) : descriptor_(descriptor), size_(size) {}
  const int descriptor_;
  const std::uint64_t size_;
};

}  // namespace ocop::http
