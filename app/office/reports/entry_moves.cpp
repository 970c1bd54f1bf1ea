#include "app/office/reports/entry_moves.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

#include "app/office/reports/entry_bounds.h"
#include "db/model/exact.h"
#include "db/model/shop_time.h"

namespace ocop::reports {

namespace {

// As kLargestAmount.
constexpr std::int64_t kLargestQuantity = 1'000'000'000;
constexpr std::size_t kMostLines = 5000;

Movement rounding(Money amount, const Movement& like) {
  Movement one;
  one.line = -1;
  one.day = like.day;
  one.number = like.number;
  one.sale_branch = like.sale_branch;
  one.sale_seq = like.sale_seq;
  one.sale_line = -1;
  one.amount = amount;
  return one;
}

/// Returns a line's gross amount at the catalogue's price, as the till reckons it
/// (app/kiosk/till/pricing.h). Error if no till can have booked it.
Result<Money> gross_of(const SaleLine& line) {
  const Money price = line.list_price.value_or(line.product.price);
  const std::int64_t a_price = line.product.weighed ? 1000 : 1;  // as many pieces or grams
  if (price.vnd < 0 || line.gross.vnd < 0 || line.gross.vnd > kLargestAmount ||
      price.vnd > kLargestAmount / std::max<std::int64_t>(line.quantity / a_price, 1))
    return out_of_bounds();
  if (!line.list_price) return line.gross;
  return Money{times_over_half_up(price.vnd, line.quantity, a_price)};
}

}  // namespace

std::int64_t shop_day(std::int64_t at_ms) {
  return std::chrono::sys_days(shop_time(at_ms).date).time_since_epoch().count();
}

Result<std::vector<Movement>> moves_of(const Sale& sale, std::int64_t day, EntryPlace place) {
  std::vector<Movement> moves;
  if (sale.lines.size() > kMostLines || !is_within(sale.total.vnd, kLargestTotal))
    return out_of_bounds();
  Money total = sale.rounding;
  for (const SaleLine& line : sale.lines) {
    if (!is_within(line.quantity, kLargestQuantity) ||
        !is_within(line.amount.vnd, kLargestAmount) || !is_within(line.vat.vnd, kLargestAmount) ||
        !is_within(sale.rounding.vnd, kLargestAmount))
      return out_of_bounds();
    const auto gross = gross_of(line);
    if (!gross) return gross.error();
    Movement& one = moves.emplace_back();
    one.line = one.sale_line = static_cast<std::int64_t>(moves.size()) - 1;
    one.day = day;
    one.number = sale.number;
    one.sale_branch = place.branch;
    one.sale_seq = place.seq;
    one.product = line.product.id;
    one.name = line.product.name;
    one.producer = line.product.producer;
    one.lot = line.lot;
    one.expiry = line.expiry ? date_to_iso(*line.expiry) : "";
    one.weighed = line.product.weighed;
    one.quantity = line.quantity;
    one.amount = line.amount;
    one.vat = line.vat;
    one.sales = one.line == 0 ? 1 : 0;
    one.counted = 1;
    one.moved = -line.quantity;
    one.price = line.list_price.value_or(line.product.price);
    one.gross = *gross;
    one.vat_percent = line.product.vat_percent;
    total += line.amount;
  }
  if (moves.empty() || total != sale.total)
    return Error{"Its lines and rounding do not add up to its total."};
  if (sale.rounding.vnd != 0) moves.push_back(rounding(sale.rounding, moves[0]));
  return moves;
}

std::vector<Movement> moves_of_void(std::span<const Movement> sold) {
  std::vector<Movement> moves(sold.begin(), sold.end());
  for (Movement& one : moves) {
    one.quantity = -one.quantity;
    one.amount = -one.amount;
    one.vat = -one.vat;
    one.sales = -one.sales;
    one.counted = -one.counted;
    one.moved = -one.moved;
  }
  return moves;
}

Result<std::vector<Movement>> moves_of(const Refund& refund, std::int64_t day,
                                       std::span<const Movement> sold,
                                       std::span<const Movement> before) {
  std::vector<Movement> moves;
  if (refund.lines.size() > kMostLines || !is_within(refund.rounding.vnd, kLargestAmount))
    return out_of_bounds();
  Money total = refund.rounding;
  for (const RefundLine& line : refund.lines) {
    const Movement* of = nullptr;
    for (const Movement& one : sold)
      if (one.line >= 0 && one.line == static_cast<std::int64_t>(line.line)) of = &one;
    if (of == nullptr) return Error{"It refunds a line that is not in the sale."};
    if (line.quantity < 0 || line.quantity > of->quantity || line.amount.vnd < 0 ||
        line.amount > of->amount || !is_within(line.vat.vnd, kLargestAmount))
      return Error{"It refunds more than was sold."};
    std::int64_t left = of->quantity - line.quantity;
    Money left_amount = of->amount - line.amount;
    for (const auto& earlier : {before, std::span<const Movement>(moves)})
      for (const Movement& one : earlier)
        if (one.sale_line == of->line) {
          left += one.quantity;  // returned quantities are negative
          left_amount += one.amount;
        }
    if (left < 0 || left_amount.vnd < 0) return Error{"It refunds more than was sold."};
    Movement one = *of;
    one.line = static_cast<std::int64_t>(moves.size());
    one.day = day;
    one.quantity = -line.quantity;
    one.amount = -line.amount;
    one.vat = -line.vat;
    one.sales = one.counted = 0;
    one.moved = line.restock ? line.quantity : 0;
    moves.push_back(one);
    total += line.amount;
  }
  if (moves.empty() || total != refund.total)
    return Error{"Its lines and rounding do not add up to its total."};
  if (refund.rounding.vnd != 0) moves.push_back(rounding(-refund.rounding, moves[0]));
  return moves;
}

Result<Movement> stock_move(const StockItem& item, std::int64_t moved, std::int64_t day) {
  if (!is_within(moved, kLargestQuantity)) return out_of_bounds();
  Movement one;
  one.day = day;
  one.product = item.product;
  one.lot = item.lot;
  one.expiry = item.expiry ? date_to_iso(*item.expiry) : "";
  one.weighed = item.weighed;
  one.moved = moved;
  return one;
}

}  // namespace ocop::reports
