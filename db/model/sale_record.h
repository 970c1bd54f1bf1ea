// Sales as read from the ledger. Amounts are whole đồng; quantities are pieces, or grams if
// weighed; times are UTC milliseconds. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/model/money.h"

namespace ocop {

struct SaleSummary {
  std::int64_t seq = 0;  ///< number of its entry
  std::string number;    ///< "DL01-000123"
  std::int64_t shift = 0;
  std::int64_t at_ms = 0;
  std::string staff;
  int lines = 0;
  Money total;
  bool voided = false;
  Money refunded;    ///< over all refunds
  int reprints = 0;  ///< copies of its receipt
};

struct RecordedLine {
  std::string product, name, gtin, producer, group, unit, lot, expiry, note;  ///< empty: not known
  bool weighed = false;
  bool below_zero = false;  ///< sold although the recorded stock was too low
  std::int64_t quantity = 0;
  Money price, gross, discount, cart_discount, amount;
  int vat_percent = 0;
  Money vat;  ///< included in the amount
  std::int64_t returned_quantity = 0;
  Money returned_amount;
};

struct RecordedTender {
  std::string kind;  ///< cash, vietqr, card
  Money amount, given, change;
  std::string reference;
};

struct RecordedRefund {
  std::string number;  ///< "DL01-R000004"
  std::int64_t at_ms = 0;
  std::string staff, reason;
  Money total;
};

struct SaleRecord {
  SaleSummary summary;
  std::string manager, note;
  Money cart_discount, rounding, vat;
  std::vector<RecordedLine> lines;
  std::vector<RecordedTender> tenders;
  std::vector<RecordedRefund> refunds;
};

}  // namespace ocop
