#include "tests/walk/hand.h"

#include <array>

#include "app/kiosk/till/shift_totals.h"
#include "tests/walk/offered.h"

namespace ocop::walk {

using till::PadKind;
using till::TillPage;

void Hand::tap(const core::TillAction& action) {
  shop_.act(core::Touched{});
  shop_.till(action);
}

void Hand::move() {
  if (shop_.state().route.screen != visit::Screen::staff) return tap(core::OpenTill{});
  if (now().pad.kind != PadKind::none) return type();
  if (now().staff.empty()) return sign_in();
  if (often(0.02)) return scan();
  if (often(0.002)) return tap(core::ConfirmClock{});
  if (often(0.002)) return tap(core::RetryPrinter{});
  if (often(0.03)) return wander();
  switch (now().page) {
    case TillPage::sell:
      return now().shift_open() ? at_cart() : at_shift();
    case TillPage::pay:
      return at_pay();
    case TillPage::done:
      return tap(often(0.8) ? core::TillAction{core::NextSale{}} : core::ReprintSale{});
    case TillPage::sales:
      return at_sales();
    case TillPage::sale:
      return at_sale();
    case TillPage::refund:
      return at_refund();
    case TillPage::stock:
      return tap(core::ShowItem{shop_.office().some_product()});
    case TillPage::item:
      return at_item();
    case TillPage::figures:
      return often(0.5) ? tap(core::ExportFigures{}) : wander();
    case TillPage::shift:
    case TillPage::close:
      return at_shift();
    case TillPage::shifts:
      return at_past_shifts();
    case TillPage::slips:
      return at_slips();
  }
}

void Hand::sign_in() {
  constexpr std::array kPeople{"lan", "lan", "mai", "hoa", "duc"};
  if (now().access.locked_until > shop_.state().now && often(0.3)) return tap(core::UnlockPerson{});
  tap(core::ChooseStaff{kPeople[static_cast<std::size_t>(pick(4))]});
}

/// Returns a number of one digit to far too many.
std::string Hand::number() {
  switch (pick(9)) {
    case 0:
      return "0";
    case 1:
      return std::to_string(chance_.between(1, 100'000'000));
    case 2:
      return std::to_string(chance_.between(1, 999)) + "000";
    case 3:
      return often(0.2) ? "893123456789" : "1100";
    default:
      return std::to_string(chance_.between(1, 12));
  }
}

std::string Hand::wanted_text() {
  const till::Till& till = now();
  switch (till.pad.kind) {
    case PadKind::pin:
    case PadKind::manager_pin:
      return often(0.97) ? kPin : "1111";
    case PadKind::reference:
      return often(0.9) ? "4321" : "1";
    case PadKind::stock_expiry:
      return often(0.9) ? std::to_string(chance_.between(10, 28)) + (often(0.5) ? "1126" : "1226")
                        : "991399";
    case PadKind::stock_lot:
      return often(0.2) ? "" : "L" + std::to_string(chance_.between(1, 4));
    case PadKind::stock_quantity:
      return std::to_string(chance_.between(0, 30));
    case PadKind::grams:
      return often(0.9) ? std::to_string(chance_.between(1, 3000)) : number();
    case PadKind::quantity: {
      const CartLine* line = till.counter.open.line(till.sell.line);
      if (!line || line->price().vnd == 0 || often(0.8)) return number();
      // Close to the most that a till can sell of one product.
      const std::int64_t most = 1'000'000'000'000 / line->price().vnd;
      return std::to_string(most * chance_.between(40, 100) / 100);
    }
    case PadKind::price:
      return often(0.2) ? "" : number();
    case PadKind::line_discount:
    case PadKind::cart_discount:
      return till.pad.percent ? std::to_string(chance_.between(0, 100)) : number();
    case PadKind::part: {
      const std::int64_t left = till::left(till.pay.bill).vnd;
      if (often(0.4)) return std::to_string(left - pick(700));
      return often(0.5) ? std::to_string(left * chance_.between(1, 200) / 100) : number();
    }
    case PadKind::cash:
      return often(0.5) ? std::to_string(till::left_in_cash(till.pay.bill).vnd / 1000 * 500)
                        : number();
    case PadKind::slip_amount:
      return number();
    case PadKind::notes:
      return std::to_string(pick(3));
    default:
      return "x";
  }
}

void Hand::type() {
  const PadKind kind = now().pad.kind;
  if (often(0.02)) return tap(core::ClosePad{});
  if (now().busy) return;
  const bool pin = kind == PadKind::pin || kind == PadKind::manager_pin;
  if (pin && (now().access.chosen.empty() || often(0.1))) return sign_in();
  if (typing_ != kind || (keys_.empty() && often(0.05))) {
    typing_ = kind;
    keys_.clear();
    tap(core::PadKey{"clear"});
    if (now().pad.kind == PadKind::cart_discount || now().pad.kind == PadKind::line_discount)
      tap(core::SetPadPercent{often(0.5)});
    if (now().pad.kind != kind) return;
    for (const char c : wanted_text()) keys_.push_back(c);
  }
  if (keys_.empty()) {
    typing_ = PadKind::none;
    return tap(core::PadKey{"\n"});
  }
  const std::string key(1, keys_.front());
  keys_.pop_front();
  tap(core::PadKey{key});
}

void Hand::scan() {
  const Pack pack = shop_.office().some_pack();
  core::TillScan scan{pack.product, pack.lot, pack.expiry, {}};
  if (often(0.2)) scan.grams = chance_.between(1, 2000);
  if (often(0.05)) scan.product.clear();
  tap(scan);
}

void Hand::at_cart() {
  const till::Counter& counter = now().counter;
  if (counter.open.removed && often(0.1)) return tap(core::UndoRemove{});
  switch (pick(19)) {
    case 0:
    case 1:
    case 2:
      return scan();
    case 3:
    case 4:
    case 5:
      return tap(core::AddProduct{shop_.office().some_product()});
    case 6:
      return tap(core::UndoRemove{});
    case 7:
      return tap(core::HoldCart{});
    case 8:
      if (counter.held.empty()) return;
      return tap(core::RecallCart{
          static_cast<std::size_t>(pick(static_cast<std::int64_t>(counter.held.size()) - 1))});
    case 9:
      return tap(core::OpenPad{PadKind::cart_discount});
    case 10:
      return tap(core::OpenPad{PadKind::cart_note});
    case 11:
    case 12:
    case 13:
      return tap(core::StartPay{});
    default:
      return change_line();
  }
}

void Hand::change_line() {
  const auto& lines = now().counter.open.lines;
  if (lines.empty()) return;
  const CartLine& line =
      lines[static_cast<std::size_t>(pick(static_cast<std::int64_t>(lines.size()) - 1))];
  const std::uint64_t id = line.id;
  const std::int64_t step = line.product.weighed ? 100 : 1;
  switch (pick(7)) {
    case 0:
    case 1:
      return tap(core::ChangeQuantity{id, step});
    case 2:
      return tap(core::ChangeQuantity{id, -step});
    case 3:
      return tap(core::RemoveLine{id});
    default:
      break;
  }
  if (now().sell.line != id) return tap(core::ChooseLine{id});
  constexpr std::array kPads{PadKind::quantity, PadKind::quantity, PadKind::line_discount,
                             PadKind::price, PadKind::line_note};
  return tap(core::OpenPad{kPads[static_cast<std::size_t>(pick(4))]});
}

void Hand::at_pay() {
  const till::Till& till = now();
  const auto keys = shop_.offers(till);
  switch (pick(11)) {
    case 0:
    case 1:
    case 2:
      return tap(core::SetWay{static_cast<TenderKind>(pick(2))});
    case 3:
      if (till.pay.bill.tenders.empty()) return tap(core::GoTill{TillPage::sell});
      return tap(core::TakeBackTender{static_cast<std::size_t>(
          pick(static_cast<std::int64_t>(till.pay.bill.tenders.size()) - 1))});
    case 4:
      return tap(core::GoTill{TillPage::sell});
    case 5:
    case 6:
      return tap(core::OpenPad{till.pay.way == TenderKind::cash ? PadKind::cash : PadKind::part});
    default:
      break;
  }
  if (is_stuck(till)) return tap(core::StartPay{});
  if (till.pay.way != TenderKind::cash && till::left(till.pay.bill).vnd > 0)
    return tap(core::OpenPad{PadKind::reference});
  if (keys.empty()) return;
  return tap(core::PayCash{
      keys[static_cast<std::size_t>(pick(static_cast<std::int64_t>(keys.size()) - 1))]});
}

void Hand::at_sales() {
  const auto& found = now().sales.found;
  if (found.empty()) return wander();
  const auto last = static_cast<std::int64_t>(found.size()) - 1;
  tap(core::ShowSale{found[static_cast<std::size_t>(pick(last))].number});
}

void Hand::at_sale() {
  switch (pick(4)) {
    case 0:
      return tap(core::SetReason{"x"});
    case 1:
      return tap(core::VoidSale{});
    case 2:
      return tap(core::ReprintSale{});
    default:
      return tap(core::StartRefund{});
  }
}

void Hand::at_refund() {
  switch (pick(7)) {
    case 0:
      return tap(core::SetReason{"x", often(0.3)});
    case 1:
      return tap(core::SetRefundKind{static_cast<TenderKind>(pick(2))});
    case 2:
      return tap(core::SetRestock{often(0.7)});
    case 3:
      return tap(core::OpenPad{PadKind::reference});
    case 4:
    case 5:
      return tap(core::DoRefund{});
    default:
      if (now().sales.refund.quantities.empty()) return;
      return tap(core::ChangeRefund{
          static_cast<std::size_t>(
              pick(static_cast<std::int64_t>(now().sales.refund.quantities.size()) - 1)),
          often(0.8) ? 1 : 1'000'000'000});
  }
}

void Hand::at_item() {
  const till::Till& till = now();
  switch (pick(8)) {
    case 0:
      return tap(core::SetStockOperation{static_cast<till::StockOperation>(pick(3))});
    case 1: {
      const auto lots = till.books->stock.find(till.stock.item);
      if (lots == till.books->stock.end() || lots->second.empty()) return;
      const LotOnHand& lot = lots->second[static_cast<std::size_t>(
          pick(static_cast<std::int64_t>(lots->second.size()) - 1))];
      return tap(core::ChooseLot{lot.lot, lot.expiry});
    }
    case 2:
      return tap(core::OpenPad{PadKind::stock_lot});
    case 3:
      return tap(core::OpenPad{PadKind::stock_expiry});
    case 4:
      return tap(core::OpenPad{till.stock.draft.operation == till::StockOperation::transfer
                                   ? PadKind::stock_to
                                   : PadKind::reason});
    case 5:
      return wander();
    default:
      if (!till.stock.draft.quantity) return tap(core::OpenPad{PadKind::stock_quantity});
      return tap(core::DoStock{});
  }
}

void Hand::at_shift() {
  if (!now().shift_open()) {
    if (often(0.5)) return tap(core::SetNote{static_cast<std::size_t>(pick(8))});
    return tap(often(0.1) ? core::TillAction{core::GoTill{TillPage::shifts}} : core::OpenShift{});
  }
  if (now().page != TillPage::close) {
    if (often(0.3)) return tap(core::PrintX{});
    if (often(0.3)) return tap(core::OpenDrawer{});
    if (often(0.05)) return tap(core::GoTill{TillPage::shifts});
    if (often(0.3)) return tap(core::GoTill{TillPage::slips});
    return tap(core::GoTill{often(0.1) ? TillPage::close : TillPage::sell});
  }
  if (often(0.3)) return tap(core::OpenPad{PadKind::explanation});
  if (often(0.3)) return tap(core::SetNote{static_cast<std::size_t>(pick(8))});
  return tap(often(0.5) ? core::TillAction{core::CloseShift{}} : core::GoTill{TillPage::sell});
}

void Hand::at_past_shifts() {
  const auto& shifts = now().shifts.closed;
  if (shifts.empty() || often(0.3)) return wander();
  if (often(0.3)) return tap(core::ShowOlderShifts{});
  const auto last = static_cast<std::int64_t>(shifts.size()) - 1;
  return tap(core::ReprintShift{shifts[static_cast<std::size_t>(pick(last))].number});
}

void Hand::at_slips() {
  const till::SlipPage& page = now().slips;
  switch (pick(9)) {
    case 0:
      return tap(core::SetSlipWay{often(0.5) ? CashWay::in : CashWay::out});
    case 1:
      return tap(core::SetSlipWhy{kCashWhys[static_cast<std::size_t>(pick(4))]});
    case 2:
      return tap(core::OpenPad{PadKind::slip_statement});
    case 3:
      return tap(core::OpenPad{PadKind::slip_party});
    case 4:
      return tap(core::OpenPad{PadKind::slip_note});
    case 5:
      if (page.last.empty() || often(0.5)) return wander();
      return tap(core::ReprintSlip{
          page.last[static_cast<std::size_t>(pick(static_cast<std::int64_t>(page.last.size()) - 1))]
              .slip.number});
    default:
      if (!page.draft.amount) return tap(core::OpenPad{PadKind::slip_amount});
      return tap(core::DoSlip{});
  }
}

void Hand::wander() {
  if (often(0.15)) return tap(core::LockTill{});
  constexpr std::array kPages{TillPage::sell,  TillPage::sell, TillPage::sell,  TillPage::sales,
                              TillPage::stock, TillPage::item, TillPage::shift, TillPage::figures};
  const TillPage page = kPages[static_cast<std::size_t>(pick(7))];
  if (page == TillPage::item) return tap(core::StartPay{});
  return tap(core::GoTill{page});
}

}  // namespace ocop::walk
