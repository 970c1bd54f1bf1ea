// Which lot is sold: the one that expires first, never an expired or withdrawn one.
// Thread rule: pure. Units: pieces or grams. A lot is good through the day of its expiry.
// Errors: one sentence, where only goods are left that must not be sold; nobody can allow it.
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
  std::string lot;  ///< empty: not known, and of goods without a lot those that expire on `expiry`
  std::optional<Date> expiry;
  std::optional<std::int64_t> on_hand;  ///< of that lot; nothing: stock of the product is not kept
};

/// The sum over all lots.
std::int64_t on_hand(std::span<const LotOnHand> lots);

bool is_expired(const std::optional<Date>& expiry, Date today);

/// The numbers of a product's lots that were taken back (withdrawn_lots.h).
using Withdrawn = std::span<const std::string>;
bool is_withdrawn(std::string_view lot, Withdrawn withdrawn);

/// Of lots with something left, the one that expires first (lots without expiry last); where
/// nothing is left, the one that expires last and is still good: the seller holds the goods, so the
/// books are wrong.
/// No lots at all: an unknown lot. Error: all that is left has expired or was withdrawn, or all
/// lots are so.
Result<LotChoice> choose_lot(std::span<const LotOnHand> lots, Date today, Withdrawn withdrawn = {});

/// The lot that a pack says it is. `expiry`: as on the pack; else the books' one.
/// Error: expired by either, or withdrawn.
Result<LotChoice> take_lot(std::span<const LotOnHand> lots, std::string_view lot,
                           std::optional<Date> expiry, Date today, Withdrawn withdrawn = {});

}  // namespace ocop::till
