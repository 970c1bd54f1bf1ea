// Past sales: finding one, printing it again, taking it back whole or in part.
#include <algorithm>
#include <charconv>

#include "app/base/text/text_keys.h"
#include "app/kiosk/core/till_desk.h"

namespace ocop::core {

namespace {

constexpr std::size_t kMostProducts = 20;

/// DDMM or DDMMYY, as far as it is typed; nothing: not a day yet.
std::optional<Date> day_of(const std::string& digits, Date today) {
  if (digits.size() < 4) return std::nullopt;
  const auto two = [&](std::size_t at) { return (digits[at] - '0') * 10 + (digits[at + 1] - '0'); };
  std::chrono::year year = today.year();
  if (digits.size() == 6) year = std::chrono::year{2000 + two(4)};
  const Date day{year, std::chrono::month{static_cast<unsigned>(two(2))},
                 std::chrono::day{static_cast<unsigned>(two(0))}};
  return day.ok() ? std::optional(day) : std::nullopt;
}

std::vector<std::string> products_named(const visit::Shelf& shelf, const std::string& text) {
  const std::string wanted = text::fold(text);
  std::vector<std::string> ids;
  for (const ProductCard& card : shelf.cards)
    if (ids.size() < kMostProducts &&
        text::fold(card.name.in(Language::vi)).find(wanted) != std::string::npos)
      ids.push_back(card.id);
  return ids;
}

/// Whether the lot was recalled: its goods come back too, but never onto the shelf.
bool is_withdrawn(const SaleLine& line, const till::Recalls& recalls) {
  return recalls.contains({line.product.id, line.lot});
}

std::vector<till::RefundWish> wishes_of(const till::RefundDraft& draft, const Sale& sale,
                                        const till::Recalls& recalls) {
  std::vector<till::RefundWish> wishes;
  for (std::size_t i = 0; i < draft.quantities.size(); ++i)
    if (draft.quantities[i] > 0)
      wishes.push_back(
          {i, draft.quantities[i], draft.restock && !is_withdrawn(sale.lines[i], recalls)});
  return wishes;
}

/// Pre-condition: a sale is shown.
Result<Refund> drafted(const till::Till& till, const till::Recalls& recalls,
                       const std::string& manager, const std::string& reason) {
  return till::make_refund(till.past->sale, till.past->voided, till.past->refunds,
                           wishes_of(till.refund, till.past->sale, recalls),
                           {.number = till.books->next_refund,
                            .shift = till.books->shift ? till.books->shift->shift : 0,
                            .staff = till.staff,
                            .manager = manager,
                            .reason = reason,
                            .kind = till.refund.kind,
                            .reference = till.refund.reference},
                           till.settings->rounding);
}

}  // namespace

Money refund_amount(const till::Till& till) {
  if (!till.past) return {};
  const auto refund = drafted(till, {}, till.staff, "-");  // a reason may still be missing
  return refund ? refund->total : Money{};
}

void TillDesk::find_sales() {
  FindSales ask{.by = t_.find_by, .text = t_.find, .day = {}, .amount = {}, .products = {}};
  if (t_.find_by == till::FindBy::day) ask.day = day_of(t_.find, s_.today);
  if (t_.find_by == till::FindBy::amount && !t_.find.empty()) {
    Money amount;
    std::from_chars(t_.find.data(), t_.find.data() + t_.find.size(), amount.vnd);
    ask.amount = amount;
  }
  if (t_.find_by == till::FindBy::product && !t_.find.empty() && s_.shelf) {
    ask.products = products_named(*s_.shelf, t_.find);
    if (ask.products.empty()) return apply(SalesFound{});
  }
  effects_.emplace_back(std::move(ask));
}

void TillDesk::apply(const SetFindBy& action) {
  t_.find_by = action.by;
  t_.find.clear();
  t_.pad = {};
  find_sales();
}

void TillDesk::apply(const SalesFound& action) {
  t_.sales = action.sales;
}

void TillDesk::apply(const ShowSale& action) {
  if (!t_.busy && !t_.staff.empty()) show_sale(action.number);
}

void TillDesk::show_sale(const std::string& number) {
  enter(till::TillPage::sale);
  t_.past = nullptr;
  t_.refund = {};
  t_.drawn.clear();
  effects_.emplace_back(LoadSale{number});
  effects_.emplace_back(DrawReceipt{number});
}

void TillDesk::apply(const SaleLoaded& action) {
  if (t_.page != till::TillPage::sale) return;
  if (!action.sale) {
    enter(till::TillPage::sales);
    return say(text::Text::till_unreadable, {}, true);
  }
  t_.past = action.sale;
  t_.refund.quantities.assign(t_.past->sale.lines.size(), 0);
}

void TillDesk::apply(const ReprintSale&) {
  if (!may_write()) return;
  const std::string number = t_.page == till::TillPage::done ? t_.done.number
                             : t_.past                       ? t_.past->sale.number
                                                             : std::string();
  if (number.empty()) return;
  effects_.emplace_back(PrintCopy{number, t_.staff});
  say(text::Text::till_copy_sent);
}

void TillDesk::apply(const SetReason& action) {
  (t_.page == till::TillPage::item ? t_.stock.reason : t_.refund.reason) = action.reason;
  if (action.spoiled) t_.refund.restock = false;
}

void TillDesk::apply(const VoidSale&) {
  if (!may_write() || !t_.past || !t_.shift_open()) return;
  if (allowed(till::Deed::void_sale, till::Waiting::void_sale)) void_sale();
}

void TillDesk::void_sale() {
  if (!t_.past) return;
  const auto entry =
      till::make_void(t_.past->sale, t_.books->shift->shift, t_.past->voided, t_.past->refunds,
                      t_.staff, allowing(till::Waiting::void_sale), t_.refund.reason);
  if (!entry) return refuse(entry.error());
  book(BookVoid{*entry});
}

void TillDesk::apply(const StartRefund&) {
  if (t_.busy || !t_.past) return;
  if (!t_.shift_open()) return say(text::Text::till_open_first, {}, true);
  const auto past = t_.past;
  t_.refund = {};
  t_.refund.quantities.assign(past->sale.lines.size(), 0);
  // One line: there is nothing to choose.
  if (past->sale.lines.size() == 1)
    t_.refund.quantities[0] = till::refundable(past->sale, past->refunds, 0);
  enter(till::TillPage::refund);
  warn_of_withdrawn();
}

/// Whoever means to put the goods back hears which of them must be put aside.
void TillDesk::warn_of_withdrawn() {
  if (!t_.past || !t_.refund.restock) return;
  const auto& lines = t_.past->sale.lines;
  for (std::size_t i = 0; i < t_.refund.quantities.size(); ++i)
    if (t_.refund.quantities[i] > 0 && is_withdrawn(lines[i], s_.recalls()))
      return say(text::Text::refusal_lot_withdrawn, {lines[i].lot}, true);
}

void TillDesk::apply(const ChangeRefund& action) {
  if (!t_.past || action.line >= t_.refund.quantities.size()) return;
  const std::int64_t most = till::refundable(t_.past->sale, t_.past->refunds, action.line);
  std::int64_t& quantity = t_.refund.quantities[action.line];
  quantity = std::clamp<std::int64_t>(quantity + action.by, 0, most);
  if (action.by > 0) warn_of_withdrawn();
}

void TillDesk::apply(const SetRestock& action) {
  t_.refund.restock = action.restock;
  warn_of_withdrawn();
}

void TillDesk::apply(const SetRefundKind& action) {
  t_.refund.kind = action.kind;
  t_.refund.reference.clear();
}

void TillDesk::apply(const DoRefund&) {
  if (!may_write() || !t_.past || !t_.shift_open()) return;
  if (allowed(till::Deed::refund, till::Waiting::refund)) refund_sale();
}

void TillDesk::refund_sale() {
  if (!t_.past) return;
  const std::string manager = allowing(till::Waiting::refund);
  const auto refund =
      drafted(t_, s_.recalls(), manager.empty() ? t_.staff : manager, t_.refund.reason);
  if (!refund) return refuse(refund.error());
  book(BookRefund{.refund = *refund, .earlier = t_.past->refunds.size()});
}

}  // namespace ocop::core
