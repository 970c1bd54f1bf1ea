// Parses anything that a scanner types: EAN-13, EAN-8, UPC-A, GTIN-14, GS1 element strings (with
// parentheses, or FNC1 as ASCII 29, with or without a symbology identifier), a GS1 Digital Link of
// any host, and a resolver's own /p/<id> link. Thread rule: pure. Units: grams, pieces, civil
// dates. Errors: one sentence for anything that is not a product's code; any bytes are accepted.
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

/// Either gtin or product_id is set.
struct ScannedCode {
  std::optional<Gtin> gtin;
  std::string product_id;             ///< of a /p/<id> link
  std::string lot;                    ///< empty: none
  std::string proof;                  ///< the lot's, for lot_proof.h, not verified; empty: none
  std::string serial;                 ///< empty: none
  std::optional<Date> made_on;        ///< AI 11
  std::optional<Date> expiry;         ///< AI 17: not to be sold after this day
  std::optional<Date> best_before;    ///< AI 15
  std::optional<std::int64_t> grams;  ///< AI 310n: net weight
  std::optional<std::int64_t> count;  ///< AI 30
  bool in_store = false;  ///< a number with prefix 2, private to the shop: usable for look-ups;
                          ///< weights or prices encoded in such numbers are not decoded
  /// For lot_proof.h. Valid as long as this object.
  LinkedLot named() const { return {gtin, product_id, lot, serial}; }
};

Result<ScannedCode> read_scan(std::string_view text);

}  // namespace ocop::gs1
