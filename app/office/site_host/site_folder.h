// A folder of static files that is made again and again: what stays the same is not written anew,
// what changed takes its place by rename, and what is no longer made is removed last, so that a web
// server or a copy to a CDN may read it all the while.
// Thread rule: put() from any thread; the rest from one. One program a folder (it is locked).
// Errors: one sentence. What is there after one that failed, or a power cut, is set right by the
// next export, for each file is compared by its bytes; therefore nothing waits for the disk here.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_set>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::site_host {

class SiteFolder {
 public:
  struct Counts {
    std::size_t files = 0, written = 0, removed = 0;
  };

  /// Makes it where it is missing. Error: there is something in it that no export made, or another
  /// is at work in it.
  static Result<std::unique_ptr<SiteFolder>> open(disk::Disk& disk, const std::string& folder);

  /// `path`: below the folder, no ".." in it. Pre-condition: no other put() of the same path.
  Status put(const std::string& path, std::string_view bytes);
  /// A file whose name says what is in it, as one of that size is there: it stays. False: there is
  /// none.
  bool keep(const std::string& path, std::uint64_t bytes);
  /// Removes what was neither put nor kept.
  Result<Counts> finish();

 private:
  SiteFolder(disk::Disk& disk, std::string folder, std::shared_ptr<void> lock)
      : disk_(disk), folder_(std::move(folder)), lock_(std::move(lock)) {}
  /// Says that it is wanted, and makes the folders above it.
  Status want(const std::string& path);
  Status make_folder_of(const std::string& path);
  bool is_same(const std::string& file, std::string_view bytes);
  /// True: nothing is left in it.
  Result<bool> sweep(const std::string& below);

  disk::Disk& disk_;
  std::string folder_;
  std::shared_ptr<void> lock_;
  std::mutex mutex_;  // for the two that follow
  std::unordered_set<std::string> wanted_;
  std::unordered_set<std::string> folders_;
  std::atomic<std::size_t> written_{0};
  std::size_t removed_ = 0;
};

}  // namespace ocop::site_host
