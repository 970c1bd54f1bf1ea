#include "tests/walk/judge.h"

#include <algorithm>
#include <array>
#include <utility>

#include "app/base/text/formats.h"
#include "app/kiosk/till/shift_totals.h"

namespace ocop::walk {

namespace {

/// The entries that the till asks for and waits for.
constexpr std::array kAsked{
    EntryKind::sale,        EntryKind::void_sale,       EntryKind::refund,
    EntryKind::shift_open,  EntryKind::shift_close,     EntryKind::stock_receive,
    EntryKind::stock_count, EntryKind::stock_write_off, EntryKind::stock_transfer,
    EntryKind::cash_move,   EntryKind::drawer,          EntryKind::x_report,
    EntryKind::setting};

}  // namespace

void Judge::begin(const std::string& folder) {
  reader_ = std::make_unique<LedgerReader>(folder);
  cart_ = {};
  held_.clear();
  held_in_.clear();
  bill_ = {};
  scanned_.clear();
  on_scales_.reset();
  vouchers_.clear();
  lot_chosen_ = false;
  counted_.reset();
  unseen_.clear();
}

void Judge::end() {
  reader_.reset();
}

void Judge::before(const core::State& state, const core::Action& /*action*/) {
  const till::Till& till = state.till;
  cart_ = till.counter.open;
  held_ = till.counter.held;
  bill_ = till.pay.bill;
  staff_ = till.staff;
  chosen_ = till.access.chosen;
  pad_ = till.pad;
  waiting_ = till.access.waiting;
  line_ = till.sell.line;
  intent_ = till.intent.current;
  if (till.settings) record_.see_step(till.settings->rounding.step_vnd);
}

void Judge::after(const core::State& state, const core::Action& action,
                  const std::vector<core::Effect>& effects) {
  note_scan(state, action);
  note_vouchers(state, action);
  judge_cart(state);
  judge_lots(state, action);
  judge_pay(state);
  judge_sign_in(state, action);
  judge_undone(state, action, effects);
  judge_held(state, action, effects);
  for (const core::Effect& effect : effects)
    if (const auto* one = std::get_if<core::TillEffect>(&effect)) judge_operation(state, *one);
}

void Judge::see_waiting(const core::State& state, bool idle) {
  if (idle && state.till.busy) blame("it waits for an answer that never comes");
}

void Judge::serving(const core::TillEffect& effect, std::int64_t uptime_ms) {
  if (uptime_ms < uptime_ms_)  // the machine was restarted: the wait begins again
    for (auto& [staff, at_ms] : guessed_ms_) at_ms = 0;
  uptime_ms_ = uptime_ms;
  if (const auto* check = std::get_if<core::CheckPin>(&effect)) pin_right_ = check->pin == kPin;
  for (const EntryKind kind : kAsked) before_[kind] = record_.entries(kind);
  sale_.reset();
  counted_.reset();
  if (const auto* sale = std::get_if<core::BookSale>(&effect)) sale_ = sale->sale;
  const auto* count = std::get_if<core::BookCount>(&effect);
  if (count && count->entry.item.lot.empty() && !lot_chosen_) {
    counted_ = count->entry.item;
    count_ = count->entry.counted;
  }
}

void Judge::read_ledger() {
  if (reader_) reader_->read(record_);
  for (const auto& [entry, kind] : record_.take_papers()) trail_.due(entry, kind);
}

void Judge::served() {
  read_ledger();
  for (const std::string& fault : record_.take_faults()) {
    const auto colon = fault.find(": ");
    blame(fault.substr(0, colon), fault.substr(colon + 2));
  }
}

void Judge::see_answer(const core::Action& answer) {
  const auto* till = std::get_if<core::TillAction>(&answer);
  if (!till) return;
  served();
  if (const auto* read = std::get_if<core::BooksRead>(till)) judge_books(*read->books);
  if (const auto* checked = std::get_if<core::PinChecked>(till)) judge_wait(*checked);
  judge_once(*till);
  const auto* booked = std::get_if<core::Booked>(till);
  if (!booked) return;
  if (booked->kind == EntryKind::sale && sale_) {
    const auto found = record_.sales().find(sale_->number);
    if (found == record_.sales().end())
      blame("a sale was confirmed and is not in the ledger", sale_->number);
    else if (!(found->second.sale == *sale_))
      blame("an entry is not what was asked for", sale_->number);
  }
}

/// Whoever signs in after a sale was booked behind a locked till sees its number and its change.
void Judge::judge_sign_in(const core::State& state, const core::Action& action) {
  const auto* till = std::get_if<core::TillAction>(&action);
  const auto* booked = till ? std::get_if<core::Booked>(till) : nullptr;
  const bool current = booked && (booked->intent == 0 || booked->intent == intent_);
  if (current && booked->kind == EntryKind::sale && state.till.staff.empty())
    unseen_ = booked->number;
  if (unseen_.empty() || state.till.staff.empty()) return;
  if (state.till.page != till::TillPage::done || state.till.done.number != unseen_)
    blame("a sale that was booked behind a locked till is not confirmed", unseen_);
  unseen_.clear();
}

/// A confirmed entry was written exactly once, and a refused one was not written.
void Judge::judge_once(const core::TillAction& answer) {
  const auto* booked = std::get_if<core::Booked>(&answer);
  const auto* refused = std::get_if<core::BookRefused>(&answer);
  if (booked) {
    if (record_.entries(booked->kind) != before_[booked->kind] + 1)
      blame("an entry is not written once", std::string(kind_name(booked->kind)));
  } else if (refused && refused->entry) {
    for (const EntryKind kind : kAsked)
      if (record_.entries(kind) != before_[kind])
        blame("a refused entry is written", std::string(kind_name(kind)));
  }
}

/// Only a person with wrong PINs waits, at most two minutes, however the clock is set.
void Judge::judge_wait(const core::PinChecked& checked) {
  constexpr std::int64_t kLongestSeconds = 120;
  const std::string seen = checked.staff + ": " + std::to_string(checked.locked_seconds) + " s";
  if (checked.locked_seconds > kLongestSeconds) blame("somebody waits for too long", seen);
  if (!pin_right_) guessed_ms_[checked.staff] = uptime_ms_;
  if (!pin_right_ || checked.locked_seconds == 0) return;
  const auto guessed = guessed_ms_.find(checked.staff);
  if (guessed == guessed_ms_.end() || uptime_ms_ >= guessed->second + kLongestSeconds * 1000)
    blame("somebody waits though nobody guessed", seen);
}

/// The stock and drawer that the till is told agree with the entries.
void Judge::judge_books(const till::Books& books) {
  if (books.refusal) return;
  for (const auto& [product, lots] : books.stock) {
    std::map<Goods, std::int64_t> told;
    for (const LotOnHand& lot : lots)
      if (lot.quantity != 0) {
        const bool by_day = lot.lot.empty() && lot.expiry;
        told[{lot.lot, by_day ? date_to_iso(*lot.expiry) : std::string()}] += lot.quantity;
      }
    const auto added = record_.stock(product).value_or(std::map<Goods, std::int64_t>());
    if (told == added) continue;
    const auto words = [](const std::map<Goods, std::int64_t>& all) {
      std::string some;
      for (const auto& [goods, quantity] : all)
        some += " " + goods.first + goods.second + "=" + std::to_string(quantity);
      return some;
    };
    const std::string seen = product + words(told) + " where the entries give" + words(added);
    blame("the stock is not what the entries say", seen);
  }
  if (books.clock_seen_ms != record_.clock_seen_ms())
    blame("the latest moment is not what the entries say",
          std::to_string(books.clock_seen_ms) + " and " + std::to_string(record_.clock_seen_ms()));
  if (books.shift.has_value() != record_.shift_open())
    return blame("the shift is not what the entries say");
  if (!books.shift) return;
  if (till::expected_cash(*books.shift) != record_.in_drawer())
    blame("the drawer is not what the entries say",
          std::to_string(till::expected_cash(*books.shift).vnd) + " and " +
              std::to_string(record_.in_drawer().vnd));
  if (books.shift->slips != record_.slips() || books.shift->paid_alone != record_.paid_alone())
    blame("the shift's cash slips are not what the entries say");
  if (books.shift->sold != record_.sold_in_shift())
    blame("the shift's takings are not what the entries say");
  judge_count(books);
}

/// A count without a lot is a count of the whole product.
void Judge::judge_count(const till::Books& books) {
  if (!counted_) return;
  const auto lots = books.stock.find(counted_->product);
  const auto sum = lots == books.stock.end() ? 0 : till::on_hand(lots->second);
  if (sum != count_)
    blame("a count without a lot is not the stock", counted_->product + ": counted " +
                                                        std::to_string(count_) + ", stock " +
                                                        std::to_string(sum));
  counted_.reset();
}

void Judge::see_paper(const till::Document& paper) {
  read_ledger();
  std::map<std::string, std::string> rows;
  for (const till::Block& block : paper.blocks)
    if (const auto* row = std::get_if<till::ColumnsBlock>(&block)) rows[row->left] = row->right;
  const auto same = [&](const std::string& total, Money amount, const std::string& what) {
    if (total != text::format(amount, Language::vi))
      blame("a paper is not its entry", what + " says " + total);
  };
  if (rows.contains("Ca")) {  // a report; an X report is of a moment that has passed
    if (!rows.contains("Tiền mặt đếm được")) return;
    const auto expected = record_.expected_at_close(std::stoll(rows["Ca"]));
    if (!expected) return blame("a paper has no entry", "shift " + rows["Ca"]);
    return same(rows["Tiền mặt phải có"], *expected, "shift " + rows["Ca"]);
  }
  const bool undoes = rows.contains("Hủy phiếu bán");
  const std::string number = undoes ? rows["Hủy phiếu bán"] : rows["Số phiếu"];
  if (const auto refunded = record_.refunded(number))
    return same(rows["HOÀN LẠI"], *refunded, number);
  const auto sale = record_.sales().find(number);
  if (sale == record_.sales().end() || (undoes && !sale->second.voided))
    return blame("a paper has no entry", number);
  same(rows[undoes ? "HỦY" : "TỔNG CỘNG"], sale->second.sale.total, number);
}

}  // namespace ocop::walk
