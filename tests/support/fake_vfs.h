// SQLite on fake disks: a VFS through which every database below a mounted folder lies on that
// FakeDisk, so that a power cut at any write, lost unsynced sectors and a full disk come over
// databases as over other files. All other paths are the machine's own. SQLite's chance is seeded
// too, and it never sleeps. Thread rule: one thread; connections end before their mount does, and
// before their disk gets its power back.
#pragma once

#include <cstdint>
#include <string>

#include "tests/support/fake_disk.h"

namespace ocop::test {

/// While it lives, what lies below the folder is on that disk: "/till-1", one name deep.
class MountedDisk {
 public:
  MountedDisk(std::string folder, FakeDisk& disk);
  ~MountedDisk();
  MountedDisk(const MountedDisk&) = delete;
  MountedDisk& operator=(const MountedDisk&) = delete;

 private:
  std::string folder_;
};

/// Leaves out what SQLite only needs with threads, and gives it memory that need not be asked for.
/// Works before any other call to it alone.
void hurry_sqlite();

/// SQLite's random numbers from here on.
void seed_sqlite(std::uint64_t seed);

}  // namespace ocop::test
