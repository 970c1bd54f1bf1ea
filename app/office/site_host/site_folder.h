// A folder of static files that is exported repeatedly: unchanged files are not rewritten, changed
// ones are replaced by rename, and obsolete ones are removed last, so that a web server or a copy
// to a CDN can read it at any time. Thread rule: put() from any thread; the rest from one. One
// program per folder (it is locked). Errors: one sentence. After a failure or power cut the next
// export repairs the folder, because every file is compared byte by byte; so nothing is synced
// here.
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

  /// Creates the folder if it is missing. Error if it contains anything that is not from an export,
  /// or another export is using it.
  static Result<std::unique_ptr<SiteFolder>> open(disk::Disk& disk, const std::string& folder);

  /// `path`: below the folder, without "..". Pre-condition: no other put() of the same path.
  Status put(const std::string& path, std::string_view bytes);
  /// Keeps a file whose name identifies its content, if one of that size exists. Returns false if
  /// not.
  bool keep(const std::string& path, std::uint64_t bytes);
  /// Removes everything that was neither put nor kept.
  Result<Counts> finish();

 private:
  SiteFolder(disk::Disk& disk, std::string folder, std::shared_ptr<void> lock)
      : disk_(disk), folder_(std::move(folder)), lock_(std::move(lock)) {}
  /// Marks the file as wanted, and creates its parent folders.
  Status want(const std::string& path);
  Status make_folder_of(const std::string& path);
  bool is_same(const std::string& file, std::string_view bytes);
  /// Returns true if the folder is empty afterwards.
  Result<bool> sweep(const std::string& below);

  disk::Disk& disk_;
  std::string folder_;
  std::shared_ptr<void> lock_;
  std::mutex mutex_;  // guards the two below
  std::unordered_set<std::string> wanted_;
  std::unordered_set<std::string> folders_;
  std::atomic<std::size_t> written_{0};
  std::size_t removed_ = 0;
};

}  // namespace ocop::site_host
