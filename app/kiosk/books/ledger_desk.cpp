#include "app/kiosk/books/ledger_desk.h"

#include <filesystem>
#include <utility>

#include "app/base/disk/data_layout.h"
#include "app/base/program/log.h"
#include "app/base/wire/entry_hash.h"
#include "app/kiosk/point/terminal_key.h"

namespace ocop::books {

using program::Level;
using program::log;

namespace {

Error with_key(Error error) {
  if (error.key.empty()) error.key = "refusal.ledger_other";
  return error;
}

/// Returns the hash that a new ledger begins with: that of the terminal's key if there is one.
LedgerHash hash_for(const std::string& data) {
  const auto key = point::terminal_key(data);
  return key ? wire::ledger_hash(*key) : wire::ledger_hash();
}

/// Returns the time of the records if they were written after entry `after`, or nullopt. Records of
/// one transaction are adjacent, perhaps after a clock_back of the ledger's own. Nobody else writes
/// entries, so equal ones are those that were refused.
Result<std::optional<std::int64_t>> find_there(db::Ledger& ledger, std::int64_t after,
                                               const Records& records) {
  std::size_t found = 0;
  std::int64_t at_ms = 0;
  const auto read = ledger.each(after + 1, [&](const LedgerEntry& entry) {
    if (entry.draft.kind == kind_name(EntryKind::clock_back)) return true;
    const Record& wanted = records[found];
    if (entry.draft.kind != kind_name(wanted.kind) || entry.draft.body != wanted.body) return false;
    at_ms = entry.draft.at_ms;
    return ++found < records.size();
  });
  if (!read) return read.error();
  return found == records.size() ? std::optional(at_ms) : std::nullopt;
}

}  // namespace

LedgerDesk::LedgerDesk(std::string data, program::Now now)
    : data_(std::move(data)), now_(std::move(now)) {}

Status LedgerDesk::refuse(const Error& error) {
  if (!refusal_ || refusal_->sentence != error.sentence)
    log(Level::error, "ledger refused", {{"why", error.sentence}});
  refusal_ = with_key(error);
  return *refusal_;
}

/// Finds out whether an entry refused by a disk fault was written after all.
Status LedgerDesk::settle() {
  if (unsure_) {
    const auto there = find_there(*ledger_, unsure_->after, unsure_->records);
    if (!there) return there.error();
    if (*there) {
      landed_ = Landed{unsure_->intent, **there};
      log(Level::warning, "refused entry is there",
          {{"kind", std::string(kind_name(unsure_->records.front().kind))}});
    }
    unsure_.reset();
  }
  const auto tail = ledger_->tail();
  if (!tail) return tail.error();
  last_ = tail->seq;
  return Done{};
}

/// Locks the folder while this program uses its ledger: a restore or renewal would replace it.
Status LedgerDesk::keep_folder() {
  std::error_code none;
  if (lock_ || !std::filesystem::is_directory(data_, none)) return Done{};
  auto lock = std::make_unique<disk::FolderLock>(data_, disk::FolderLock::Kind::shared_now);
  if (!lock->held())
    return Error{"Another program is writing a ledger into " + data_ +
                     " (a restore, or ocop-sync renew); the till opens when it has finished.",
                 "refusal.ledger_busy",
                 {}};
  lock_ = std::move(lock);
  return Done{};
}

Status LedgerDesk::open() {
  if (ledger_ && !refusal_) return Done{};
  std::error_code none;
  const std::string path = disk::ledger_file(data_);
  // If the disk is missing, sales must not continue in a new ledger, from number one.
  if (terminal_ && !std::filesystem::exists(path, none))
    return refuse({"The ledger " + path + " is no longer there; check its disk.",
                   "refusal.ledger_other",
                   {}});
  std::filesystem::create_directories(data_, none);
  if (auto kept = keep_folder(); !kept) return refuse(kept.error());
  auto opened = db::Ledger::open(path, wire::random_terminal_id(), hash_for(data_));
  if (!opened) return refuse(opened.error());
  if (terminal_.value_or(opened->terminal()) != opened->terminal())
    return refuse({"The ledger " + path + " is another terminal's; check its disk.",
                   "refusal.ledger_other",
                   {}});
  terminal_ = opened->terminal();
  // Replace the old one only now, since it can be read until here.
  ledger_.emplace(std::move(*opened));
  if (auto settled = settle(); !settled) return refuse(settled.error());
  if (!ledger_->refusal().empty()) return refuse(ledger_->fault());
  if (refusal_)
    if (auto wrote = ledger_->try_to_write(); !wrote) return refuse(wrote.error());
  log(Level::info, "ledger opened", {{"entries", std::to_string(last_)}});
  refusal_.reset();
  return Done{};
}

Result<std::int64_t> LedgerDesk::append(const Records& records, std::uint64_t intent) {
  if (auto ready = open(); !ready) return ready.error();
  if (intent != 0 && landed(intent)) return std::exchange(landed_, std::nullopt)->at_ms;
  const program::Moment moment = now_();
  std::vector<EntryDraft> drafts;
  drafts.reserve(records.size());
  for (const Record& record : records)
    drafts.push_back({moment.at_ms, moment.boot, moment.uptime_ms,
                      std::string(kind_name(record.kind)), record.body});
  const auto done = ledger_->append(drafts);
  if (done) {
    last_ = *done;
    written_ = true;
    return moment.at_ms;
  }
  if (ledger_->refusal().empty()) {
    log(Level::warning, "entry refused",
        {{"why", done.error().sentence}, {"kind", std::string(kind_name(records.front().kind))}});
    return with_key(done.error());
  }
  unsure_ = Unsure{last_, records, intent};
  landed_.reset();
  const Error error = with_key(done.error());
  [[maybe_unused]] const auto refused = refuse(error);
  [[maybe_unused]] const auto again = open();
  if (!landed_) return error;
  return std::exchange(landed_, std::nullopt)->at_ms;
}

void LedgerDesk::rest() {
  if (!std::exchange(written_, false) || !ledger_) return;
  if (const auto moved = ledger_->checkpoint(); !moved)
    log(Level::warning, "ledger not checkpointed", {{"why", moved.error().sentence}});
}

}  // namespace ocop::books
