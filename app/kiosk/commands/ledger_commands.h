// `ocop-kiosk verify` and `ocop-kiosk export`: check and export a terminal's ledger. Thread rule:
// one thread; does not disturb a kiosk that sells on the same ledger. Uses constant memory. Errors:
// one sentence; verify's names the first wrong entry.
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
  std::string last_hash;           ///< hex; for comparison by a hub or an auditor
  std::vector<std::string> proof;  ///< what is proved and what is not, one sentence each
};

/// Checks the chain with its signatures and the marks beside it, then totals, then the projections
/// against a replay.
Result<Verified> verify_ledger(const std::string& data, disk::Disk& disk = disk::real_disk());

enum class ExportFormat { json_lines, csv };

/// Exports all entries, or all lines sold. Returns how many were written. Error also if `out` fails
/// (a full USB stick).
Result<std::int64_t> export_ledger(const std::string& data, ExportFormat format, std::ostream& out);

}  // namespace ocop::commands
