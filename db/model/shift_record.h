// A shift and the figures of its X or Z report. Amounts are whole đồng; times are UTC milliseconds.
// Thread rule: plain values.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "db/model/money.h"
#include "db/model/shift.h"

namespace ocop {

struct TenderTotal {
  std::string kind;  ///< cash, vietqr, card
  Money taken;       ///< by sales
  Money returned;    ///< by voids and refunds
};

struct VatTotal {
  int percent = 0;
  Money amount, vat;  ///< net of voids and refunds; the amount includes the VAT
};

struct RecordedClose {
  std::int64_t at_ms = 0;
  std::string staff;
  std::int64_t z = 0;
  Money expected, counted;
  std::string explanation;
};

struct ShiftRecord {
  std::int64_t number = 0;
  std::int64_t opened_at_ms = 0;
  std::string opened_by;
  Money float_cash;
  std::optional<RecordedClose> close;  ///< nullopt: the shift is open
  int sales = 0, voids = 0, refunds = 0;
  Money sold, voided, refunded;    ///< sold includes what was voided later
  Money discount;                  ///< of sales not voided
  Money rounding;                  ///< net of voids and refunds
  Money expected_cash;             ///< what should be in the drawer: float plus net cash
  int no_sale = 0, x_reports = 0;  ///< drawer openings without a sale; X reports so far
  std::vector<TenderTotal> tenders;
  std::vector<VatTotal> vats;
  Undone undone;
  std::int64_t counts_seen = 0;  ///< as in ShiftFigures, also the next two
  SlipFigures slips;
  Money paid_alone;
};

}  // namespace ocop
