#include "app/kiosk/books/pin_desk.h"

#include <utility>

#include "app/base/codec/pin_hash.h"
#include "app/base/program/log.h"
#include "app/base/wire/staff_body.h"
#include "db/ledger/staff_notes.h"

namespace ocop::books {

namespace {

till::Uptime uptime_of(const program::Moment& moment) {
  return {moment.boot, moment.uptime_ms};
}

}  // namespace

using program::Level;
using program::log;

till::PinLock& PinDesk::lock_of(const std::string& staff) {
  const auto known = locks_.find(staff);
  if (known != locks_.end()) return known->second;
  till::PinLock lock;
  if (db::Ledger* const ledger = ledger_.ledger()) {
    const auto kept = db::pin_lock(*ledger, staff);
    if (kept)
      lock = till::pin_lock_from_entry(kept->tries, kept->locked_seconds,
                                       {kept->boot, kept->uptime_ms});
    else
      log(Level::warning, "tries not read", {{"why", kept.error().sentence}});
  }
  return locks_.emplace(staff, lock).first->second;
}

void PinDesk::note(Record record) {
  const std::string kind(kind_name(record.kind));
  if (const auto noted = ledger_.append({std::move(record)}); !noted)
    log(Level::warning, "not noted", {{"kind", kind}, {"why", noted.error().sentence}});
}

core::PinChecked PinDesk::check(const core::CheckPin& effect, const PrivateSettings& settings) {
  core::PinChecked checked{.staff = effect.staff};
  const Staff* const person = settings.find(effect.staff);
  if (person == nullptr) return checked;
  // Open the ledger first: the tries that it holds must count.
  [[maybe_unused]] const auto opened = ledger_.open();
  till::PinLock& lock = lock_of(effect.staff);
  const till::Uptime now = uptime_of(ledger_.now());
  checked.locked_seconds = till::seconds_locked(lock, now);
  if (checked.locked_seconds > 0) return checked;
  checked.right = codec::is_pin(effect.pin, person->pin_hash);
  if (checked.right) {
    const bool had_failed = std::exchange(lock, {}).tries > 0;
    checked.signed_in = effect.sign_in;
    if (effect.sign_in)
      note({EntryKind::sign_in, wire::sign_in_body(effect.staff)});
    else if (had_failed)
      note({EntryKind::pin_forgiven, wire::pin_forgiven_body(effect.staff, effect.staff)});
  } else {
    lock = till::after_wrong_pin(lock, now);
    checked.locked_seconds = lock.locked_seconds;
    note({EntryKind::pin_failed,
          wire::pin_failed_body(effect.staff, lock.tries, lock.locked_seconds)});
  }
  return checked;
}

void PinDesk::forgive(const core::ForgiveTries& effect) {
  lock_of(effect.staff) = {};
  note({EntryKind::pin_forgiven, wire::pin_forgiven_body(effect.staff, effect.manager)});
}

}  // namespace ocop::books
