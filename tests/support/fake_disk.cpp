#include "tests/support/fake_disk.h"

#include <algorithm>

#include "app/disk/durable.h"

namespace ocop::test {

namespace {

Error gone(const std::string& path) {
  return Error{path + " is not there."};
}

}  // namespace

FakeDisk::FakeDisk(std::initializer_list<std::string> folders) {
  for (const std::string& folder : folders)
    now_[folder] = std::make_shared<Node>(Node{Node::Kind::folder, {}, {}});
  durable_ = now_;
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

std::vector<std::string> FakeDisk::list(const std::string& folder) {
  std::vector<std::string> names;
  for (const auto& entry : now_)
    if (power_ && disk::folder_of(entry.first) == folder)
      names.push_back(entry.first.substr(folder.size() + 1));
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
  return put(file, std::make_shared<Node>(Node{Node::Kind::file, std::string(bytes), {}}));
}

Result<disk::Room> FakeDisk::allocate(const std::string& file, std::uint64_t bytes) {
  if (auto changed = change(); !changed) return changed.error();
  if (bytes > free_) return Error{file + " cannot be written: the disk is full."};
  free_ -= bytes;
  auto node = std::make_shared<Node>(Node{Node::Kind::file, std::string(bytes, '\0'), {}});
  if (auto done = put(file, node); !done) return done.error();
  return disk::Room{{node->bytes.data(), node->bytes.size()}, node};
}

Status FakeDisk::make_folder(const std::string& folder) {
  if (auto changed = change(); !changed) return changed;
  if (is_folder(folder)) return Done{};
  return put(folder, std::make_shared<Node>(Node{Node::Kind::folder, {}, {}}));
}

Status FakeDisk::make_link(const std::string& link, const std::string& target) {
  if (auto changed = change(); !changed) return changed;
  if (now_.contains(link)) return Error{link + " is there already."};
  return put(link, std::make_shared<Node>(Node{Node::Kind::link, target, {}}));
}

Status FakeDisk::rename(const std::string& from, const std::string& to) {
  if (auto changed = change(); !changed) return changed;
  const auto found = now_.find(from);
  if (found == now_.end()) return gone(from);
  if (auto done = put(to, found->second); !done) return done;
  now_.erase(from);
  return Done{};
}

Status FakeDisk::remove(const std::string& path) {
  if (auto changed = change(); !changed) return changed;
  if (is_folder(path) && !list(path).empty()) return Error{path + " is not empty."};
  if (const auto file = find(path, Node::Kind::file)) free_ += file->bytes.size();
  now_.erase(path);
  return Done{};
}

Status FakeDisk::sync(const std::string& path) {
  if (auto changed = change(); !changed) return changed;
  if (const auto file = find(path, Node::Kind::file)) {
    file->synced = file->bytes;
    return Done{};
  }
  if (!is_folder(path)) return gone(path);
  std::erase_if(durable_, [&](const auto& name) { return disk::folder_of(name.first) == path; });
  for (const auto& [name, node] : now_)
    if (disk::folder_of(name) == path) durable_[name] = node;
  return Done{};
}

std::string FakeDisk::after_cut(const Node& file, std::mt19937& dice, bool all_lost) const {
  if (all_lost) return file.synced;
  if (!file.bytes.starts_with(file.synced)) return dice() % 2 == 0 ? file.bytes : file.synced;
  // The size may be on disk before the bytes are: then they read as zero.
  const std::size_t extent =
      file.synced.size() + dice() % (file.bytes.size() - file.synced.size() + 1);
  std::string bytes = file.bytes.substr(0, extent);
  if (dice() % 2 == 0)
    std::fill(bytes.begin() + static_cast<long>(file.synced.size()), bytes.end(), '\0');
  return bytes;
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
    const bool forgets = seed == 0 || dice() % 2 == 0;
    for (const auto& [name, node] : forgets ? durable_ : now_)
      if (disk::folder_of(name) == folder) left[name] = node;
  }
  // What lies in a folder that is gone is gone with it.
  for (auto entry = left.begin(); entry != left.end();) {
    const std::string folder = disk::folder_of(entry->first);
    const bool top = !durable_.contains(folder) && !now_.contains(folder);
    entry = top || left.contains(folder) ? std::next(entry) : left.erase(entry);
  }
  std::set<Node*> settled;
  for (const auto& entry : left)
    if (entry.second->kind == Node::Kind::file && settled.insert(entry.second.get()).second)
      entry.second->bytes = entry.second->synced = after_cut(*entry.second, dice, seed == 0);
  now_ = durable_ = left;
}

}  // namespace ocop::test
