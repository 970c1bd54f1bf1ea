#include "tests/support/kiosk/till_at_work.h"

#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::test {

core::State at_work(till::TillPage page) {
  core::State state = state_on({visit::Screen::staff, {}});
  till::Till& till = state.till;
  PrivateSettings settings;
  settings.staff = {{"lan", "Nguyễn Thị Lan", Role::seller, ""}, {"hoa", "Hoa", Role::manager, ""}};
  till.settings = std::make_shared<const PrivateSettings>(settings);
  till::Books books;
  books.next_sale = "DL01-000123";
  books.shift = ShiftFigures{};
  books.shift->shift = 7;
  books.shift->float_cash = {1'000'000};
  till.staff = "lan";
  till.page = page;
  for (std::uint32_t i = 0; i < 12; ++i) {
    const ProductCard& card = state.shelf->cards[i];
    if (!card.price) continue;
    till.sell.tiles.push_back(i);
    if (till.stock.item.empty()) {
      till.stock.item = card.id;
      books.stock[card.id] = {{"L1", std::nullopt, 12}};
    }
    CartLine line;
    line.id = i + 1;
    line.product.id = card.id;
    line.product.name = card.name.in(Language::vi);
    line.product.price = *card.price;
    till.counter.open.lines.push_back(line);
  }
  till.sell.line = till.counter.open.lines.front().id;
  till.pay.bill = {.due = {1'281'300}, .rule = {}, .tenders = {}};
  till.done = {.number = "DL01-000122", .total = {60'000}, .change = {40'000}, .cash = true};
  SaleSummary sold;
  sold.number = "DL01-000122";
  sold.staff = "lan";
  sold.lines = 3;
  sold.total = {60'000};
  till.sales.found = {sold};
  till.books = std::make_shared<const till::Books>(std::move(books));
  return state;
}

}  // namespace ocop::test
