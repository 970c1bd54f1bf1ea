// Past sales: finding, reprinting, voiding and refunding them.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/base/text/text_keys.h"
#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/till/refunding.h"

namespace ocop::core {

namespace {

constexpr std::size_t kMostProducts = 20;

/// Reads DDMM or DDMMYY. Returns nullopt if it is not a day yet.
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

/// Returns whether the lot was recalled. Its goods can be returned, but never go back into stock.
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
  const till::PastSale& past = *till.sales.past;
  const till::RefundDraft& draft = till.sales.refund;
  return till::make_refund(past.sale, past.voided, past.refunds,
                           wishes_of(draft, past.sale, recalls),
                           {.number = till.books->next_refund,
                            .shift = till.books->shift ? till.books->shift->shift : 0,
                            .staff = till.staff,
                            .manager = manager,
                            .reason = reason,
                            .kind = draft.kind,
                            .reference = draft.reference},
                           till.settings->rounding);
}

}  // namespace

Money refund_amount(const till::Till& till) {
  if (!till.sales.past) return {};
  const auto refund = drafted(till, {}, till.staff, "-");  // the reason may still be missing
  return refund ? refund->total : Money{};
}

void TillDesk::find_sales() {
  const till::FindBy by = t_.sales.find_by;
  const std::string& text = t_.sales.find;
  FindSales ask{.by = by, .text = text, .day = {}, .amount = {}, .products = {}};
  if (by == till::FindBy::day) ask.day = day_of(text, s_.today);
  if (by == till::FindBy::amount && !text.empty()) {
    Money amount;
    std::from_chars(text.data(), text.data() + text.size(), amount.vnd);
    ask.amount = amount;
  }
  if (by == till::FindBy::product && !text.empty() && s_.shelf) {
    ask.products = products_named(*s_.shelf, text);
    if (ask.products.empty()) return apply(SalesFound{});
  }
  effects_.emplace_back(std::move(ask));
}

void TillDesk::apply(const SetFindBy& action) {
  t_.sales.find_by = action.by;
  t_.sales.find.clear();
  t_.pad = {};
  find_sales();
}

void TillDesk::apply(const SalesFound& action) {
  t_.sales.found = action.sales;
}

void TillDesk::apply(const ShowSale& action) {
  if (!t_.busy && !t_.staff.empty()) show_sale(action.number);
}

void TillDesk::show_sale(std::string number) {
  enter(till::TillPage::sale);
  t_.sales.past = nullptr;
  t_.sales.refund = {};
  t_.drawn.clear();
  effects_.emplace_back(LoadSale{number});
  effects_.emplace_back(DrawReceipt{std::move(number)});
}

void TillDesk::apply(const SaleLoaded& action) {
  if (t_.page != till::TillPage::sale) return;
  if (!action.sale) {
    enter(till::TillPage::sales);
    return say(text::Text::till_unreadable, {}, true);
  }
  t_.sales.past = action.sale;
  t_.sales.refund.quantities.assign(t_.sales.past->sale.lines.size(), 0);
}

void TillDesk::apply(const ReprintSale&) {
  if (!may_write()) return;
  const std::string number = t_.page == till::TillPage::done ? t_.done.number
                             : t_.sales.past                 ? t_.sales.past->sale.number
                                                             : std::string();
  if (number.empty()) return;
  effects_.emplace_back(PrintCopy{number, t_.staff});
  say(text::Text::till_copy_sent);
}

void TillDesk::apply(const SetReason& action) {
  (t_.page == till::TillPage::item ? t_.stock.draft.reason : t_.sales.refund.reason) =
      action.reason;
  if (action.spoiled) t_.sales.refund.restock = false;
}

void TillDesk::apply(const VoidSale&) {
  if (!may_write() || !t_.sales.past || !t_.shift_open()) return;
  const till::PastSale& past = *t_.sales.past;
  const auto possible = till::make_void(past.sale, t_.books->shift->shift, past.voided,
                                        past.refunds, t_.staff, {}, t_.sales.refund.reason);
  if (!possible) return refuse(possible.error());
  if (allowed(till::Operation::void_sale, till::Waiting::void_sale)) void_sale();
}

void TillDesk::void_sale() {
  if (!t_.sales.past) return;
  const till::PastSale& past = *t_.sales.past;
  const auto entry =
      till::make_void(past.sale, t_.books->shift->shift, past.voided, past.refunds, t_.staff,
                      allowing(till::Waiting::void_sale), t_.sales.refund.reason);
  if (!entry) return refuse(entry.error());
  book(BookVoid{*entry});
}

void TillDesk::apply(const StartRefund&) {
  if (t_.busy || !t_.sales.past) return;
  if (!t_.shift_open()) return say(text::Text::till_open_first, {}, true);
  const auto past = t_.sales.past;
  t_.sales.refund = {};
  t_.sales.refund.quantities.assign(past->sale.lines.size(), 0);
  // With one line there is nothing to choose.
  if (past->sale.lines.size() == 1)
    t_.sales.refund.quantities[0] = till::refundable(past->sale, past->refunds, 0);
  enter(till::TillPage::refund);
  warn_of_withdrawn();
}

/// Warns staff who mean to put the goods back into stock if some must be put aside.
void TillDesk::warn_of_withdrawn() {
  if (!t_.sales.past || !t_.sales.refund.restock) return;
  const auto& lines = t_.sales.past->sale.lines;
  for (std::size_t i = 0; i < t_.sales.refund.quantities.size(); ++i)
    if (t_.sales.refund.quantities[i] > 0 && is_withdrawn(lines[i], s_.recalls()))
      return say(text::Text::refusal_lot_withdrawn, {lines[i].lot}, true);
}

void TillDesk::apply(const ChangeRefund& action) {
  if (!t_.sales.past || action.line >= t_.sales.refund.quantities.size()) return;
  const std::int64_t most =
      till::refundable(t_.sales.past->sale, t_.sales.past->refunds, action.line);
  std::int64_t& quantity = t_.sales.refund.quantities[action.line];
  quantity = std::clamp<std::int64_t>(quantity + action.by, 0, most);
  if (action.by > 0) warn_of_withdrawn();
}

void TillDesk::apply(const SetRestock& action) {
  t_.sales.refund.restock = action.restock;
  warn_of_withdrawn();
}

void TillDesk::apply(const SetRefundKind& action) {
  t_.sales.refund.kind = action.kind;
  t_.sales.refund.reference.clear();
}

void TillDesk::apply(const DoRefund&) {
  if (!may_write() || !t_.sales.past || !t_.shift_open()) return;
  // A manager is called only for what can then be done.
  const auto possible = drafted(t_, s_.recalls(), t_.staff, t_.sales.refund.reason);
  if (!possible) return refuse(possible.error());
  if (allowed(till::Operation::refund, till::Waiting::refund)) refund_sale();
}

void TillDesk::refund_sale() {
  if (!t_.sales.past) return;
  const std::string manager = allowing(till::Waiting::refund);
  const auto refund =
      drafted(t_, s_.recalls(), manager.empty() ? t_.staff : manager, t_.sales.refund.reason);
  if (!refund) return refuse(refund.error());
  book(BookRefund{.refund = *refund, .earlier = t_.sales.past->refunds.size()});
}

}  // namespace ocop::core
