// Money: what a payment code asks for, what is booked, and who approved it.
#include <algorithm>
#include <utility>

#include "app/base/codec/qr.h"
#include "app/base/wire/sale_body.h"
#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/vietqr.h"
#include "tests/walk/judge.h"

namespace ocop::walk {

namespace {

/// a * b / c, half up.
std::int64_t part(std::int64_t a, std::int64_t b, std::int64_t c) {
  __extension__ using Wide = __int128;
  return static_cast<std::int64_t>((static_cast<Wide>(a) * b * 2 + c) / (2 * static_cast<Wide>(c)));
}

std::string paid_with(const BankAccount& bank, Money amount, const std::string& purpose) {
  return bank.bin + " " + bank.account + " " + std::to_string(amount.vnd) + " " + purpose;
}

Role role_of(const core::State& state, const std::string& staff) {
  const Staff* person = state.till.settings->find(staff);
  return person ? person->role : Role::seller;
}

}  // namespace

void Judge::judge_pay(const core::State& state) {
  const till::Till& till = state.till;
  if (till.page != till::TillPage::pay || !till.settings || !till.books) return;
  judge_code(state);
  const Money left = till::left(till.pay.bill);
  if (till.pay.part && *till.pay.part > left)
    blame("more than is due is to be taken",
          std::to_string(till.pay.part->vnd) + " of " + std::to_string(left.vnd));
  for (const Tender& tender : till.pay.bill.tenders)
    if (tender.change && tender.change->vnd > 5'000'000)
      blame("more is given than a customer hands over", std::to_string(tender.given->vnd));
  const bool can_go_on = till.pay.way != TenderKind::cash || till.staff.empty() || till.busy ||
                         till.counter.open.empty() || !offers_(till).empty();
  if (!can_go_on) blame("there is no key to settle", std::to_string(till.pay.bill.due.vnd));
}

/// The code on the screen is for this amount, this sale and this account.
void Judge::judge_code(const core::State& state) {
  const till::Till& till = state.till;
  if (!till.pay.qr || till.staff.empty()) return;
  const Money amount = till.pay.qr->amount;
  if (amount > till::left(till.pay.bill))
    blame("a code asks more than is due",
          std::to_string(amount.vnd) + " of " + std::to_string(till::left(till.pay.bill).vnd));
  const auto& bank = till.settings->bank;
  if (!bank) return blame("a code is shown, and there is no account");
  const std::string& number = till.books->next_sale;
  const std::string code = till::next_payment_code(till.pay.bill, number);
  const std::string purpose = till::payment_purpose(code, number);
  auto& cells = codes_[paid_with(*bank, amount, purpose)];
  if (cells.empty()) {
    const auto payload = till::vietqr_payload({bank->bin, bank->account, false, amount, purpose});
    if (payload) cells = codec::qr_symbol(*payload)->cells;
  }
  if (cells != till.pay.qr->cells)
    blame("a code is not of the account, amount and payment that stand beside it");
  if (codes_.size() > 500) codes_.clear();
}

void Judge::note_vouchers(const core::State& state, const core::Action& action) {
  const till::Till& till = state.till;
  if (till.counter.open.empty() && till.counter.held.empty()) vouchers_.clear();
  const auto* one = std::get_if<core::TillAction>(&action);
  const auto* pin = one ? std::get_if<core::PinChecked>(one) : nullptr;
  if (pin && pin->right && pad_.kind == till::PadKind::manager_pin && pin->staff == chosen_)
    vouchers_.insert(pin->staff);
  if (!(till.counter.open == cart_) && till.settings && role_of(state, staff_) == Role::manager)
    vouchers_.insert(staff_);
  if (one && std::holds_alternative<core::ShowItem>(*one)) lot_chosen_ = false;
  if (one && std::holds_alternative<core::ChooseLot>(*one)) lot_chosen_ = true;
  if (pad_.kind == till::PadKind::stock_lot && till.pad.kind != till::PadKind::stock_lot)
    lot_chosen_ = true;
  if (one && std::holds_alternative<core::Booked>(*one)) lot_chosen_ = false;
}

void Judge::judge_operation(const core::State& state, const core::TillEffect& effect) {
  if (const auto* code = std::get_if<core::MakePaymentQr>(&effect))
    if (code->amount.vnd <= 0 || code->amount > till::left(state.till.pay.bill))
      blame("a code asks more than is due",
            std::to_string(code->amount.vnd) + " of " +
                std::to_string(till::left(state.till.pay.bill).vnd));
  if (const auto* sale = std::get_if<core::BookSale>(&effect)) judge_sale(state, sale->sale);
  if (const auto* entry = std::get_if<core::BookVoid>(&effect))
    judge_allowed(state, entry->entry.staff, entry->entry.manager,
                  !state.till.settings->limits.seller_may_void, "a void");
  if (const auto* refund = std::get_if<core::BookRefund>(&effect))
    judge_allowed(state, refund->refund.staff, refund->refund.manager, true, "a refund");
  const RoleLimits& limits = state.till.settings->limits;
  if (const auto* out = std::get_if<core::BookWriteOff>(&effect))
    judge_allowed(state, out->entry.staff, out->entry.manager, !limits.seller_may_write_off,
                  "a write-off");
  if (const auto* out = std::get_if<core::BookTransfer>(&effect))
    judge_allowed(state, out->entry.staff, out->entry.manager, !limits.seller_may_transfer,
                  "a transfer");
  if (const auto* count = std::get_if<core::BookCount>(&effect))
    judge_allowed(state, count->entry.staff, count->entry.manager, !limits.seller_may_count,
                  "a count");
  if (const auto* out = std::get_if<core::ExportSales>(&effect))
    judge_allowed(state, out->staff, out->manager, !limits.seller_may_export, "an export");
  if (const auto* one = std::get_if<core::BookSlip>(&effect)) {
    const Money alone = record_.paid_alone() + one->slip.amount;
    judge_allowed(state, one->slip.staff, one->slip.manager,
                  one->slip.way == CashWay::out && alone > limits.seller_cash_out, "a cash slip");
  }
  if (const auto* drawer = std::get_if<core::BookDrawer>(&effect))
    judge_allowed(state, drawer->staff, drawer->manager, true, "a drawer");
}

void Judge::judge_allowed(const core::State& state, const std::string& staff,
                          const std::string& manager, bool needed, const char* what) {
  const std::string seen =
      std::string(what) + " by " + staff + (manager.empty() ? "" : ", allowed by " + manager);
  if (staff.empty() || staff != staff_) blame("somebody books who is not here", seen);
  if (role_of(state, staff) == Role::manager) return;
  if (manager.empty() && needed) blame("nobody is named who allowed it", seen);
  if (manager.empty()) return;
  if (role_of(state, manager) != Role::manager) blame("no manager allowed it", seen);
  if (!vouchers_.contains(manager)) blame("one is named who allowed nothing", seen);
}

/// A sale that needs a manager, by its cart and the present limits, names one.
void Judge::judge_rights(const core::State& state, const Sale& sale) {
  const std::int64_t limit = state.till.settings->limits.seller_discount_hundredths;
  const Staff* staff = state.till.settings->find(sale.staff);
  bool needed = false;
  for (std::size_t i = 0; i < sale.lines.size() && i < cart_.lines.size(); ++i) {
    const SaleLine& line = sale.lines[i];
    needed |= cart_.lines[i].own_price && *cart_.lines[i].own_price != cart_.lines[i].product.price;
    const std::int64_t off = (line.discount + line.cart_discount).vnd;
    // A difference of one or two đồng comes from rounding.
    needed |= off > 0 && off > part(line.gross.vnd, limit, 10000) + (limit > 0 ? 3 : 0);
  }
  if (!staff) blame("somebody sells who is not on the list", sale.staff);
  judge_allowed(state, sale.staff, sale.manager, needed, "a sale");
  const std::string body = wire::sale_body(sale);
  for (std::size_t i = 0; i < cart_.lines.size(); ++i) {
    const CartLine& line = cart_.lines[i];
    const bool other = line.own_price && *line.own_price != line.product.price;
    const std::string trace = "\"list_price\":" + std::to_string(line.product.price.vnd);
    if (other && body.find(trace) == std::string::npos)
      blame("an overridden price leaves no trace", line.product.id);
  }
}

/// Only goods that may be sold today are sold, at today's price.
void Judge::judge_goods(const core::State& state, const Sale& sale) {
  for (std::size_t i = 0; i < sale.lines.size(); ++i) {
    const SaleLine& line = sale.lines[i];
    const std::string seen = line.product.id + " " + line.lot;
    if (state.recall({line.product.id, line.lot})) blame("a lot is sold that was taken back", seen);
    if (line.expiry && *line.expiry < day_of(state)) blame("an expired lot is sold", seen);
    const auto stock = state.till.books->stock.find(line.product.id);
    if (stock != state.till.books->stock.end())
      for (const LotOnHand& lot : stock->second)
        if (lot.lot == line.lot && !lot.lot.empty() && lot.expiry && *lot.expiry < day_of(state))
          blame("a lot is sold that is expired by the books", seen);
    const ProductCard* card = state.shelf->card(line.product.id);
    if (!card || !card->price) {
      blame("a product is sold that is no longer in the catalogue", seen);
    } else if (i < cart_.lines.size() && (cart_.lines[i].product.price != *card->price ||
                                          line.product.vat_percent != card->vat_percent)) {
      blame("a price is booked that is not the catalogue's", seen);
    }
  }
}

void Judge::judge_sale(const core::State& state, const Sale& sale) {
  if (!state.till.books->shift || sale.shift != state.till.books->shift->shift)
    blame("a sale is of no open shift", sale.number);
  if (sale.number != state.till.books->next_sale) blame("a sale has a wrong number", sale.number);
  if (sale.lines.size() != cart_.lines.size())
    return blame("what is booked is not what was shown", sale.number);
  for (std::size_t i = 0; i < sale.lines.size(); ++i) {
    const CartLine& shown = cart_.lines[i];
    const SaleLine& line = sale.lines[i];
    if (line.product.id != shown.product.id || line.lot != shown.lot ||
        line.quantity != shown.quantity || line.expiry != shown.expiry ||
        line.product.price != shown.price())
      blame("what is booked is not what was shown", line.product.id);
  }
  for (std::size_t i = 0; i < bill_.tenders.size(); ++i)
    if (i >= sale.tenders.size() || !(sale.tenders[i] == bill_.tenders[i]))
      blame("what is booked is not what was paid", sale.number);
  judge_sums(sale);
  judge_goods(state, sale);
  judge_rights(state, sale);
}

void Judge::judge_sums(const Sale& sale) {
  Money amounts, tenders, vat;
  for (const SaleLine& line : sale.lines) {
    const std::int64_t gross = line.product.weighed
                                   ? part(line.product.price.vnd, line.quantity, 1000)
                                   : line.product.price.vnd * line.quantity;
    const std::int64_t percent = line.product.vat_percent;
    if (gross != line.gross.vnd || line.amount != line.gross - line.discount - line.cart_discount ||
        line.amount.vnd < 0 || line.vat.vnd != part(line.amount.vnd, percent, 100 + percent))
      blame("a line's sums are wrong", line.product.id);
    amounts += line.amount;
    vat += line.vat;
  }
  for (const Tender& tender : sale.tenders) tenders += tender.amount;
  if (sale.total != amounts + sale.rounding || sale.total != tenders || sale.vat != vat)
    blame("a sale's sums are wrong", sale.number);
}

}  // namespace ocop::walk
