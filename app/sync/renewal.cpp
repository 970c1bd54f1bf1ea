// The new ledger and its key are prepared separately. The old files are copied to where they are
// kept; then one rename replaces the old ledger by the new one, and another the key.
#include "app/sync/renewal.h"

#include <utility>

#include "app/base/codec/hex.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/enrolment.h"
#include "app/base/wire/entry_hash.h"
#include "app/base/wire/setting_body.h"
#include "app/sync/identity.h"
#include "app/sync/uploader.h"
#include "db/ledger/cash_slips.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "db/model/entry_kind.h"

namespace ocop::sync {

namespace {

std::string aside(const std::string& data) {
  return data + "/renewed";
}

/// What the new ledger takes over, and the old one's id.
struct Past {
  TerminalId terminal{};
  db::LastNumbers numbers;
};

/// Checks that the ledger may be retired, and leaves it as a single file that nobody has open.
Result<Past> close_books(const std::string& data, bool leave_unsent) {
  auto ledger =
      db::Ledger::open(disk::ledger_file(data), wire::random_terminal_id(), wire::ledger_hash());
  if (!ledger) return ledger.error();
  if (!ledger->refusal().empty()) return ledger->fault();
  const auto unsent = unsent_entries(*ledger);
  if (!unsent) return unsent.error();
  if (*unsent > 0 && !leave_unsent)
    return Error{
        std::to_string(*unsent) +
        " entries were not sent yet; run ocop-sync once first. If the office no longer accepts "
        "them, use --leave-unsent: they are sent once the new identity is enrolled."};
  const auto shift = db::open_shift(*ledger);
  if (!shift) return shift.error();
  if (*shift)
    return Error{"A shift is open; close it at the till first, and send it (ocop-sync once)."};
  const auto numbers = db::last_numbers(*ledger);
  if (!numbers) return numbers.error();
  if (auto alone = ledger->settle(); !alone) return alone.error();
  return Past{ledger->terminal(), *numbers};
}

/// Continues the sale numbers under another prefix, because the old prefix may have numbers that
/// the old ledger lost.
Status begin_books(const std::string& data, const codec::SigningKey& key, const Past& past,
                   const EntryDraft& moment) {
  auto ledger = open_or_make_ledger(data, key);
  if (!ledger) return ledger.error();
  std::vector<EntryDraft> drafts{moment};
  drafts.front().kind = kind_name(EntryKind::setting);
  drafts.front().body = wire::setting_body("", db::kRenewedFrom, codec::to_hex(past.terminal));
  for (const auto& [name, last] : {std::pair{db::kSalesBefore, past.numbers.sale},
                                   std::pair{db::kRefundsBefore, past.numbers.refund},
                                   std::pair{db::kSlipsInBefore, past.numbers.slip_in},
                                   std::pair{db::kSlipsOutBefore, past.numbers.slip_out}}) {
    if (last == 0) continue;
    EntryDraft& draft = drafts.emplace_back(moment);
    draft.kind = kind_name(EntryKind::setting);
    draft.body = wire::setting_body("", name, std::to_string(last));
  }
  if (const auto written = ledger->append(drafts); !written) return written.error();
  return ledger->settle();
}

Status make_aside(disk::Disk& disk, const std::string& data, const Past& past,
                  const EntryDraft& moment) {
  const std::string half = aside(data) + ".part";
  for (const std::string& folder : {half, aside(data)})
    if (auto gone = disk::remove_tree(disk, folder); !gone) return gone;
  const auto key = load_or_make_key(disk, half);
  if (!key) return key.error();
  if (auto begun = begin_books(half, *key, past, moment); !begun) return begun;
  return disk::put_in_place(disk, half, aside(data));
}

/// Copies, so that the old files stay in place until the new ones are.
Result<std::string> retire(disk::Disk& disk, const std::string& data, const TerminalId& terminal) {
  std::string folder = disk::retired_folder(data) + "/" + codec::to_hex(terminal);
  if (auto made = disk::make_folders(disk, folder + "/sync"); !made) return made.error();
  for (const auto file : {disk::ledger_file, disk::key_file, disk::enrolled_file}) {
    if (!disk.size(file(data))) continue;
    if (auto kept = disk::copy_file(disk, file(data), file(folder), 0600); !kept)
      return kept.error();
  }
  return folder;
}

/// The last step: from here on the machine signs as the new terminal.
Status put_key(disk::Disk& disk, const std::string& data) {
  for (const auto file : {disk::enrolled_file, disk::hub_state_file})
    if (auto gone = disk.remove(file(data)); !gone) return gone;
  if (auto made = disk::make_folders(disk, data + "/sync"); !made) return made;
  if (auto kept = keep_place(disk, data); !kept) return kept;
  if (auto put = disk::put_in_place(disk, disk::key_file(aside(data)), disk::key_file(data)); !put)
    return put;
  return disk::remove_tree(disk, aside(data));
}

}  // namespace

Result<Renewed> renew(disk::Disk& disk, const std::string& data, const EntryDraft& moment,
                      bool leave_unsent) {
  Renewed renewed;
  if (!disk.size(disk::ledger_file(data)))
    return Error{"There is no ledger in " + data + "; enrol this terminal as a new one."};
  const bool placed =
      disk.size(disk::key_file(aside(data))) && !disk.size(disk::ledger_file(aside(data)));
  if (!placed) {
    const auto past = close_books(data, leave_unsent);
    if (!past) return past.error();
    if (auto made = make_aside(disk, data, *past, moment); !made) return made.error();
    auto retired = retire(disk, data, past->terminal);
    if (!retired) return retired.error();
    renewed.retired = std::move(*retired);
    auto put = disk::put_in_place(disk, disk::ledger_file(aside(data)), disk::ledger_file(data));
    if (!put) return put.error();
  }
  if (auto put = put_key(disk, data); !put) return put.error();
  const auto ledger = db::Ledger::open_to_read(disk::ledger_file(data));
  if (!ledger) return ledger.error();
  renewed.terminal = ledger->terminal();
  return renewed;
}

}  // namespace ocop::sync
