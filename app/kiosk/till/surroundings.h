// What the till is told of its surroundings: the ledger, the printer, the line to the office.
// Thread rule: plain values. Not the ledger: app/kiosk/books/bookkeeper.h keeps it and answers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "app/kiosk/till/cart.h"
#include "db/model/result.h"
#include "db/model/shift.h"

namespace ocop::till {

/// What the ledger says now; the bookkeeper makes a new one after each entry.
struct Books {
  std::optional<Error> refusal;       ///< why nothing can be written; nothing: it can
  std::optional<ShiftFigures> shift;  ///< of the shift that is open
  std::int64_t shift_opened_ms = 0;   ///< UTC
  std::string shift_opened_by;        ///< staff.id
  std::int64_t last_shift = 0;        ///< numbers given so far
  std::int64_t last_z = 0;
  /// UTC: the latest moment that the ledger has seen and nobody called wrong. 0: it is empty.
  std::int64_t clock_seen_ms = 0;
  std::string next_sale;  ///< the number that the next sale will have
  std::string next_refund;
  /// By product: first expired first; also lots at zero or below. Products that never had stock are
  /// not in it.
  StockOnHand stock;
};

struct PrinterState {
  bool there = false;            ///< one is configured
  std::optional<Error> trouble;  ///< what is in its way; nothing: all is well
  std::size_t waiting = 0;
};

/// What stands between this terminal and the office.
struct UplinkState {
  std::int64_t unsent = 0;             ///< entries that wait longer than usual
  std::int64_t clock_off_minutes = 0;  ///< by the hub's clock; 0: near enough
  bool operator==(const UplinkState&) const = default;
};

}  // namespace ocop::till
