// A disk in memory whose power can be cut at any change, and which then forgets what was not
// synced: all of it, or as much of it as a seed says. Thread rule: one thread. Not a model of one
// file system: it forgets whatever POSIX allows, each folder's names apart.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <random>
#include <set>
#include <string>

#include "app/disk/disk.h"

namespace ocop::test {

class FakeDisk final : public disk::Disk {
 public:
  /// Folders that are there, and durable, from the start.
  explicit FakeDisk(std::initializer_list<std::string> folders);

  /// The power goes at that change from now on (1: the next), which is then done in part or not at
  /// all; from there on everything fails.
  void cut_power_at(int change) { left_ = change; }
  bool has_power() const { return power_; }
  /// Power again. `seed` 0: all that was not synced is lost; else each part of it by chance.
  void restore_power(std::uint32_t seed);
  /// Changes so far, failed ones too.
  int changes() const { return changes_; }
  /// Bytes that fit besides what is there.
  void set_free_bytes(std::uint64_t bytes) { free_ = bytes; }
  void use(const std::string& folder) { used_.insert(folder); }

  std::optional<std::uint64_t> size(const std::string& file) override;
  std::vector<std::string> list(const std::string& folder) override;
  bool is_folder(const std::string& path) override;
  std::string link_target(const std::string& link) override;
  Result<disk::Mapped> map(const std::string& file) override;
  std::uint64_t free_bytes(const std::string&) override { return free_; }
  bool in_use(const std::string& folder) override { return used_.contains(folder); }
  Status append(const std::string& file, std::string_view bytes, unsigned mode) override;
  Result<disk::Room> allocate(const std::string& file, std::uint64_t bytes) override;
  Status make_folder(const std::string& folder) override;
  Status make_link(const std::string& link, const std::string& target) override;
  Status rename(const std::string& from, const std::string& to) override;
  Status remove(const std::string& path) override;
  Status sync(const std::string& path) override;

 private:
  /// What a name leads to. A link's target is durable with its name.
  struct Node {
    enum class Kind { file, folder, link } kind = Kind::file;
    std::string bytes;   // of a link: its target
    std::string synced;  // what of it survives
  };
  using Names = std::map<std::string, std::shared_ptr<Node>>;

  Status change();
  std::shared_ptr<Node> find(const std::string& path, Node::Kind kind) const;
  /// Error where the folder of `path` is not there.
  Status put(const std::string& path, std::shared_ptr<Node> node);
  std::string after_cut(const Node& file, std::mt19937& dice, bool all_lost) const;

  Names now_, durable_;
  std::set<std::string> used_;
  std::uint64_t free_ = std::uint64_t{1} << 40;
  int left_ = 0, changes_ = 0;
  bool power_ = true;
};

}  // namespace ocop::test
