// The machine's own disk, which refuses changes after a given number of them, as if the program
// were killed. Thread rule: one thread. Not a power cut: earlier changes stay (FakeDisk loses
// them).
#pragma once

#include <memory>
#include <string>

#include "app/base/disk/disk.h"

namespace ocop::test {

class StoppingDisk : public disk::Disk {
 public:
  /// Stops at that change: 1, the first.
  explicit StoppingDisk(int at) : left_(at) {}

  std::optional<std::uint64_t> size(const std::string& file) override { return real_.size(file); }
  std::string identity(const std::string& file) override { return real_.identity(file); }
  std::vector<std::string> list(const std::string& folder) override { return real_.list(folder); }
  bool is_folder(const std::string& path) override { return real_.is_folder(path); }
  std::string link_target(const std::string& link) override { return real_.link_target(link); }
  Result<disk::Mapped> map(const std::string& file) override { return real_.map(file); }
  std::uint64_t free_bytes(const std::string& folder) override { return real_.free_bytes(folder); }
  bool in_use(const std::string& folder) override { return real_.in_use(folder); }
  std::shared_ptr<void> lock(const std::string& folder) override { return real_.lock(folder); }

  Status append(const std::string& file, std::string_view bytes, unsigned mode) override {
    return stopped() ? Status(end()) : real_.append(file, bytes, mode);
  }
  Result<disk::Room> allocate(const std::string& file, std::uint64_t bytes) override {
    return stopped() ? Result<disk::Room>(end()) : real_.allocate(file, bytes);
  }
  Status make_folder(const std::string& folder) override {
    return stopped() ? Status(end()) : real_.make_folder(folder);
  }
  Status make_link(const std::string& link, const std::string& target) override {
    return stopped() ? Status(end()) : real_.make_link(link, target);
  }
  Status rename(const std::string& from, const std::string& to) override {
    return stopped() ? Status(end()) : real_.rename(from, to);
  }
  Status remove(const std::string& path) override {
    return stopped() ? Status(end()) : real_.remove(path);
  }
  Status sync(const std::string& path) override {
    return stopped() ? Status(end()) : real_.sync(path);
  }

 private:
  static Error end() { return Error{"The program was stopped."}; }
  bool stopped() { return left_ <= 1 || --left_ == 0; }

  disk::Disk& real_ = disk::real_disk();
  int left_;
};

}  // namespace ocop::test
