// SQLite on fake disks: a VFS that puts every database below a mounted folder on that FakeDisk, so
// that databases too are subject to power cuts at any write, lost unsynced sectors and a full disk.
// All other paths are the machine's own. SQLite's random numbers are seeded, and it never sleeps.
// Thread rule: one thread; close connections before their mount is destroyed, and before their
// disk's power is restored.
#pragma once

#include <cstdint>
#include <string>

#include "tests/support/fake_disk.h"

namespace ocop::test {

/// While it lives, everything below the folder is on that disk: "/till-1", one level deep.
class MountedDisk {
 public:
  MountedDisk(std::string folder, FakeDisk& disk);
  ~MountedDisk();
  MountedDisk(const MountedDisk&) = delete;
  MountedDisk& operator=(const MountedDisk&) = delete;

 private:
  std::string folder_;
};

/// Disables what SQLite needs only with threads, and preallocates its memory. Only works before any
/// other call to SQLite.
void hurry_sqlite();

/// Seeds SQLite's random numbers.
void seed_sqlite(std::uint64_t seed);

}  // namespace ocop::test
