// Whatever a scanner types: EAN-13, EAN-8, UPC-A, GTIN-14, GS1 element strings (with parentheses,
// or FNC1 as ASCII 29, with or without a symbology identifier), a GS1 Digital Link of any host, and
// a resolver's own /p/<id> link. Thread rule: pure. Units: grams, pieces, civil dates. Errors: one
// sentence, for what is no code of a product; whatever bytes come in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "app/base/gs1/product_link.h"
#include "db/model/date.h"
#include "db/model/gtin.h"
#include "db/model/result.h"

namespace ocop::gs1 {

/// Either gtin or product_id is there.
struct ScannedCode {
  std::optional<Gtin> gtin;
  std::string product_id;             ///< of a /p/<id> link
  std::string lot;                    ///< empty: none
  std::string proof;                  ///< of the lot, for lot_proof.h, not checked; empty: none
  std::string serial;                 ///< empty: none
  std::optional<Date> expiry;         ///< AI 17: not to be sold after it
  std::optional<Date> best_before;    ///< AI 15
  std::optional<std::int64_t> grams;  ///< AI 310n: net weight
  std::optional<std::int64_t> count;  ///< AI 30
  bool in_store =
      false;  ///< a number of prefix 2, the shop's own: good for looking up, and what
              ///< such numbers elsewhere hide in their digits (weight, price) is not read
  /// For lot_proof.h. Lives as long as this.
  LinkedLot named() const { return {gtin, product_id, lot, serial}; }
};

Result<ScannedCode> read_scan(std::string_view text);

}  // namespace ocop::gs1
