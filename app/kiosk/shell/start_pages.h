// Speeds up cold starts, which mostly wait for the disk: single pages of some hundred libraries.
// Each start records which pieces of which files it touched, and the next start prefetches them all
// while it proceeds. Thread rule: construct, use and destroy on one thread; a separate thread
// accesses the disk, so no call waits for it. Units: bytes. Errors: none; without a list a start is
// only slower.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace ocop::shell {

struct FilePiece {
  std::string path;
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
  bool operator==(const FilePiece&) const = default;
};

/// Parses one piece per line: offset, bytes, path. Ignores malformed or absurd lines.
std::vector<FilePiece> read_pieces(std::string_view text);
std::string pieces_text(const std::vector<FilePiece>& pieces);

/// Returns the pieces of files that this process has mapped and touched so far (Linux: /proc/self).
std::vector<FilePiece> touched_pieces();

class StartPages {
 public:
  /// Starts prefetching the pieces in the file `list`.
  explicit StartPages(std::string list);
  ~StartPages();
  StartPages(const StartPages&) = delete;
  StartPages& operator=(const StartPages&) = delete;

  /// Call when the first screen is shown: rewrites the list.
  void note();

 private:
  void work();

  std::string list_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool stands_ = false;
  bool stop_ = false;
  std::thread thread_;
};

}  // namespace ocop::shell
