#include "app/kiosk/till/checkout.h"

#include <algorithm>
#include <iterator>

#include "app/base/codec/payment_code.h"
#include "app/base/text/formats.h"

namespace ocop::till {

namespace {

Settlement settlement_of(const Bill& bill) {
  Settlement settlement;
  for (const Tender& tender : bill.tenders) {
    if (tender.kind == TenderKind::cash) {
      settlement.any_cash = true;
    } else {
      settlement.without_cash += tender.amount;
    }
  }
  return settlement;
}

Money paid(const Bill& bill) {
  Money sum;
  for (const Tender& tender : bill.tenders) sum += tender.amount;
  return sum;
}

Result<Bill> with_exact(const Bill& bill, const Tender& tender) {
  if (const auto fits = check_part(bill, tender.amount); !fits) return fits.error();
  Bill changed = bill;
  changed.tenders.push_back(tender);
  return changed;
}

}  // namespace

Money left(const Bill& bill) {
  return {std::max<std::int64_t>(0, (bill.due - paid(bill)).vnd)};
}

Money left_in_cash(const Bill& bill) {
  const Settlement settlement = settlement_of(bill);
  const Money in_cash = paid(bill) - settlement.without_cash;
  const Money rounded = round_cash(bill.due - settlement.without_cash, bill.rule);
  return {std::max<std::int64_t>(0, (rounded - in_cash).vnd)};
}

Money rounding(const Bill& bill) {
  const Settlement settlement = settlement_of(bill);
  if (!settlement.any_cash) return {};
  const Money cash = bill.due - settlement.without_cash;
  return round_cash(cash, bill.rule) - cash;
}

bool is_settled(const Bill& bill) {
  return paid(bill) == bill.due + rounding(bill);
}

bool takes_nothing(const Bill& bill) {
  return left_in_cash(bill).vnd == 0;
}

Status check_part(const Bill& bill, Money amount) {
  if (amount.vnd <= 0)
    return Error{"The amount must be more than 0 ₫; enter it again.", "refusal.amount_zero", {}};
  if (is_settled(bill) || amount > left(bill))
    return Error{
        "The amount is more than is left to pay; enter a smaller one.", "refusal.amount_over", {}};
  return Done{};
}

Result<Bill> pay_cash(const Bill& bill, Money given) {
  if (given.vnd < 0 || given > left_in_cash(bill) + kMostChange)
    return Error{
        "A customer cannot hand over this amount; enter it again.", "refusal.cash_amount", {}};
  if (is_settled(bill))
    return Error{"Everything is paid already; finish the sale.", "refusal.paid_already", {}};
  const Money rest = left_in_cash(bill);
  const bool part = given < rest;
  if (part && given.vnd == 0)
    return Error{"The amount must be more than 0 ₫; enter it again.", "refusal.amount_zero", {}};
  if (part && given.vnd % bill.rule.step_vnd != 0)
    return Error{"A part payment in cash must be a multiple of " +
                     std::to_string(bill.rule.step_vnd) + " ₫; enter it again.",
                 "refusal.cash_step",
                 {text::format({bill.rule.step_vnd}, Language::vi)}};
  const Money amount = part ? given : rest;
  Bill changed = bill;
  changed.tenders.push_back({.kind = TenderKind::cash,
                             .amount = amount,
                             .given = given,
                             .change = given - amount,
                             .reference = {}});
  return changed;
}

std::string next_payment_code(const Bill& bill, const std::string& number) {
  for (std::size_t position = 0;; ++position) {
    std::string code = codec::payment_code(number, position);
    const auto has_it = [&](const Tender& tender) { return tender.code == code; };
    if (std::none_of(bill.tenders.begin(), bill.tenders.end(), has_it)) return code;
  }
}

Result<Bill> pay_vietqr(const Bill& bill, Money amount, const std::string& reference,
                        const std::string& code) {
  const bool digits =
      std::all_of(reference.begin(), reference.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || reference.size() < 4 || reference.size() > 20)
    return Error{"Enter the last digits that the bank shows, at least four of them.",
                 "refusal.reference_bank",
                 {}};
  return with_exact(bill, {.kind = TenderKind::vietqr,
                           .amount = amount,
                           .given = std::nullopt,
                           .change = std::nullopt,
                           .reference = reference,
                           .code = code,
                           .seen = SeenBy::staff});
}

Result<Bill> pay_card(const Bill& bill, Money amount, const std::string& reference) {
  const bool printable =
      std::all_of(reference.begin(), reference.end(), [](char c) { return c >= ' ' && c <= '~'; });
  if (!printable || reference.empty() || reference.size() > 40)
    return Error{
        "Enter the reference number on the card machine's slip.", "refusal.reference_card", {}};
  return with_exact(bill, {.kind = TenderKind::card,
                           .amount = amount,
                           .given = std::nullopt,
                           .change = std::nullopt,
                           .reference = reference});
}

Result<Bill> take_back(const Bill& bill, std::size_t tender) {
  if (tender >= bill.tenders.size())
    return Error{"This payment is no longer there; choose another.", "refusal.tender_gone", {}};
  Bill changed = bill;
  changed.tenders.erase(changed.tenders.begin() + static_cast<std::ptrdiff_t>(tender));
  return changed;
}

std::vector<Money> cash_keys(const Bill& bill) {
  const Money due = left_in_cash(bill);
  return due.vnd == 0 ? std::vector{Money{}} : quick_cash(due);
}

std::vector<Money> quick_cash(Money amount) {
  constexpr std::size_t kMost = 5;
  std::vector<Money> amounts{amount};
  for (const std::int64_t note : {5000, 10000, 20000, 50000, 100000, 200000, 500000})
    amounts.push_back({(amount.vnd + note - 1) / note * note});
  std::sort(amounts.begin(), amounts.end());
  amounts.erase(std::unique(amounts.begin(), amounts.end()), amounts.end());
  // Drop the amounts just above the exact one first: they are the least likely.
  while (amounts.size() > kMost) amounts.erase(std::next(amounts.begin()));
  return amounts;
}

Result<Sale> close_sale(const Cart& cart, const Bill& bill, const SaleHead& head) {
  if (cart.empty())
    return Error{"The cart is empty; add something to sell.", "refusal.cart_empty", {}};
  const auto priced = price_cart(cart.lines, cart.discount, settlement_of(bill), bill.rule);
  if (!priced) return priced.error();
  if (priced->due != bill.due)
    return Error{
        "The cart has changed since it was to be paid; pay again.", "refusal.cart_changed", {}};
  if (!is_settled(bill)) return Error{"Something is still left to pay.", "refusal.still_due", {}};
  Sale sale{.number = head.number,
            .shift = head.shift,
            .staff = head.staff,
            .manager = head.manager,
            .lines = {},
            .cart_discount = priced->cart_discount,
            .rounding = priced->rounding,
            .total = priced->total,
            .vat = priced->vat,
            .tenders = bill.tenders,
            .note = cart.note};
  for (std::size_t i = 0; i < cart.lines.size(); ++i) {
    const CartLine& from = cart.lines[i];
    const PricedLine& amounts = priced->lines[i];
    SaleLine& line = sale.lines.emplace_back();
    line.product = from.product;
    line.product.price = from.price();
    if (from.price() != from.product.price) line.list_price = from.product.price;
    line.lot = from.lot;
    line.expiry = from.expiry;
    line.quantity = from.quantity;
    line.gross = amounts.gross;
    line.discount = amounts.discount;
    line.cart_discount = amounts.cart_discount;
    line.amount = amounts.amount;
    line.vat = amounts.vat;
    line.note = from.note;
    line.below_zero = from.below_zero();
  }
  return sale;
}

}  // namespace ocop::till
