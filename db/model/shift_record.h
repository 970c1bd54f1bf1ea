// A shift, and what an X or Z report says of it. Amounts are whole đồng, times UTC milliseconds.
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
  Money amount, vat;  ///< net of voids and refunds; the amount contains the VAT
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
  std::optional<RecordedClose> close;  ///< nullopt: it is open
  int sales = 0, voids = 0, refunds = 0;
  Money sold, voided, refunded;    ///< sold holds also what was voided later
  Money discount;                  ///< of the sales that were not voided
  Money rounding;                  ///< net of voids and refunds
  Money expected_cash;             ///< what must lie in the drawer: float and net cash
  int no_sale = 0, x_reports = 0;  ///< drawer openings without a sale; X reports so far
  std::vector<TenderTotal> tenders;
  std::vector<VatTotal> vats;
  Undone undone;
};

}  // namespace ocop
