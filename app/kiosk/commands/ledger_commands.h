// `ocop-kiosk verify` and `ocop-kiosk export`: what the office asks a terminal's ledger.
// Thread rule: one thread; a kiosk that sells on the same ledger is not disturbed. In constant
// memory. Errors: one sentence; verify's names the first wrong entry.
#pragma once

#include <cstdint>
#include <ostream>
#include <string>
#include <vector>

#include "app/base/disk/disk.h"
#include "db/model/result.h"

namespace ocop::commands {

struct Verified {
  std::int64_t entries = 0;
  std::string last_hash;           ///< hex; what a hub or an auditor compares
  std::vector<std::string> proof;  ///< what that proves and what not, sentence by sentence
};

/// The chain with its signatures and the marks beside it, then totals, then the projections against
/// a replay.
Result<Verified> verify_ledger(const std::string& data, disk::Disk& disk = disk::real_disk());

enum class ExportFormat { json_lines, csv };

/// All entries, or all lines over the counter. Returns how many were written. Error also: `out`
/// took no more (a full USB stick).
Result<std::int64_t> export_ledger(const std::string& data, ExportFormat format, std::ostream& out);

}  // namespace ocop::commands
