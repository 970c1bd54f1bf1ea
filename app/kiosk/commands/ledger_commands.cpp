#include "app/kiosk/commands/ledger_commands.h"

#include "app/base/disk/data_layout.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/entry_hash.h"
#include "app/base/wire/ledger_check.h"
#include "app/base/wire/ledger_export.h"
#include "app/kiosk/commands/ledger_proof.h"
#include "app/kiosk/point/terminal_key.h"
#include "db/ledger/chain_audit.h"
#include "db/ledger/ledger.h"
#include "db/ledger/lines.h"

namespace ocop::commands {

namespace {

/// Checks that the ledger began without a key, or with the present one.
Status check_beginning(const db::Ledger& ledger, disk::Disk& disk, const std::string& data) {
  if (ledger.first_prev() == wire::enrolment_hash(ledger.terminal())) return Done{};
  const auto key = point::terminal_key(data, disk);
  if (key && wire::is_first_prev(ledger.terminal(), *key, ledger.first_prev())) return Done{};
  return Error{
      "The ledger does not begin with the enrolment of its own terminal" +
      std::string(key ? "."
                      : "; if it began with a key, restore that as " + disk::key_file(data) + ".")};
}

/// Checks the chain up to the last entry; the error names the first wrong one.
Status check_chain(db::Ledger& ledger, disk::Disk& disk, const std::string& data,
                   Verified& verified) {
  if (auto begins = check_beginning(ledger, disk, data); !begins) return begins;
  wire::LedgerCheck check(ledger.terminal(), ledger.first_prev());
  LedgerProof proof(disk, data, ledger.terminal());
  Status fault = Done{};
  verified.last_hash = codec::to_hex(ledger.first_prev());
  const auto read = ledger.each(1, [&](const LedgerEntry& entry) {
    fault = check.add(entry);
    if (fault) fault = proof.add(entry);
    if (fault) verified.last_hash = codec::to_hex(entry.hash);
    return static_cast<bool>(fault);
  });
  verified.entries = check.checked();
  if (!fault) return fault;
  if (!read)
    return Error{"Entry " + std::to_string(verified.entries + 1) + " cannot be read. " +
                 read.error().sentence};
  if (auto whole = proof.end(); !whole) return whole;
  verified.proof = proof.words();
  const auto sent = ledger.acknowledged();
  if (!sent) return sent.error();
  if (*sent > verified.entries)
    return Error{"Entry " + std::to_string(verified.entries + 1) +
                 " is missing: the hub has it already."};
  return Done{};
}

}  // namespace

Result<Verified> verify_ledger(const std::string& data, disk::Disk& disk) {
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(data));
  if (!ledger) return ledger.error();
  if (auto frozen = ledger->freeze(); !frozen) return frozen.error();
  Verified verified;
  // Each check runs only if the previous one succeeded; otherwise it would report the same problem
  // again.
  if (auto chain = check_chain(*ledger, disk, data, verified); !chain) return chain.error();
  if (auto totals = db::check_totals(*ledger); !totals) return totals.error();
  if (auto projections = db::check_projections(*ledger); !projections) return projections.error();
  return verified;
}

Result<std::int64_t> export_ledger(const std::string& data, ExportFormat format,
                                   std::ostream& out) {
  auto ledger = db::Ledger::open_to_read(disk::ledger_file(data));
  if (!ledger) return ledger.error();
  std::int64_t lines = 0;
  Status read = Done{};
  if (format == ExportFormat::json_lines) {
    read = ledger->each(1, [&](const LedgerEntry& entry) {
      out << wire::json_line(ledger->terminal(), entry);
      ++lines;
      return out.good();
    });
  } else {
    out << wire::sold_line_head();
    read = db::each_sold_line(*ledger, [&](const SoldLine& line) {
      out << wire::sold_line_row(line);
      ++lines;
    });
  }
  if (!read) return read.error();
  if (!out.flush())
    return Error{"The export cannot be written; check the space at its destination."};
  return lines;
}

}  // namespace ocop::commands
