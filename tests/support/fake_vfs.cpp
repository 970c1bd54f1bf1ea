// Syncs what SQLite's "unix" VFS syncs: a journal's or log's folder with its first sync.
#include "tests/support/fake_vfs.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <new>
#include <random>

#include "app/base/disk/durable.h"
#include "tests/support/file_locks.h"

namespace ocop::test {

namespace {

std::map<std::string, FakeDisk*, std::less<>>& disks() {
  static std::map<std::string, FakeDisk*, std::less<>> all;
  return all;
}

std::mt19937_64& disk_dice() {
  static std::mt19937_64 generator(1);
  return generator;
}

/// Returns null if the path is the machine's own.
FakeDisk* disk_of(const char* path) {
  if (path == nullptr) return nullptr;
  const std::string_view name(path);
  const auto found = disks().find(name.substr(0, name.find('/', 1)));
  return found == disks().end() ? nullptr : found->second;
}

/// An open file. SQLite allocates it, and uses its first member.
struct OpenFile {
  sqlite3_file base{};
  FakeDisk* disk = nullptr;
  std::shared_ptr<FakeDisk::Node> node;
  std::string path;  // as passed to open
  bool folder_is_to_sync = false, goes_with_close = false;
  std::shared_ptr<FileLocks> locks;
  LockHolder holder;
};

OpenFile& of(sqlite3_file* file) {
  return *reinterpret_cast<OpenFile*>(file);
}

int write_code(const OpenFile& file, const Status& done) {
  if (done) return SQLITE_OK;
  return file.disk->has_power() ? SQLITE_FULL : SQLITE_IOERR_WRITE;
}

int close_file(sqlite3_file* base) {
  OpenFile& file = of(base);
  file.locks->leave(file.holder);
  if (file.goes_with_close) (void)file.disk->remove(file.path);
  file.~OpenFile();
  return SQLITE_OK;
}

int read_file(sqlite3_file* base, void* to, int size, sqlite3_int64 from) {
  OpenFile& file = of(base);
  if (!file.disk->has_power()) return SQLITE_IOERR_READ;
  const auto wanted = static_cast<std::size_t>(size);
  const std::string_view all = file.node->bytes;
  const auto there = all.substr(std::min(static_cast<std::size_t>(from), all.size()), wanted);
  std::memcpy(to, there.data(), there.size());
  std::memset(static_cast<char*>(to) + there.size(), 0, wanted - there.size());
  return there.size() < wanted ? SQLITE_IOERR_SHORT_READ : SQLITE_OK;
}

int write_file(sqlite3_file* base, const void* bytes, int size, sqlite3_int64 to) {
  OpenFile& file = of(base);
  return write_code(
      file, file.disk->write(*file.node, static_cast<std::uint64_t>(to),
                             {static_cast<const char*>(bytes), static_cast<std::size_t>(size)}));
}

int truncate_file(sqlite3_file* base, sqlite3_int64 size) {
  OpenFile& file = of(base);
  return file.disk->truncate(*file.node, static_cast<std::uint64_t>(size)) ? SQLITE_OK
                                                                           : SQLITE_IOERR_TRUNCATE;
}

int sync_file(sqlite3_file* base, int /*flags*/) {
  OpenFile& file = of(base);
  if (!file.disk->sync(*file.node)) return SQLITE_IOERR_FSYNC;
  if (!std::exchange(file.folder_is_to_sync, false)) return SQLITE_OK;
  return file.disk->sync(disk::folder_of(file.path)) ? SQLITE_OK : SQLITE_IOERR_FSYNC;
}

int file_size(sqlite3_file* base, sqlite3_int64* size) {
  *size = static_cast<sqlite3_int64>(of(base).node->bytes.size());
  return of(base).disk->has_power() ? SQLITE_OK : SQLITE_IOERR_FSTAT;
}

int lock_file(sqlite3_file* base, int level) {
  return of(base).locks->lock(of(base).holder, level);
}

int unlock_file(sqlite3_file* base, int level) {
  of(base).holder.level = std::min(of(base).holder.level, level);
  return SQLITE_OK;
}

int is_reserved(sqlite3_file* base, int* answer) {
  *answer = of(base).locks->is_reserved() ? 1 : 0;
  return SQLITE_OK;
}

int map_memory(sqlite3_file* base, int region, int size, int make, void volatile** at) {
  static_assert(sizeof(FileLocks::Region) == 32768);
  *at = nullptr;
  if (size != 32768) return SQLITE_IOERR_SHMMAP;
  FileLocks::Region* const there =
      of(base).locks->memory(of(base).holder, static_cast<std::size_t>(region), make != 0);
  if (there != nullptr) *at = there->data();
  return SQLITE_OK;
}

int lock_memory(sqlite3_file* base, int first, int count, int flags) {
  return of(base).locks->lock_log(of(base).holder, first, count, flags);
}

int unmap_memory(sqlite3_file* base, int /*remove*/) {
  of(base).locks->leave_memory(of(base).holder);
  return SQLITE_OK;
}

int control(sqlite3_file*, int, void*) {
  return SQLITE_NOTFOUND;
}
int sector_size(sqlite3_file*) {
  return 4096;
}
int characteristics(sqlite3_file*) {
  return SQLITE_IOCAP_POWERSAFE_OVERWRITE;
}
void barrier(sqlite3_file*) {}

constexpr sqlite3_io_methods kMethods = {
    2,           close_file,  read_file,    write_file, truncate_file, sync_file,       file_size,
    lock_file,   unlock_file, is_reserved,  control,    sector_size,   characteristics, map_memory,
    lock_memory, barrier,     unmap_memory, nullptr,    nullptr};

sqlite3_vfs* real() {
  static sqlite3_vfs* const unix_vfs = sqlite3_vfs_find("unix");
  return unix_vfs;
}

int open_file(sqlite3_vfs*, const char* path, sqlite3_file* base, int flags, int* got) {
  FakeDisk* const disk = disk_of(path);
  if (disk == nullptr) return real()->xOpen(real(), path, base, flags, got);
  base->pMethods = nullptr;
  auto node = disk->open(path);
  if (!node && (flags & SQLITE_OPEN_CREATE) != 0 && disk->append(path, {}, 0644))
    node = disk->open(path);
  if (!node) return SQLITE_CANTOPEN;
  auto* const file = new (base) OpenFile;
  file->disk = disk;
  file->node = std::move(node);
  file->path = path;
  file->folder_is_to_sync =
      (flags & SQLITE_OPEN_CREATE) != 0 &&
      (flags & (SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL | SQLITE_OPEN_SUPER_JOURNAL)) != 0;
  file->goes_with_close = (flags & SQLITE_OPEN_DELETEONCLOSE) != 0;
  file->locks = std::static_pointer_cast<FileLocks>(file->node->open_with.lock());
  if (!file->locks) file->node->open_with = file->locks = std::make_shared<FileLocks>();
  file->locks->join(file->holder);
  if (got != nullptr) *got = flags;
  base->pMethods = &kMethods;
  return SQLITE_OK;
}

int remove_file(sqlite3_vfs*, const char* path, int sync_folder) {
  FakeDisk* const disk = disk_of(path);
  if (disk == nullptr) return real()->xDelete(real(), path, sync_folder);
  if (!disk->size(path)) return disk->has_power() ? SQLITE_IOERR_DELETE_NOENT : SQLITE_IOERR_DELETE;
  if (!disk->remove(path)) return SQLITE_IOERR_DELETE;
  if (sync_folder != 0 && !disk->sync(disk::folder_of(path))) return SQLITE_IOERR_DIR_FSYNC;
  return SQLITE_OK;
}

int can_access(sqlite3_vfs*, const char* path, int flags, int* answer) {
  FakeDisk* const disk = disk_of(path);
  if (disk == nullptr) return real()->xAccess(real(), path, flags, answer);
  if (!disk->has_power()) return SQLITE_IOERR_ACCESS;
  const auto size = disk->size(path);
  // Like SQLite's own: an empty journal does not count.
  *answer = size && (flags != SQLITE_ACCESS_EXISTS || *size > 0) ? 1 : 0;
  return SQLITE_OK;
}

int full_path(sqlite3_vfs*, const char* path, int size, char* to) {
  if (disk_of(path) == nullptr) return real()->xFullPathname(real(), path, size, to);
  sqlite3_snprintf(size, to, "%s", path);
  return SQLITE_OK;
}

int some_bytes(sqlite3_vfs*, int size, char* to) {
  std::generate_n(to, size, [] { return static_cast<char>(disk_dice()()); });
  return size;
}

int no_sleep(sqlite3_vfs*, int microseconds) {
  return microseconds;
}

sqlite3_vfs* register_vfs() {
  static sqlite3_vfs vfs = *real();
  vfs.zName = "fake";
  vfs.szOsFile = std::max(vfs.szOsFile, static_cast<int>(sizeof(OpenFile)));
  vfs.xOpen = open_file;
  vfs.xDelete = remove_file;
  vfs.xAccess = can_access;
  vfs.xFullPathname = full_path;
  vfs.xRandomness = some_bytes;
  vfs.xSleep = no_sleep;
  sqlite3_vfs_register(&vfs, 1);
  return &vfs;
}

}  // namespace

MountedDisk::MountedDisk(std::string folder, FakeDisk& disk) : folder_(std::move(folder)) {
  [[maybe_unused]] static sqlite3_vfs* const vfs = register_vfs();
  disks()[folder_] = &disk;
}

MountedDisk::~MountedDisk() {
  disks().erase(folder_);
}

void hurry_sqlite() {
  constexpr int kPages = 4096, kPage_bytes = 4096 + 512;  // including SQLite's overhead per page
  static const auto pages = std::make_unique<char[]>(std::size_t{kPages} * kPage_bytes);
  sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
  sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
  sqlite3_config(SQLITE_CONFIG_PAGECACHE, pages.get(), kPage_bytes, kPages);
  sqlite3_config(SQLITE_CONFIG_LOOKASIDE, 256, 400);
}

void seed_sqlite(std::uint64_t seed) {
  disk_dice().seed(seed);
  sqlite3_randomness(0, nullptr);
}

}  // namespace ocop::test
