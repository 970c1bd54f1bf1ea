// A disk in memory whose power can be cut at any change, and which then forgets what was not
// synced: all of it, or as much of it as a seed says, each sector of a file and each folder's names
// apart. Thread rule: one thread. Not a model of one file system: it forgets whatever POSIX allows.
// Not here: SQLite on it (fake_vfs.h).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>
#include <utility>

#include "app/base/disk/disk.h"

namespace ocop::test {

class FakeDisk final : public disk::Disk {
 public:
  /// What a name leads to: a program that opened a file goes on with it, whatever it is called
  /// meanwhile. A link's target is durable with its name.
  struct Node {
    enum class Kind { file, folder, link } kind = Kind::file;
    std::string bytes{};          // of a link: its target
    std::int64_t number = 0;      // another one for each file
    std::size_t synced_size = 0;  // what lies beyond was added since
    std::map<std::size_t, std::string>
        synced_sectors{};             // those that were changed since, as they were
    std::weak_ptr<void> open_with{};  // what those who have it open share; theirs alone
  };

  /// Folders that are there, and durable, from the start.
  explicit FakeDisk(std::initializer_list<std::string> folders);

  /// The power goes at that change from now on (1: the next), which is then done in part or not at
  /// all; from there on everything fails.
  void cut_power_at(int change) { left_ = change; }
  void cut_power() { power_ = false; }
  bool has_power() const { return power_; }
  /// Power again. `seed` 0: all that was not synced is lost; else each part of it by chance.
  void restore_power(std::uint32_t seed);
  /// Changes so far, failed ones too.
  int changes() const { return changes_; }
  /// Bytes that fit besides what is there.
  void set_free_bytes(std::uint64_t bytes) { free_ = bytes; }
  void use(const std::string& folder) { used_.insert(folder); }
  /// A disk that says "synced" and did nothing: no program can be right on it.
  void lie_about_sync() { lies_ = true; }
  /// lock() keeps nobody out any more.
  void ignore_locks() { ignores_locks_ = true; }
  /// All that is there now, as a copy of each file has it, with the top folder `from` named `to`.
  FakeDisk image(const std::string& from, const std::string& to) const;

  std::optional<std::uint64_t> size(const std::string& file) override;
  std::string identity(const std::string& file) override;
  std::vector<std::string> list(const std::string& folder) override;
  bool is_folder(const std::string& path) override;
  std::string link_target(const std::string& link) override;
  Result<disk::Mapped> map(const std::string& file) override;
  std::uint64_t free_bytes(const std::string&) override { return free_; }
  bool in_use(const std::string& folder) override { return used_.contains(folder); }
  std::shared_ptr<void> lock(const std::string& folder) override;
  Status append(const std::string& file, std::string_view bytes, unsigned mode) override;
  Result<disk::Room> allocate(const std::string& file, std::uint64_t bytes) override;
  Status make_folder(const std::string& folder) override;
  Status make_link(const std::string& link, const std::string& target) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove(const std::string& path) override;
  Status sync(const std::string& path) override;

  // Beside what a Disk can do: a file that is changed in place, as a database is.
  /// Null: there is no such file.
  std::shared_ptr<Node> open(const std::string& file) { return find(file, Node::Kind::file); }
  /// Grows the file where it must; what lies between is zero. Error: no room.
  Status write(Node& file, std::uint64_t offset, std::string_view bytes);
  Status truncate(Node& file, std::uint64_t bytes);
  Status sync(Node& file);

 private:
  using Names = std::map<std::string, std::shared_ptr<Node>>;

  static std::pair<Names::iterator, Names::iterator> below(Names& names, const std::string& folder);
  /// Those in the folder itself.
  static void copy_names(Names& from, const std::string& folder, Names& to);
  static void rename_below(Names& names, const std::string& from, const std::string& to, bool gone);
  Status change();
  std::shared_ptr<Node> find(const std::string& path, Node::Kind kind) const;
  /// Error where the folder of `path` is not there.
  Status put(const std::string& path, std::shared_ptr<Node> node);
  static void keep_synced(Node& file, std::size_t from, std::size_t to);
  static void settle(Node& file, std::mt19937& dice, bool all_lost);

  Names now_, durable_;
  std::set<std::string> used_;
  std::uint64_t free_ = std::uint64_t{1} << 40;
  int left_ = 0, changes_ = 0;
  std::int64_t files_ = 0;  // that were ever made
  bool power_ = true, lies_ = false, ignores_locks_ = false;
};

}  // namespace ocop::test
