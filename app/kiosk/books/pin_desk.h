// Checks PINs and slows down guessing. Wrong PINs are entries of the ledger, so a wait survives a
// restart. A right PIN resets them by its sign_in entry or, if a manager only approved something,
// by a pin_forgiven entry; so does a manager who unlocks a colleague. Thread rule: one thread; a
// check takes a tenth of a second. Errors: none; an entry that cannot be written is logged, and
// counts until the program ends. PINs are never stored or logged.
#pragma once

#include <map>
#include <string>

#include "app/kiosk/books/ledger_desk.h"
#include "app/kiosk/core/till_action.h"
#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/till/pin_lock.h"
#include "db/model/private_settings.h"

namespace ocop::books {

class PinDesk {
 public:
  explicit PinDesk(LedgerDesk& ledger) : ledger_(ledger) {}

  /// Does not check the PIN of a person who must wait. The PIN of an unknown person is wrong and
  /// leaves no entry.
  core::PinChecked check(const core::CheckPin& effect, const PrivateSettings& settings);
  /// Pre-condition: the manager's PIN was right.
  void forgive(const core::ForgiveTries& effect);

 private:
  till::PinLock& lock_of(const std::string& staff);
  void note(Record record);

  LedgerDesk& ledger_;
  std::map<std::string, till::PinLock> locks_;  // as in the ledger, with later tries
};

}  // namespace ocop::books
