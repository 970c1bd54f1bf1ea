// Chooses the lot to sell: the one that expires first, never an expired or recalled one. Thread
// rule: pure. Units: pieces or grams. A lot is good through the day of its expiry. Errors: one
// sentence, if all that is left must not be sold; no manager can allow it.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "db/model/result.h"
#include "db/model/stock.h"

namespace ocop::till {

struct LotChoice {
  std::string lot;  ///< empty: unknown; goods without a lot are told apart by `expiry`
  std::optional<Date> expiry;
  std::optional<std::int64_t> on_hand;  ///< of that lot; nullopt: stock of the product is not kept
};

/// Returns the sum over all lots.
std::int64_t on_hand(std::span<const LotOnHand> lots);

bool is_expired(const std::optional<Date>& expiry, Date today);

/// The numbers of a product's recalled lots (withdrawn_lots.h).
using Withdrawn = std::span<const std::string>;
bool is_withdrawn(std::string_view lot, Withdrawn withdrawn);

/// Returns the lot that expires first of those with something left (lots without expiry last). If
/// nothing is left, returns the good lot that expires last: the seller holds the goods, so the
/// books are wrong. Without any lots, returns an unknown lot. Error if all that is left, or every
/// lot, has expired or was recalled.
Result<LotChoice> choose_lot(std::span<const LotOnHand> lots, Date today, Withdrawn withdrawn = {});

/// Returns the lot that a pack names. `expiry` is the date on the pack; without one, the books'
/// date counts. Error if it has expired by either date, or was recalled.
Result<LotChoice> take_lot(std::span<const LotOnHand> lots, std::string_view lot,
                           std::optional<Date> expiry, Date today, Withdrawn withdrawn = {});

}  // namespace ocop::till
