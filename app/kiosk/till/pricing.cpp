#include "app/kiosk/till/pricing.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "db/model/exact.h"

namespace ocop::till {

namespace {

constexpr std::int64_t kWholePercent = 10000;  // hundredths

Status check_discount(const Discount& discount) {
  if (discount.kind == Discount::Kind::none) return Done{};
  if (discount.value < 0)
    return Error{"A discount cannot be negative; enter 0 or more.", "refusal.discount_over", {}};
  if (discount.kind == Discount::Kind::percent && discount.value > kWholePercent)
    return Error{
        "A discount cannot be more than 100 %; enter a smaller one.", "refusal.discount_over", {}};
  return Done{};
}

Status check_line(const CartLine& line) {
  const std::string& name = line.product.name;
  if (line.quantity < 1)
    return Error{"The quantity of " + name + " is below 1; enter one, or remove the line.",
                 "refusal.quantity_small",
                 {}};
  if (line.quantity > kLargestQuantity)
    return Error{
        "The quantity of " + name + " is larger than a till can sell; enter a smaller one.",
        "refusal.quantity_large",
        {}};
  if (line.price().vnd < 0 || line.price().vnd > kHighestPrice)
    return Error{"The price of " + name + " is outside what a till can sell; correct it.",
                 "refusal.price_range",
                 {name}};
  if (line.product.vat_percent < 0 || line.product.vat_percent > 100)
    return Error{"The VAT rate of " + name + " is not between 0 and 100 %; correct the product.",
                 "refusal.vat_range",
                 {name}};
  return check_discount(line.discount);
}

Money discount_of(const Discount& discount, Money base) {
  switch (discount.kind) {
    case Discount::Kind::none:
      return {};
    case Discount::Kind::vnd:
      return {std::min(discount.value, base.vnd)};
    case Discount::Kind::percent:
      return {times_over_half_up(base.vnd, discount.value, kWholePercent)};
  }
  return {};
}

/// Gives each line its share of `whole` and subtracts it from the amount. Pre-condition: the
/// amounts add up to `sum`, and `whole` <= `sum`.
void spread(std::vector<PricedLine>& lines, Money whole, Money sum) {
  if (whole.vnd == 0) return;
  std::int64_t left = whole.vnd;
  std::vector<std::int64_t> rest(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    lines[i].cart_discount = {times_over(whole.vnd, lines[i].amount.vnd, sum.vnd)};
    rest[i] = times_over_rest(whole.vnd, lines[i].amount.vnd, sum.vnd);
    left -= lines[i].cart_discount.vnd;
  }
  std::vector<std::size_t> order(lines.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rest[a] > rest[b]; });
  // Fewer đồng are left than there are lines with a remainder, so each takes at most one. No share
  // exceeds its amount: one with a remainder was below it.
  for (std::size_t i = 0; left > 0; ++i, --left) lines[order[i]].cart_discount.vnd += 1;
  for (PricedLine& line : lines) line.amount -= line.cart_discount;
}

}  // namespace

Money round_cash(Money amount, const CashRounding& rule) {
  const std::int64_t over = amount.vnd % rule.step_vnd;
  const std::int64_t down = amount.vnd - over;
  bool up = false;
  switch (rule.way) {
    case CashRounding::Way::half_up:
      up = over >= rule.step_vnd - over;
      break;
    case CashRounding::Way::down:
      break;
    case CashRounding::Way::up:
      up = over != 0;
      break;
  }
  return {up ? down + rule.step_vnd : down};
}

Result<Priced> price_cart(std::span<const CartLine> lines, const Discount& cart_discount,
                          const Settlement& settlement, const CashRounding& rule) {
  if (lines.size() > kMostLines)
    return Error{
        "A sale has at most 500 lines; pay for these and begin another.", "refusal.lines_many", {}};
  if (const auto fault = check_discount(cart_discount); !fault) return fault.error();
  Priced priced;
  priced.lines.reserve(lines.size());
  Money sum;
  for (const CartLine& line : lines) {
    if (const auto fault = check_line(line); !fault) return fault.error();
    PricedLine one;
    one.gross = {line.product.weighed ? times_over_half_up(line.price().vnd, line.quantity, 1000)
                                      : line.price().vnd * line.quantity};
    if (one.gross.vnd > kLargestSale - priced.gross.vnd)
      return Error{"The sale is larger than 1.000.000.000.000 ₫; split it into smaller ones.",
                   "refusal.sale_large",
                   {}};
    one.discount = discount_of(line.discount, one.gross);
    one.amount = one.gross - one.discount;
    priced.gross += one.gross;
    priced.discounts += one.discount;
    sum += one.amount;
    priced.lines.push_back(one);
  }
  priced.cart_discount = discount_of(cart_discount, sum);
  priced.discounts += priced.cart_discount;
  spread(priced.lines, priced.cart_discount, sum);
  priced.due = sum - priced.cart_discount;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const int percent = lines[i].product.vat_percent;
    priced.lines[i].vat = {times_over_half_up(priced.lines[i].amount.vnd, percent, 100 + percent)};
    priced.vat += priced.lines[i].vat;
  }
  if (settlement.without_cash > priced.due)
    return Error{"More was paid than is due; take the last payment back.", "refusal.overpaid", {}};
  if (settlement.any_cash) {
    const Money cash = priced.due - settlement.without_cash;
    priced.rounding = round_cash(cash, rule) - cash;
  }
  priced.total = priced.due + priced.rounding;
  return priced;
}

}  // namespace ocop::till
