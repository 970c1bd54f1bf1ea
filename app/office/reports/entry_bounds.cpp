#include "app/office/reports/entry_bounds.h"

#include <cstdlib>
#include <initializer_list>
#include <string>

namespace ocop::reports {

namespace {

bool is_text(const std::string& text, std::size_t longest) {
  return text.size() <= longest && text.find('\0') == std::string::npos;
}

Status check_keys(std::initializer_list<const std::string*> keys) {
  for (const std::string* key : keys)
    if (!is_text(*key, kLongestKey))
      return Error{
          "A product, a lot or a number of it is longer than any that a till books, or holds a "
          "zero byte."};
  return Done{};
}

Status check_item(const StockItem& item) {
  return check_keys({&item.product, &item.lot});
}

/// A body of 1 MiB has some 30,000 tenders at most, each within the limit when it is added.
Status check_money(Money total, const std::vector<Tender>& tenders) {
  if (!is_within(total.vnd, kLargestTotal)) return out_of_bounds();
  std::int64_t paid = 0;
  for (const Tender& one : tenders) {
    if (!is_within(one.amount.vnd, kLargestTotal)) return out_of_bounds();
    paid += std::abs(one.amount.vnd);
  }
  return is_within(paid, kLargestTotal) ? Status(Done{}) : out_of_bounds();
}

}  // namespace

Error out_of_bounds() {
  return Error{"A quantity or an amount of it is beyond what a till can book."};
}

Status check_bounds(const Sale& sale) {
  if (auto within = check_keys({&sale.number}); !within) return within;
  for (const SaleLine& line : sale.lines) {
    if (auto within = check_keys({&line.product.id, &line.product.producer, &line.lot}); !within)
      return within;
    if (!is_text(line.product.name, kLongestName))
      return Error{
          "A product's name in it is longer than any that a till books, or holds a zero byte."};
  }
  return check_money(sale.total, sale.tenders);
}

Status check_bounds(const SaleVoid& sale_void) {
  if (auto within = check_keys({&sale_void.sale}); !within) return within;
  return check_money(sale_void.total, sale_void.tenders);
}

// Its lines take product and lot from the returned sale.
Status check_bounds(const Refund& refund) {
  if (auto within = check_keys({&refund.number, &refund.sale}); !within) return within;
  return check_money(refund.total, refund.tenders);
}

Status check_bounds(const StockReceive& receive) {
  return check_item(receive.item);
}

Status check_bounds(const StockCount& count) {
  return check_item(count.item);
}

Status check_bounds(const StockWriteOff& write_off) {
  return check_item(write_off.item);
}

Status check_bounds(const StockTransfer& transfer) {
  return check_item(transfer.item);
}

Status check_bounds(const ShiftClose& close) {
  for (const Money amount :
       {close.expected, close.counted, close.difference, close.slips.in, close.slips.out})
    if (!is_within(amount.vnd, kLargestAmount)) return out_of_bounds();
  return Done{};
}

Status check_bounds(const CashSlip& slip) {
  if (auto within = check_keys({&slip.number, &slip.statement, &slip.staff, &slip.manager});
      !within)
    return within;
  for (const std::string* text : {&slip.party, &slip.note})
    if (!is_text(*text, kLongestName))
      return Error{
          "A text on the cash slip is longer than any that a till books, or holds a zero byte."};
  const bool can_be = slip.amount.vnd > 0 && slip.amount.vnd <= kLargestAmount;
  return can_be ? Status(Done{}) : out_of_bounds();
}

}  // namespace ocop::reports
