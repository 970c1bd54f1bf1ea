// A shift at the till: the counted notes, and the figures of an X or Z report. Thread rule: plain
// values. Units: whole đồng; number of notes. Not the rules: app/kiosk/till/shift_totals.h.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>

#include "db/model/cash_slip.h"
#include "db/model/money.h"

namespace ocop {

/// Notes in use, largest first; the 200 and 500 ₫ notes are no longer counted in a till.
inline constexpr std::array<std::int64_t, 9> kDenominations{500000, 200000, 100000, 50000, 20000,
                                                            10000,  5000,   2000,   1000};

/// The number of each, in the order of kDenominations.
struct NoteCount {
  std::array<std::int64_t, kDenominations.size()> pieces{};
  bool operator==(const NoteCount&) const = default;
};

struct ShiftOpen {
  std::int64_t shift = 0;  ///< 1, 2, ... on this terminal
  std::string staff;
  Money float_cash;  ///< the cash in the drawer at the start
  NoteCount notes;
  bool operator==(const ShiftOpen&) const = default;
};

/// Something begun at the till and undone before it became a sale; `count`: a blind count that was
/// compared with the books, and undone in turn if a manager allows another.
enum class UndoneKind { line, cart, payment, count };
struct Undone {
  std::int64_t lines = 0;     ///< lines removed while others stayed
  std::int64_t carts = 0;     ///< carts left empty by a removal
  std::int64_t payments = 0;  ///< partial payments taken and given back
  bool operator==(const Undone&) const = default;
};

struct ShiftClose {
  std::int64_t shift = 0;
  std::int64_t z = 0;  ///< number of the Z report, without gaps
  std::string staff;
  Money expected;
  Money counted;
  Money difference;         ///< counted - expected
  std::string explanation;  ///< empty only if there is no difference
  NoteCount notes;
  Undone undone{};
  std::string manager{};  ///< who approved another count; empty: no approval was needed
  SlipFigures slips{};
  bool operator==(const ShiftClose&) const = default;
};

/// What came in and went out by one kind of tender.
struct TenderFigures {
  Money sold;
  Money voided;
  Money refunded;
  Money net() const { return sold - voided - refunded; }
  bool operator==(const TenderFigures&) const = default;
};

struct VatFigures {
  Money amount;  ///< with VAT, after voids and refunds
  Money vat;
  bool operator==(const VatFigures&) const = default;
};

/// Everything that an X or Z report shows, summed over the shift's entries.
struct ShiftFigures {
  std::int64_t shift = 0;
  Money float_cash;
  std::int64_t sales = 0;
  std::int64_t voids = 0;
  std::int64_t refunds = 0;
  std::int64_t no_sale_drawers = 0;
  Undone undone;
  std::int64_t counts_seen = 0;  ///< blind counts that were compared with the books, and stand
  Money sold;                    ///< totals of all sales, voided ones included
  Money voided;
  Money refunded;
  Money discounts;                       ///< of sales not voided, on lines and carts
  Money rounding;                        ///< of sales not voided, minus that of refunds
  std::array<TenderFigures, 3> tenders;  ///< in the order of TenderKind
  SlipFigures slips;
  Money paid_alone;  ///< of slips.out: what sellers paid out without a manager
  std::map<int, VatFigures> vat_by_percent;
  Money net() const { return sold - voided - refunded; }
  bool operator==(const ShiftFigures&) const = default;
};

}  // namespace ocop
