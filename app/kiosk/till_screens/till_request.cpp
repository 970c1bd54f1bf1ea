// What a manager is asked to allow: nobody types a PIN without knowing for what and how much.
#include <utility>

#include "app/base/text/formats.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/till/permission.h"
#include "app/kiosk/till_screens/till_parts.h"

namespace ocop::till_screens {

namespace {

using text::Text;
using till::Waiting;

std::string with_detail(const std::string& what, const std::string& detail) {
  return what + " · " + detail;
}

/// "Giảm giá · −860.000 ₫ (50 %)", or the first line that is sold at another price.
std::string cart_words(const screens::View& v) {
  const till::Cart& cart = v.state.till.counter.open;
  const auto priced = till::price_cart(cart.lines, cart.discount, {}, {});
  if (!priced) return {};
  const auto operation =
      till::operation_in_cart(Role::seller, cart, *priced, v.state.till.settings->limits);
  if (operation == till::Operation::price_override)
    for (const CartLine& line : cart.lines)
      if (line.own_price && *line.own_price != line.product.price)
        return with_detail(product_words(v, line.product.id, line.product.name),
                           money(v, line.product.price) + " → " + money(v, *line.own_price));
  Money gross, off;
  for (const till::PricedLine& line : priced->lines) {
    gross += line.gross;
    off += line.discount + line.cart_discount;
  }
  std::string words = with_detail(v.texts(Text::till_discount_short), "−" + money(v, off));
  if (gross.vnd > 0)
    words += " (" + std::to_string((off.vnd * 100 + gross.vnd / 2) / gross.vnd) + " %)";
  return words;
}

std::string stock_words(const screens::View& v) {
  constexpr Text kOperations[] = {Text::till_receive, Text::till_count, Text::till_write_off,
                                  Text::till_transfer};
  const till::StockPages& stock = v.state.till.stock;
  const ProductCard* card = v.state.shelf->card(stock.item);
  const std::string what = v.texts(kOperations[static_cast<std::size_t>(stock.draft.operation)]);
  return with_detail(what, quantity(v, stock.draft.quantity.value_or(0), card && card->weighed) +
                               " × " + product_words(v, stock.item));
}

}  // namespace

std::string request_words(const screens::View& v) {
  const till::Till& till = v.state.till;
  const till::PastSale* past = till.sales.past.get();
  switch (till.access.waiting) {
    case Waiting::pay:
      return cart_words(v);
    case Waiting::void_sale:
      return past ? with_detail(v.texts(Text::till_void), past->sale.number) + " · " +
                        money(v, past->sale.total)
                  : std::string();
    case Waiting::refund:
      return past ? with_detail(v.texts(Text::till_refund_of, {past->sale.number}),
                                "−" + money(v, core::refund_amount(till)))
                  : std::string();
    case Waiting::drawer:
      return v.texts(Text::till_open_drawer);
    case Waiting::stock:
      return stock_words(v);
    case Waiting::slip:
      return with_detail(v.texts(Text::till_cash_out),
                         money(v, till.slips.draft.amount.value_or(Money{})));
    case Waiting::export_sales:
      return v.texts(Text::till_export);
    case Waiting::recount:
      return v.texts(Text::till_count_close);
    case Waiting::unlock:
    case Waiting::nothing:
      break;
  }
  return {};
}

}  // namespace ocop::till_screens
