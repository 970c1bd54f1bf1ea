// Stock at this point: receiving, counting, writing off, and transfers to other points.
#include <algorithm>

#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/till/lot_choice.h"

namespace ocop::core {

namespace {

/// Reads DDMMYY, as printed on packs. Returns nullopt if there is no such day.
std::optional<Date> pack_date(const std::string& digits) {
  if (digits.size() != 6) return std::nullopt;
  const auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); };
  const Date day{std::chrono::year{2000 + two(4)},
                 std::chrono::month{static_cast<unsigned>(two(2))},
                 std::chrono::day{static_cast<unsigned>(two(0))}};
  return day.ok() ? std::optional(day) : std::nullopt;
}

/// Returns the quantity that the books expect for a count.
std::int64_t expected_of(const till::Books& books, const StockCount& count) {
  const auto lots = books.stock.find(count.item.product);
  if (lots == books.stock.end()) return 0;
  std::int64_t sum = 0;
  for (const LotOnHand& one : lots->second)
    if (one.lot == count.item.lot && (!count.one_expiry || one.expiry == count.item.expiry))
      sum += one.quantity;
  return sum;
}

/// Returns whether some of the product's goods have lots, so that an entry without a lot would be
/// ambiguous.
bool has_lots(const till::Books& books, const std::string& product) {
  const auto lots = books.stock.find(product);
  return lots != books.stock.end() &&
         std::any_of(lots->second.begin(), lots->second.end(),
                     [](const LotOnHand& one) { return !one.lot.empty() && one.quantity != 0; });
}

/// Returns nullopt for receiving, which anybody may do.
std::optional<till::Operation> stock_operation(till::StockOperation operation) {
  switch (operation) {
    case till::StockOperation::count:
      return till::Operation::count;
    case till::StockOperation::write_off:
      return till::Operation::write_off;
    case till::StockOperation::transfer:
      return till::Operation::transfer;
    case till::StockOperation::receive:
      break;
  }
  return std::nullopt;
}

}  // namespace

void tell_stock(State& state) {
  const till::Till& till = state.till;
  state.stock.reset();
  if (!state.shelf || !till.books || !till.settings || till.books->stock.empty()) return;
  const LowStock& low = till.settings->low_stock;
  const Date today = judging_day(state);
  auto levels = std::make_shared<till::StockLevels>();
  for (const auto& [product, lots] : till.books->stock) {
    const ProductCard* card = state.shelf->card(product);
    if (!card) continue;
    const auto withdrawn = till::withdrawn_lots(state.recalls(), product);
    std::int64_t sound = 0;
    for (const LotOnHand& lot : lots)
      if (!till::is_expired(lot.expiry, today) && !till::is_withdrawn(lot.lot, withdrawn))
        sound += lot.quantity;
    (*levels)[product] = till::stock_level(sound, card->weighed, low.pieces, low.grams);
  }
  state.stock = std::move(levels);
}

void TillDesk::apply(const ShowLow& action) {
  t_.stock.low_only = action.low;
  list_tiles();
}

void TillDesk::apply(const ShowItem& action) {
  if (t_.busy || t_.staff.empty() || !t_.books || !s_.shelf || !s_.shelf->card(action.product))
    return;
  enter(till::TillPage::item);
  t_.stock.item = action.product;
  t_.stock.draft = {};
}

void TillDesk::apply(const SetStockOperation& action) {
  t_.stock.draft.operation = action.operation;
  t_.stock.draft.reason.clear();
}

void TillDesk::apply(const ChooseLot& action) {
  t_.stock.draft.lot = action.lot;
  t_.stock.draft.lot_chosen = t_.stock.draft.row_chosen = true;
  t_.stock.draft.expiry = action.expiry;
}

void TillDesk::finish_expiry(const std::string& text) {
  t_.stock.draft.expiry = pack_date(text);
  t_.stock.draft.row_chosen = false;
  if (!text.empty() && !t_.stock.draft.expiry) say(text::Text::till_no_such_day, {}, true);
}

bool TillDesk::stock_complete() {
  const till::StockDraft& draft = t_.stock.draft;
  if (!draft.quantity || (*draft.quantity < 1 && draft.operation != till::StockOperation::count))
    say(text::Text::till_quantity_needed, {}, true);
  else if (draft.operation != till::StockOperation::receive && !draft.lot_chosen &&
           has_lots(*t_.books, t_.stock.item))
    say(text::Text::till_lot_needed, {}, true);
  else if (draft.operation == till::StockOperation::write_off && draft.reason.empty())
    say(text::Text::till_reason_needed, {}, true);
  else if (draft.operation == till::StockOperation::transfer && draft.to.empty())
    say(text::Text::till_to_needed, {}, true);
  else
    return true;
  return false;
}

void TillDesk::apply(const DoStock&) {
  if (!may_write() || t_.page != till::TillPage::item || !stock_complete()) return;
  const auto operation = stock_operation(t_.stock.draft.operation);
  if (!operation) t_.access.approval = {};
  if (!operation || allowed(*operation, till::Waiting::stock)) write_stock();
}

void TillDesk::write_stock() {
  const ProductCard* card = s_.shelf ? s_.shelf->card(t_.stock.item) : nullptr;
  if (!card || t_.page != till::TillPage::item || !stock_complete()) return;
  const till::StockDraft& draft = t_.stock.draft;
  const StockItem item{t_.stock.item, draft.lot, draft.expiry, card->weighed};
  const std::int64_t quantity = *draft.quantity;
  const std::string manager = allowing(till::Waiting::stock);
  switch (draft.operation) {
    case till::StockOperation::receive:
      return book(BookReceive{{t_.staff, item, quantity, draft.reason}});
    case till::StockOperation::count: {
      StockCount entry{t_.staff, item, quantity, 0, draft.row_chosen && draft.lot.empty(), manager};
      entry.expected = expected_of(*t_.books, entry);
      return book(BookCount{std::move(entry)});
    }
    case till::StockOperation::write_off:
      return book(BookWriteOff{{t_.staff, manager, item, quantity, draft.reason}});
    case till::StockOperation::transfer:
      return book(BookTransfer{{t_.staff, item, quantity, draft.to, manager}});
  }
}

}  // namespace ocop::core
