#include "app/kiosk/books/seal_desk.h"

#include <optional>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/local/ledger_seal.h"
#include "app/base/program/log.h"
#include "app/kiosk/point/terminal_key.h"
#include "db/ledger/seals.h"
#include "db/model/shop_time.h"

namespace ocop::books {

namespace {

std::int64_t day_of(std::int64_t utc_ms) {
  return std::chrono::sys_days{shop_time(utc_ms).date}.time_since_epoch().count();
}

/// Returns nullopt if no seal is due.
std::optional<local::SealWhy> due(const db::Unsealed& since, std::int64_t today) {
  if (!since.entries) return std::nullopt;
  if (since.closed > 0 && since.ever) return local::SealWhy::shift;
  if (!since.ever) return local::SealWhy::start;
  if (since.last_day != today) return local::SealWhy::day;
  return std::nullopt;
}

/// Writes the seal as an entry. It covers all entries before it.
Result<local::LedgerSeal> write_seal(LedgerDesk& desk, const codec::SigningKey& key,
                                     local::SealWhy why) {
  const auto tail = desk.ledger()->tail();
  if (!tail) return tail.error();
  const auto seal = local::seal_of({desk.ledger()->terminal(), tail->seq, tail->hash}, key);
  const auto written = desk.append({{EntryKind::seal, local::seal_body(seal, why)}});
  if (!written) return written.error();
  return seal;
}

}  // namespace

void SealDesk::seal_where_due() {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr || ledger_.refusal()) return;
  const auto tail = ledger->tail();
  const std::int64_t today = day_of(ledger_.now().at_ms);
  if (!tail || (tail->seq == seen_ && today == day_)) return;
  const auto since = db::unsealed(*ledger);
  if (!since) return;
  seen_ = tail->seq;
  day_ = today;
  const auto why = due(*since, today);
  const auto key = why ? point::terminal_secret(data_) : std::nullopt;
  if (!key) return;
  const auto seal = write_seal(ledger_, *key, *why);
  if (!seal) {
    program::log(program::Level::warning, "ledger not signed", {{"why", seal.error().sentence}});
    return;
  }
  // Keep a copy beside the ledger: cutting off the ledger's end would also remove the seal.
  disk::Disk& disk = disk::real_disk();
  if (auto kept = disk::write_file(disk, disk::seal_file(data_), local::seal_text(*seal)); !kept)
    program::log(program::Level::warning, "seal not kept", {{"why", kept.error().sentence}});
}

}  // namespace ocop::books
