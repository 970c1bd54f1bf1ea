#include "app/office/reports/entry_bounds.h"

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

}  // namespace

Status check_bounds(const Sale& sale) {
  if (auto within = check_keys({&sale.number}); !within) return within;
  for (const SaleLine& line : sale.lines) {
    if (auto within = check_keys({&line.product.id, &line.product.producer, &line.lot}); !within)
      return within;
    if (!is_text(line.product.name, kLongestName))
      return Error{
          "A product's name in it is longer than any that a till books, or holds a zero byte."};
  }
  return Done{};
}

Status check_bounds(const SaleVoid& sale_void) {
  return check_keys({&sale_void.sale});
}

// Its lines take product and lot from the returned sale.
Status check_bounds(const Refund& refund) {
  return check_keys({&refund.number, &refund.sale});
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

}  // namespace ocop::reports
