// What a pack's code says besides product and lot, by GS1 application identifiers, and whether the
// lot agrees: a label copied onto other goods often has another date. Thread rule: pure. Units:
// grams, civil dates. Errors: unreadable values are left out. Not here: the signature
// (app/base/gs1/lot_proof.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/base/gs1/digital_link.h"
#include "db/model/lot.h"

namespace ocop::pages {

struct PackCode {
  std::string serial{};                 ///< AI 21; empty: none
  std::optional<Date> made_on{};        ///< AI 11
  std::optional<Date> best_before{};    ///< AI 15
  std::optional<Date> expiry{};         ///< AI 17
  std::optional<std::int64_t> grams{};  ///< AI 310n: net weight
  bool operator==(const PackCode&) const = default;
  bool empty() const { return *this == PackCode(); }
};

PackCode pack_code(const gs1::DigitalLink& link);

/// Returns whether both dates are known and differ.
bool differs(const std::optional<Date>& on_code, const std::optional<Date>& of_lot);
/// Returns whether any date on the code differs from the lot's. A lot has one last day, so expiry
/// and best-before date are both compared with it.
bool differs(const PackCode& code, const Lot& lot);

}  // namespace ocop::pages
