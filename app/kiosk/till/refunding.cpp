#include "app/kiosk/till/refunding.h"

#include <algorithm>
#include <set>

#include "db/model/exact.h"

namespace ocop::till {

namespace {

constexpr std::size_t kLongestReason = 200;

struct TakenBack {
  std::int64_t quantity = 0;
  Money amount;
  Money vat;
};

TakenBack taken_back(std::span<const Refund> earlier, std::size_t line) {
  TakenBack sum;
  for (const Refund& refund : earlier) {
    for (const RefundLine& one : refund.lines) {
      if (one.line != line) continue;
      sum.quantity += one.quantity;
      sum.amount += one.amount;
      sum.vat += one.vat;
    }
  }
  return sum;
}

Money total_of(std::span<const Refund> refunds) {
  Money sum;
  for (const Refund& refund : refunds) sum += refund.total;
  return sum;
}

Status check_reason(const std::string& reason) {
  if (reason.find_first_not_of(" \t\r\n") == std::string::npos)
    return Error{"A reason is needed; choose or write one.", "refusal.reason_needed", {}};
  if (reason.size() > kLongestReason)
    return Error{"The reason is too long; use fewer words.", "refusal.reason_long", {}};
  return Done{};
}

/// Returns the part of `whole` that n more of `quantity` bring, after `before` was refunded. It is
/// never negative and never more than what is left of the whole.
Money part_of(Money whole, std::int64_t taken, std::int64_t quantity, Money before) {
  const Money so_far{times_over_half_up(whole.vnd, taken, quantity)};
  return {std::clamp<std::int64_t>((so_far - before).vnd, 0,
                                   std::max<std::int64_t>(0, (whole - before).vnd))};
}

Money worth_of(std::span<const Refund> refunds) {
  Money sum;
  for (const Refund& refund : refunds)
    for (const RefundLine& line : refund.lines) sum += line.amount;
  return sum;
}

/// Returns what is refunded if goods worth `owed` were returned and not yet refunded; see the
/// header.
Money refund_total(Money owed, Money left, bool last, bool cash, const CashRounding& rule) {
  const Money base = last ? left : std::clamp(owed, Money{}, left);
  if (!cash) return base;
  const Money most = round_cash(left, {rule.step_vnd, CashRounding::Way::down});
  return std::min(round_cash(base, rule), most);
}

}  // namespace

std::int64_t refundable(const Sale& sale, std::span<const Refund> earlier, std::size_t line) {
  return std::max<std::int64_t>(0, sale.lines[line].quantity - taken_back(earlier, line).quantity);
}

std::vector<RefundWish> refund_all(const Sale& sale, std::span<const Refund> earlier) {
  std::vector<RefundWish> wishes;
  for (std::size_t line = 0; line < sale.lines.size(); ++line)
    if (const auto left = refundable(sale, earlier, line); left > 0)
      wishes.push_back({.line = line, .quantity = left, .restock = true});
  return wishes;
}

Result<Refund> make_refund(const Sale& sale, bool voided, std::span<const Refund> earlier,
                           std::span<const RefundWish> wishes, const RefundHead& head,
                           const CashRounding& rule) {
  if (voided)
    return Error{"This sale was voided; there is nothing to refund.", "refusal.sale_voided", {}};
  if (const auto fault = check_reason(head.reason); !fault) return fault.error();
  if (wishes.empty())
    return Error{"Choose at least one line to take back.", "refusal.refund_nothing", {}};
  Refund refund{.number = head.number,
                .sale = sale.number,
                .shift = head.shift,
                .staff = head.staff,
                .manager = head.manager,
                .reason = head.reason,
                .lines = {},
                .rounding = {},
                .total = {},
                .tenders = {}};
  std::set<std::size_t> seen;
  std::int64_t left_over = 0;
  for (std::size_t line = 0; line < sale.lines.size(); ++line)
    left_over += refundable(sale, earlier, line);
  Money exact;
  for (const RefundWish& wish : wishes) {
    if (wish.line >= sale.lines.size() || !seen.insert(wish.line).second)
      return Error{
          "A line was chosen that this sale does not have; choose again.", "refusal.line_gone", {}};
    if (wish.quantity < 1)
      return Error{"The quantity to take back must be at least 1.", "refusal.refund_nothing", {}};
    if (wish.quantity > refundable(sale, earlier, wish.line))
      return Error{"More would be taken back than was sold; enter a smaller quantity.",
                   "refusal.refund_more",
                   {}};
    const SaleLine& sold = sale.lines[wish.line];
    const TakenBack before = taken_back(earlier, wish.line);
    const std::int64_t taken = before.quantity + wish.quantity;
    RefundLine& line = refund.lines.emplace_back();
    line.line = wish.line;
    line.product = sold.product.id;
    line.lot = sold.lot;
    line.weighed = sold.product.weighed;
    line.quantity = wish.quantity;
    line.amount = part_of(sold.amount, taken, sold.quantity, before.amount);
    line.vat = part_of(sold.vat, taken, sold.quantity, before.vat);
    line.restock = wish.restock;
    exact += line.amount;
    left_over -= wish.quantity;
  }
  const Money given = total_of(earlier);
  const Money left{std::max<std::int64_t>(0, (sale.total - given).vnd)};
  const Money owed = worth_of(earlier) + exact - given;
  refund.total = refund_total(owed, left, left_over == 0, head.kind == TenderKind::cash, rule);
  refund.rounding = refund.total - exact;
  refund.tenders.push_back({.kind = head.kind,
                            .amount = refund.total,
                            .given = std::nullopt,
                            .change = std::nullopt,
                            .reference = head.reference});
  return refund;
}

Result<SaleVoid> make_void(const Sale& sale, std::int64_t open_shift, bool voided,
                           std::span<const Refund> earlier, const std::string& staff,
                           const std::string& manager, const std::string& reason) {
  if (voided) return Error{"This sale has already been voided.", "refusal.void_already", {}};
  if (!earlier.empty())
    return Error{"Part of this sale has already been refunded; refund the rest instead.",
                 "refusal.void_refunded",
                 {}};
  if (sale.shift != open_shift)
    return Error{"The shift of this sale is closed; refund it instead.", "refusal.void_closed", {}};
  if (const auto fault = check_reason(reason); !fault) return fault.error();
  SaleVoid entry{.sale = sale.number,
                 .shift = open_shift,
                 .staff = staff,
                 .manager = manager,
                 .reason = reason,
                 .total = sale.total,
                 .tenders = sale.tenders};
  for (Tender& tender : entry.tenders) {
    tender.given.reset();
    tender.change.reset();
    tender.reference.clear();
  }
  return entry;
}

}  // namespace ocop::till
