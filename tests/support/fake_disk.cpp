#include "tests/support/fake_disk.h"

#include <algorithm>

#include "app/base/disk/durable.h"

namespace ocop::test {

namespace {

constexpr std::size_t kSector = 512;

Error gone(const std::string& path) {
  return Error{path + " is not there."};
}

}  // namespace

FakeDisk::FakeDisk(std::initializer_list<std::string> folders) {
  for (const std::string& folder : folders)
    now_[folder] = std::make_shared<Node>(Node{.kind = Node::Kind::folder});
  durable_ = now_;
}

/// Returns the range of names in the folder, at any depth.
auto FakeDisk::below(Names& names, const std::string& folder)
    -> std::pair<Names::iterator, Names::iterator> {
  const std::string path = folder == "/" ? "" : folder;
  return {names.lower_bound(path + "/"), names.lower_bound(path + "0")};  // '0' follows '/'
}

void FakeDisk::copy_names(Names& from, const std::string& folder, Names& to) {
  const auto [first, last] = below(from, folder);
  for (auto name = first; name != last; ++name)
    if (disk::folder_of(name->first) == folder) to[name->first] = name->second;
}

Status FakeDisk::change() {
  ++changes_;
  if (power_ && left_ > 0 && --left_ == 0) power_ = false;
  if (!power_) return Error{"The power is gone."};
  return Done{};
}

std::shared_ptr<FakeDisk::Node> FakeDisk::find(const std::string& path, Node::Kind kind) const {
  if (!power_) return nullptr;
  const auto found = now_.find(path);
  return found != now_.end() && found->second->kind == kind ? found->second : nullptr;
}

Status FakeDisk::put(const std::string& path, std::shared_ptr<Node> node) {
  if (!find(disk::folder_of(path), Node::Kind::folder)) return gone(disk::folder_of(path));
  now_[path] = std::move(node);
  return Done{};
}

std::optional<std::uint64_t> FakeDisk::size(const std::string& file) {
  const auto found = find(file, Node::Kind::file);
  return found ? std::optional<std::uint64_t>(found->bytes.size()) : std::nullopt;
}

std::string FakeDisk::identity(const std::string& file) {
  const auto found = find(file, Node::Kind::file);
  return found ? std::to_string(found->number) : std::string();
}

std::vector<std::string> FakeDisk::list(const std::string& folder) {
  std::vector<std::string> names;
  if (!power_) return names;
  const auto [first, last] = below(now_, folder);
  for (auto entry = first; entry != last; ++entry)
    if (disk::folder_of(entry->first) == folder)
      names.push_back(entry->first.substr(folder.size() + 1));
  return names;
}

bool FakeDisk::is_folder(const std::string& path) {
  return find(path, Node::Kind::folder) != nullptr;
}

std::string FakeDisk::link_target(const std::string& link) {
  const auto found = find(link, Node::Kind::link);
  return found ? found->bytes : std::string{};
}

Result<disk::Mapped> FakeDisk::map(const std::string& file) {
  const auto found = find(file, Node::Kind::file);
  if (!found) return gone(file);
  return disk::Mapped{found->bytes, found};
}

std::shared_ptr<void> FakeDisk::lock(const std::string& folder) {
  if (!is_folder(folder)) return nullptr;
  if (ignores_locks_) return std::make_shared<int>();
  if (!used_.insert(folder).second) return nullptr;
  return {this, [folder](FakeDisk* disk) { disk->used_.erase(folder); }};
}

Status FakeDisk::append(const std::string& file, std::string_view bytes, unsigned /*mode*/) {
  const auto begun = find(file, Node::Kind::file);
  const auto changed = change();
  if (!changed) {
    if (begun) begun->bytes += bytes.substr(0, bytes.size() / 2);
    return changed;
  }
  if (bytes.size() > free_) return Error{file + " cannot be written: the disk is full."};
  free_ -= bytes.size();
  if (begun) {
    begun->bytes += bytes;
    return Done{};
  }
  return put(file, std::make_shared<Node>(Node{.bytes = std::string(bytes), .number = ++files_}));
}

Result<disk::Room> FakeDisk::allocate(const std::string& file, std::uint64_t bytes) {
  if (auto changed = change(); !changed) return changed.error();
  if (bytes > free_) return Error{file + " cannot be written: the disk is full."};
  free_ -= bytes;
  auto node = std::make_shared<Node>(Node{.bytes = std::string(bytes, '\0'), .number = ++files_});
  if (auto done = put(file, node); !done) return done.error();
  return disk::Room{{node->bytes.data(), node->bytes.size()}, node};
}

Status FakeDisk::make_folder(const std::string& folder) {
  if (auto changed = change(); !changed) return changed;
  if (is_folder(folder)) return Done{};
  return put(folder, std::make_shared<Node>(Node{.kind = Node::Kind::folder}));
}

Status FakeDisk::make_link(const std::string& link, const std::string& target) {
  if (auto changed = change(); !changed) return changed;
  if (now_.contains(link)) return Error{link + " is there already."};
  return put(link, std::make_shared<Node>(Node{.kind = Node::Kind::link, .bytes = target}));
}

Status FakeDisk::rename(const std::string& from, const std::string& to) {
  if (auto changed = change(); !changed) return changed;
  const auto found = now_.find(from);
  if (found == now_.end()) return gone(from);
  const auto node = found->second;
  if (auto done = put(to, node); !done) return done;
  now_.erase(from);
  if (node->kind != Node::Kind::folder) return Done{};
  // Its contents move along; durable content stays durable under either name.
  rename_below(now_, from, to, true);
  rename_below(durable_, from, to, false);
  return Done{};
}

void FakeDisk::rename_below(Names& names, const std::string& from, const std::string& to,
                            bool gone) {
  const auto [first, last] = below(names, from);
  const Names moved(first, last);
  if (gone) names.erase(first, last);
  for (const auto& [name, node] : moved) names[to + name.substr(from.size())] = node;
}

Status FakeDisk::remove(const std::string& path) {
  if (auto changed = change(); !changed) return changed;
  if (is_folder(path) && !list(path).empty()) return Error{path + " is not empty."};
  if (const auto file = find(path, Node::Kind::file)) free_ += file->bytes.size();
  now_.erase(path);
  return Done{};
}

Status FakeDisk::sync(Node& file) {
  if (auto changed = change(); !changed) return changed;
  if (lies_) return Done{};
  file.synced_size = file.bytes.size();
  file.synced_sectors.clear();
  return Done{};
}

Status FakeDisk::sync(const std::string& path) {
  if (const auto file = open(path)) return sync(*file);
  if (auto changed = change(); !changed) return changed;
  if (lies_) return Done{};
  if (!is_folder(path)) return gone(path);
  const auto [first, last] = below(durable_, path);
  for (auto name = first; name != last;)
    name = disk::folder_of(name->first) == path ? durable_.erase(name) : std::next(name);
  copy_names(now_, path, durable_);
  return Done{};
}

/// Saves synced bytes before they are changed.
void FakeDisk::keep_synced(Node& file, std::size_t from, std::size_t to) {
  to = std::min(to, file.synced_size);
  for (std::size_t sector = from / kSector; sector * kSector < to; ++sector) {
    if (file.synced_sectors.contains(sector)) continue;
    std::string was(file.bytes, sector * kSector, kSector);
    was.resize(std::min(was.size(), file.synced_size - sector * kSector));
    file.synced_sectors.emplace(sector, std::move(was));
  }
}

Status FakeDisk::write(Node& file, std::uint64_t offset, std::string_view bytes) {
  const bool had_power = power_;
  const auto changed = change();
  if (!had_power) return changed;
  if (!changed) bytes = bytes.substr(0, bytes.size() / 2);
  const std::size_t end = offset + bytes.size(), size = file.bytes.size();
  if (end > size && end - size > free_) return Error{"The file cannot grow: the disk is full."};
  keep_synced(file, offset, end);
  if (offset > size) file.bytes.resize(offset);
  if (end > size) free_ -= end - size;
  file.bytes.replace(offset, bytes.size(), bytes);  // grows if necessary
  return changed;
}

Status FakeDisk::truncate(Node& file, std::uint64_t bytes) {
  if (auto changed = change(); !changed) return changed;
  keep_synced(file, bytes, file.bytes.size());
  free_ += file.bytes.size() - std::min<std::size_t>(bytes, file.bytes.size());
  file.bytes.resize(bytes);
  return Done{};
}

/// Decides what remains of a file: the size may be on disk before the bytes are (which then read as
/// zero), and each changed sector is either new or old.
void FakeDisk::settle(Node& file, std::mt19937& dice, bool all_lost) {
  const auto lost = [&] { return all_lost || dice() % 2 == 0; };
  const bool all_new =
      !all_lost && dice() % 3 == 0;  // everything was written, but sync had not returned
  std::size_t size = file.synced_size;
  if (file.bytes.size() >= size && !all_lost)
    size += all_new ? file.bytes.size() - size : dice() % (file.bytes.size() - size + 1);
  else if (!lost())
    size = file.bytes.size();
  file.bytes.resize(size);
  if (!all_new) {
    for (std::size_t at = file.synced_size; at < size; at = (at / kSector + 1) * kSector)
      if (lost())
        std::fill_n(file.bytes.begin() + static_cast<long>(at),
                    std::min((at / kSector + 1) * kSector, size) - at, '\0');
    for (const auto& [sector, was] : file.synced_sectors)
      if (sector * kSector < size && lost())
        file.bytes.replace(sector * kSector, was.size(), was, 0,
                           std::min(was.size(), size - sector * kSector));
  }
  file.synced_size = size;
  file.synced_sectors.clear();
}

FakeDisk FakeDisk::image(const std::string& from, const std::string& to) const {
  FakeDisk other{};
  other.files_ = files_;
  std::map<const Node*, std::shared_ptr<Node>> copies;
  for (const auto& [name, node] : now_) {
    std::shared_ptr<Node>& copied = copies[node.get()];
    if (!copied) {
      copied = std::make_shared<Node>(
          Node{.kind = node->kind, .bytes = node->bytes, .number = ++other.files_});
      copied->synced_size = copied->bytes.size();
    }
    other.now_[name.starts_with(from) ? to + name.substr(from.size()) : name] = copied;
  }
  other.durable_ = other.now_;
  return other;
}

void FakeDisk::restore_power(std::uint32_t seed) {
  std::mt19937 dice(seed);
  power_ = true;
  left_ = 0;
  std::set<std::string> folders;
  for (const Names* names : {&now_, &durable_})
    for (const auto& name : *names) folders.insert(disk::folder_of(name.first));
  Names left;
  for (const std::string& folder : folders) {
    const bool lost = seed == 0 || dice() % 2 == 0;
    copy_names(lost || !now_.contains(folder) ? durable_ : now_, folder, left);
  }
  // The contents of a lost folder are lost too.
  for (auto entry = left.begin(); entry != left.end();) {
    const std::string folder = disk::folder_of(entry->first);
    const bool top = !durable_.contains(folder) && !now_.contains(folder);
    entry = top || left.contains(folder) ? std::next(entry) : left.erase(entry);
  }
  std::set<Node*> settled;
  for (const auto& entry : left)
    if (entry.second->kind == Node::Kind::file && settled.insert(entry.second.get()).second)
      settle(*entry.second, dice, seed == 0);
  now_ = durable_ = left;
}

}  // namespace ocop::test
