// Who may sign in: checks PINs, and slows down who guesses. Wrong PINs are entries of the ledger,
// so a wait outlives a restart. A right PIN forgets them by its sign_in entry, or, where a manager
// only allowed something, by a pin_forgiven of her own; a manager forgets a colleague's by the
// same. Thread rule: one thread; a check takes a tenth of a second. Errors: none; what the ledger
// does not take is logged, and counts all the same until the program ends. No PIN is kept, logged
// or booked.
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

  /// The PIN of a person who must wait is not looked at; an unknown person's is wrong, and noted
  /// nowhere.
  core::PinChecked check(const core::CheckPin& effect, const PrivateSettings& settings);
  /// Pre-condition: the manager's PIN was right.
  void forgive(const core::ForgiveTries& effect);

 private:
  till::PinLock& lock_of(const std::string& staff);
  void note(Record record);

  LedgerDesk& ledger_;
  std::map<std::string, till::PinLock> locks_;  // as the ledger had it, and what came since
};

}  // namespace ocop::books
