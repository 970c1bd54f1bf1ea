// Returns after a sale: a void (the whole sale, while its shift is open) or a refund. Thread rule:
// plain values. Units: as in sale.h; amounts are positive and go to the customer. Not the rules:
// app/kiosk/till/refunding.h.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "db/model/sale.h"

namespace ocop {

struct SaleVoid {
  std::string sale;
  std::int64_t shift = 0;
  std::string staff;
  std::string manager;  ///< empty: no approval was needed
  std::string reason;
  Money total;
  std::vector<Tender> tenders;  ///< kind and amount, as in the sale
  bool operator==(const SaleVoid&) const = default;
};

struct RefundLine {
  std::size_t line = 0;  ///< index in the sale, from 0
  std::string product;
  std::string lot;
  bool weighed = false;
  std::int64_t quantity = 0;
  Money amount;
  Money vat;
  bool restock = true;  ///< false: spoiled, not put back on the shelf
  bool operator==(const RefundLine&) const = default;
};

struct Refund {
  std::string number;  ///< "DL01-R000004"
  std::string sale;
  std::int64_t shift = 0;
  std::string staff;
  std::string manager;
  std::string reason;
  std::vector<RefundLine> lines;
  Money rounding;
  Money total;  ///< sum of amounts + rounding = sum of tenders
  std::vector<Tender> tenders;
  bool operator==(const Refund&) const = default;
};

}  // namespace ocop
