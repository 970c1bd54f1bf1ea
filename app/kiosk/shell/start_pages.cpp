// A page counts as touched if it is in this process's page table (bit 63 of its entry in
// /proc/self/pagemap, see proc(5)), which, unlike mincore(2), needs no privilege.
#include "app/kiosk/shell/start_pages.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <utility>

namespace ocop::shell {

namespace {

constexpr std::uint64_t kGap = 64 << 10;  // reading this much more is cheaper than a second request
constexpr std::uint64_t kMost = 512ULL << 20;  // of one piece; a longer one is not ours
constexpr std::uint64_t kPresent = 1ULL << 63;
constexpr std::size_t kMostPieces = 10'000;

struct Mapping {
  std::uint64_t begin = 0, end = 0, offset = 0;
  std::string path;
};

/// "7f00-7f10 r--p 00001000 08:01 123 /usr/lib/x.so"; returns false unless it is of a file that can
/// be read again.
bool read_mapping(const std::string& line, Mapping* mapping) {
  unsigned long begin = 0, end = 0, offset = 0;
  int path = 0;
  if (std::sscanf(line.c_str(), "%lx-%lx r%*3s %lx %*s %*s %n", &begin, &end, &offset, &path) < 3)
    return false;
  *mapping = {begin, end, offset, line.substr(static_cast<std::size_t>(path))};
  return mapping->path.starts_with('/') && !mapping->path.starts_with("/dev/") &&
         !mapping->path.ends_with(" (deleted)");
}

void add_piece(std::vector<FilePiece>& pieces, const std::string& path, std::uint64_t offset,
               std::uint64_t bytes) {
  if (!pieces.empty()) {
    FilePiece& last = pieces.back();
    if (last.path == path && offset >= last.offset && offset <= last.offset + last.bytes + kGap) {
      last.bytes = offset + bytes - last.offset;
      return;
    }
  }
  pieces.push_back({path, offset, bytes});
}

void add_touched(const Mapping& mapping, int pagemap, std::vector<FilePiece>& pieces) {
  const auto page = static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
  std::vector<std::uint64_t> entries((mapping.end - mapping.begin) / page);
  const std::size_t bytes = entries.size() * sizeof entries[0];
  const auto from = static_cast<off_t>(mapping.begin / page * sizeof entries[0]);
  if (pread(pagemap, entries.data(), bytes, from) != static_cast<ssize_t>(bytes)) return;
  for (std::size_t i = 0; i < entries.size(); ++i)
    if ((entries[i] & kPresent) != 0)
      add_piece(pieces, mapping.path, mapping.offset + i * page, page);
}

void ask_for(const FilePiece& piece) {
  const int file = ::open(piece.path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (file < 0) return;
  posix_fadvise(file, static_cast<off_t>(piece.offset), static_cast<off_t>(piece.bytes),
                POSIX_FADV_WILLNEED);
  ::close(file);
}

/// Not synced: a power cut only costs a slower start.
void write_list(const std::string& list) {
  const std::string part = list + ".part";
  std::ofstream file(part, std::ios::binary | std::ios::trunc);
  file << pieces_text(touched_pieces());
  file.close();
  std::error_code fault;
  if (file) std::filesystem::rename(part, list, fault);
}

}  // namespace

std::vector<FilePiece> read_pieces(std::string_view text) {
  std::vector<FilePiece> pieces;
  std::istringstream lines{std::string(text)};
  std::string line;
  while (pieces.size() < kMostPieces && std::getline(lines, line)) {
    FilePiece piece;
    std::istringstream words(line);
    words >> piece.offset >> piece.bytes >> std::ws;
    std::getline(words, piece.path);
    if (piece.path.starts_with('/') && piece.bytes > 0 && piece.bytes <= kMost)
      pieces.push_back(std::move(piece));
  }
  return pieces;
}

std::string pieces_text(const std::vector<FilePiece>& pieces) {
  std::string text;
  for (const FilePiece& piece : pieces)
    text +=
        std::to_string(piece.offset) + " " + std::to_string(piece.bytes) + " " + piece.path + "\n";
  return text;
}

std::vector<FilePiece> touched_pieces() {
  std::vector<FilePiece> pieces;
  const int pagemap = ::open("/proc/self/pagemap", O_RDONLY | O_CLOEXEC);
  if (pagemap < 0) return pieces;
  std::ifstream maps("/proc/self/maps");
  std::string line;
  Mapping mapping;
  while (std::getline(maps, line))
    if (read_mapping(line, &mapping)) add_touched(mapping, pagemap, pieces);
  ::close(pagemap);
  return pieces;
}

StartPages::StartPages(std::string list) : list_(std::move(list)), thread_([this] { work(); }) {}

StartPages::~StartPages() {
  {
    const std::lock_guard lock(mutex_);
    stop_ = true;
  }
  wake_.notify_one();
  thread_.join();
}

void StartPages::note() {
  {
    const std::lock_guard lock(mutex_);
    stands_ = true;
  }
  wake_.notify_one();
}

void StartPages::work() {
  std::ifstream file(list_, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  for (const FilePiece& piece : read_pieces(text)) ask_for(piece);
  std::unique_lock lock(mutex_);
  wake_.wait(lock, [this] { return stands_ || stop_; });
  if (stands_) write_list(list_);
}

}  // namespace ocop::shell
