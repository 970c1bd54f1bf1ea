// The arithmetic of price, discount, VAT and rounding, in one function; no other code computes
// them. Thread rule: pure. Units: whole đồng, pieces or grams, hundredths of a percent.
//
// For each line, in this order, "half up" meaning that an exact half goes to the larger amount:
//   gross         = price * quantity; weighed: price a kilogram * grams / 1000, half up
//   discount      = đồng: as given, but never more than gross; percent: of gross, half up
//   cart_discount = the line's share of the cart's discount (below)
//   amount        = gross - discount - cart_discount, never negative
//   vat           = amount * percent / (100 + percent), half up: prices contain VAT
// The cart's discount is taken from the sum S of (gross - discount): đồng as given but never more
// than S, percent of S half up. It is spread over the lines in proportion to (gross - discount),
// rounded down; what is left over goes in single đồng to the largest remainders, the earlier line
// first where they are equal. So the shares add up exactly.
// due = the sum of amounts. Only what is paid in cash is rounded (CashRounding), as a line of its
// own: total = due + rounding. Rounding changes neither amounts nor VAT.
// Errors: one sentence, if an amount is out of bounds.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "db/model/cash_rounding.h"
#include "db/model/result.h"
#include "db/model/sale.h"

namespace ocop::till {

inline constexpr std::int64_t kHighestPrice = 10'000'000'000;    ///< đồng a piece or kilogram
inline constexpr std::int64_t kLargestQuantity = 100'000'000;    ///< pieces, or grams: 100 tonnes
inline constexpr std::int64_t kLargestSale = 1'000'000'000'000;  ///< đồng
inline constexpr std::size_t kMostLines = 500;

/// The amount rounded. Pre-condition: amount not negative.
Money round_cash(Money amount, const CashRounding& rule);

/// The part of the payment on which the total depends.
struct Settlement {
  bool any_cash = false;
  Money without_cash;  ///< paid by VietQR and card; the rest of due is the part paid in cash
};

struct PricedLine {
  Money gross;
  Money discount;
  Money cart_discount;
  Money amount;
  Money vat;
  bool operator==(const PricedLine&) const = default;
};

struct Priced {
  std::vector<PricedLine> lines;
  Money gross;          ///< sum of the lines'
  Money discounts;      ///< the lines' own and the cart's
  Money cart_discount;  ///< sum of the lines' shares
  Money due;            ///< sum of amounts
  Money rounding;
  Money total;  ///< due + rounding
  Money vat;
};

/// Error if a quantity is below 1, a bound above is exceeded, a price or discount is negative, a
/// discount is more than 100 %, a VAT rate is outside 0 to 100, or more is paid without cash than
/// is due.
Result<Priced> price_cart(std::span<const CartLine> lines, const Discount& cart_discount,
                          const Settlement& settlement, const CashRounding& rule);

}  // namespace ocop::till
