// What a producer gets of a sale, or for goods that the shop answers for. An amount is rounded half
// up to whole đồng, once for each line of a sale, as the till rounds VAT
// (db/schema/ledger/README.md); no law rules how shares are rounded. The shop gets the rest, so
// both add up to what was paid. Of a line that is partly returned, the producer keeps the share of
// what is left: once all of it is returned, nothing remains. Thread rule: pure. Units: whole đồng;
// pieces, or grams if weighed.
#pragma once

#include "db/hub/goods_moves.h"
#include "db/model/terms.h"

namespace ocop::settle {

using db::SoldPart;

/// Below zero if the owner bears a discount that is larger than the share. Of goods bought outright
/// it is nothing: they are paid for when they come. Pre-condition: no part is below zero.
Money share_of_sale(const Terms& terms, const SoldPart& part);

/// Returns the price of goods bought outright; below zero for a quantity below zero.
Money price_of_bought(const Terms& terms, std::int64_t quantity);

/// Returns what the producer gets for goods that are spoilt or missing and for which the shop
/// answers: the share of a sale at that price. Pre-condition: quantity >= 0.
Money share_of_lost(const Terms& terms, std::int64_t quantity, bool weighed, Money price);

/// Returns what is left of a line once that much was returned. Pre-condition: it was sold.
SoldPart left_of(const SoldPart& line, const SoldPart& returned);

/// Returns the producer's part of a share that the sale of a line froze.
Money share_of_frozen(Money frozen, const SoldPart& line, const SoldPart& left);

}  // namespace ocop::settle
