// What a cold start waits for most is the disk: a page here and a page there of some hundred
// libraries. So each start notes which pieces of which files it has touched, and the next one asks
// for all of them at once while it goes about its work.
// Thread rule: construct, use and destroy on one thread; the disk is a thread's of its own, so no
// call waits for it. Units: bytes. Errors: none; without a list a start is only slower.
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

/// A line a piece: offset, bytes, path. What is no such line, or absurd, is passed over.
std::vector<FilePiece> read_pieces(std::string_view text);
std::string pieces_text(const std::vector<FilePiece>& pieces);

/// The pieces of files that this process has mapped and touched until now (Linux: /proc/self).
std::vector<FilePiece> touched_pieces();

class StartPages {
 public:
  /// Begins to ask for what the file `list` names.
  explicit StartPages(std::string list);
  ~StartPages();
  StartPages(const StartPages&) = delete;
  StartPages& operator=(const StartPages&) = delete;

  /// The first screen stands: the list is written anew.
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
