// A disk in memory whose power can be cut at any change, and which then loses what was not synced:
// all of it, or parts chosen by a seed, independently for each sector of a file and for each
// folder's names. Thread rule: one thread. It does not model a particular file system: it loses
// whatever POSIX allows. Not here: SQLite on it (fake_vfs.h).
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
  /// What a name refers to: a program that opened a file keeps it when it is renamed. A link's
  /// target is durable with its name.
  struct Node {
    enum class Kind { file, folder, link } kind = Kind::file;
    std::string bytes{};                                  // the target of a link
    std::int64_t number = 0;                              // unique per file
    std::size_t synced_size = 0;                          // bytes beyond were added since
    std::map<std::size_t, std::string> synced_sectors{};  // old contents of sectors changed since
    std::weak_ptr<void> open_with{};                      // state shared by those who have it open
  };

  /// Creates a disk with these folders, which are durable.
  explicit FakeDisk(std::initializer_list<std::string> folders);

  /// Cuts the power at that change from now on (1: the next), which is done partly or not at all;
  /// from then on everything fails.
  void cut_power_at(int change) { left_ = change; }
  void cut_power() { power_ = false; }
  bool has_power() const { return power_; }
  /// Restores power. `seed` 0: everything unsynced is lost; otherwise each part at random.
  void restore_power(std::uint32_t seed);
  /// Returns the number of changes so far, including failed ones.
  int changes() const { return changes_; }
  /// Sets the free space in bytes.
  void set_free_bytes(std::uint64_t bytes) { free_ = bytes; }
  void use(const std::string& folder) { used_.insert(folder); }
  /// Makes sync() succeed without effect, so that no program can be correct.
  void lie_about_sync() { lies_ = true; }
  /// Makes lock() always succeed.
  void ignore_locks() { ignores_locks_ = true; }
  /// Returns a copy of the whole disk, with the top folder `from` renamed to `to`.
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

  // In addition to Disk: files changed in place, like databases.
  /// Returns null if there is no such file.
  std::shared_ptr<Node> open(const std::string& file) { return find(file, Node::Kind::file); }
  /// Grows the file if necessary, filling gaps with zeros. Error if the disk is full.
  Status write(Node& file, std::uint64_t offset, std::string_view bytes);
  Status truncate(Node& file, std::uint64_t bytes);
  Status sync(Node& file);

 private:
  using Names = std::map<std::string, std::shared_ptr<Node>>;

  static std::pair<Names::iterator, Names::iterator> below(Names& names, const std::string& folder);
  /// Copies the names directly in the folder.
  static void copy_names(Names& from, const std::string& folder, Names& to);
  static void rename_below(Names& names, const std::string& from, const std::string& to, bool gone);
  Status change();
  std::shared_ptr<Node> find(const std::string& path, Node::Kind kind) const;
  /// Error if the folder of `path` does not exist.
  Status put(const std::string& path, std::shared_ptr<Node> node);
  static void keep_synced(Node& file, std::size_t from, std::size_t to);
  static void settle(Node& file, std::mt19937& dice, bool all_lost);

  Names now_, durable_;
  std::set<std::string> used_;
  std::uint64_t free_ = std::uint64_t{1} << 40;
  int left_ = 0, changes_ = 0;
  std::int64_t files_ = 0;  // number of files ever created
  bool power_ = true, lies_ = false, ignores_locks_ = false;
};

}  // namespace ocop::test
