// One pad for everything that is typed at the till: digits, or words by the keyboard.
#include <algorithm>
#include <charconv>
#include <utility>

#include "app/kiosk/core/till_desk.h"
#include "app/kiosk/till/slip_rules.h"
#include "app/kiosk/visit/typing.h"
#include "db/model/lot.h"

namespace ocop::core {

namespace {

constexpr std::size_t kLongestText = 200;  // bytes, as notes and reasons in the ledger
// Digits: more of them are an error, as when a scanner types a code into the pad.
constexpr std::size_t kLongestNumber = 12;   // a sale's number, an amount to look for
constexpr std::size_t kLongestMoney = 12;    // to pay; what is due limits it
constexpr std::size_t kLongestPrice = 9;     // per piece or kilogram; discounts likewise
constexpr std::size_t kLongestPieces = 5;    // in one line, or notes of one kind
constexpr std::size_t kLongestGrams = 7;     // ten tonnes
constexpr std::size_t kLongestReceived = 6;  // pieces
constexpr std::size_t kLongestPercent = 3;
constexpr std::size_t kLongestPin = 8;
constexpr std::size_t kShortestPin = 4;
constexpr std::size_t kLongestReference = 20;
constexpr std::size_t kLongestStatement = 40;  // bytes

std::size_t longest(const till::Pad& pad, bool weighed) {
  switch (pad.kind) {
    case till::PadKind::pin:
    case till::PadKind::manager_pin:
      return kLongestPin;
    case till::PadKind::reference:
      return kLongestReference;
    case till::PadKind::stock_expiry:
      return 6;
    case till::PadKind::stock_lot:
      return kLongestLot;
    case till::PadKind::grams:
      return kLongestGrams;
    case till::PadKind::quantity:
      return weighed ? kLongestGrams : kLongestPieces;
    case till::PadKind::stock_quantity:
      return weighed ? kLongestGrams + 1 : kLongestReceived;
    case till::PadKind::notes:
      return kLongestPieces;
    case till::PadKind::line_discount:
    case till::PadKind::cart_discount:
      return pad.percent ? kLongestPercent : kLongestPrice;
    case till::PadKind::price:
      return kLongestPrice;
    case till::PadKind::slip_amount:
      return till::kLongestSlipAmount;
    case till::PadKind::cash:
    case till::PadKind::part:
      return kLongestMoney;
    default:
      return kLongestNumber;
  }
}

std::int64_t number_of(const std::string& digits) {
  std::int64_t value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool is_digits(const std::string& key) {
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Numbers of lots and statements are not Vietnamese words.
bool takes_telex(till::PadKind kind) {
  return kind != till::PadKind::stock_lot && kind != till::PadKind::slip_statement;
}

std::size_t longest_text(till::PadKind kind) {
  if (kind == till::PadKind::stock_lot) return kLongestLot;
  return kind == till::PadKind::slip_statement ? kLongestStatement : kLongestText;
}

}  // namespace

void TillDesk::open_pad(till::PadKind kind, std::string start) {
  const bool by_telex = t_.pad.telex;
  t_.pad = {.kind = kind, .text = std::move(start), .telex = by_telex, .fresh = true};
}

void TillDesk::apply(const OpenPad& action) {
  if (t_.busy) return;
  t_.message.reset();
  open_pad(action.kind, action.start);
  if (till::is_text(t_)) t_.pad.fresh = false;
}

void TillDesk::apply(const ClosePad&) {
  if (t_.busy) return;
  if (t_.staff.empty()) return apply(ChooseStaff{});
  t_.pad = {};
  t_.access.waiting = till::Waiting::nothing;
  t_.access.chosen.clear();
  t_.message.reset();
}

void TillDesk::apply(const SetPadPercent& action) {
  t_.pad.percent = action.percent;
  t_.pad.text.clear();
  t_.pad.spilt = false;
}

void TillDesk::apply(const SetPadTelex& action) {
  t_.pad.telex = action.telex;
}

void TillDesk::apply(const PadKey& action) {
  if (t_.busy || t_.pad.kind == till::PadKind::none) return;
  if (action.key == "\n") return finish_pad();
  typed(action.key);
  if (t_.pad.kind == till::PadKind::find_product) {
    t_.sell.wanted = t_.pad.text;
    list_tiles();
  }
  if (t_.pad.kind == till::PadKind::find_sale) {
    t_.sales.find = t_.pad.text;
    find_sales();
  }
}

void TillDesk::typed(const std::string& key) {
  till::Pad& pad = t_.pad;
  if (till::is_text(t_)) {
    return visit::type_key(pad.text, key, pad.telex && takes_telex(pad.kind),
                           longest_text(pad.kind));
  }
  if (std::exchange(pad.fresh, false)) pad.text.clear();
  if (key == "\b" || key == "clear") {
    pad.spilt = false;
    return visit::type_key(pad.text, key, false, kLongestNumber);
  }
  if (!is_digits(key)) return;
  if (pad.text.size() + key.size() > longest(pad, counts_grams())) {
    pad.spilt = true;
    return say(text::Text::till_number_long, {}, true);
  }
  pad.text += key;
}

/// Returns whether the pad is open for a weighed product.
bool TillDesk::counts_grams() const {
  if (t_.pad.kind == till::PadKind::quantity) {
    const CartLine* line = t_.counter.open.line(t_.sell.line);
    return line && line->product.weighed;
  }
  const ProductCard* card = s_.shelf ? s_.shelf->card(t_.stock.item) : nullptr;
  return card && card->weighed;
}

void TillDesk::finish_pad() {
  const till::PadKind kind = t_.pad.kind;
  const std::string text = t_.pad.text;
  // The digits that fitted are not a number that anybody meant.
  if (std::exchange(t_.pad.spilt, false)) {
    t_.pad.text.clear();
    return say(text::Text::till_number_long, {}, true);
  }
  if (kind == till::PadKind::pin || kind == till::PadKind::manager_pin) {
    t_.pad.text.clear();
    if (s_.now < t_.access.locked_until || t_.access.chosen.empty()) return;
    if (text.size() < kShortestPin) return say(text::Text::till_pin_short, {}, true);
    t_.busy = true;
    effects_.emplace_back(CheckPin{t_.access.chosen, text, kind == till::PadKind::pin});
    return;
  }
  if (till::is_text(t_)) {
    t_.pad = {.telex = t_.pad.telex};
    return finish_text(kind, text);
  }
  if (kind == till::PadKind::find_sale || kind == till::PadKind::none) {
    t_.pad = {};
    return;
  }
  finish_number(kind, text);
}

void TillDesk::finish_text(till::PadKind kind, const std::string& text) {
  if (kind == till::PadKind::line_note)
    take_cart(till::set_note(t_.counter.open, t_.sell.line, text));
  if (kind == till::PadKind::cart_note) take_cart(till::set_cart_note(t_.counter.open, text));
  if (kind == till::PadKind::explanation) t_.drawer.explanation = text;
  if (kind == till::PadKind::reason) apply(SetReason{text});
  if (kind == till::PadKind::stock_lot) {
    t_.stock.draft.lot = text;
    t_.stock.draft.lot_chosen = true;
    t_.stock.draft.row_chosen = false;
  }
  if (kind == till::PadKind::stock_to) t_.stock.draft.to = text;
  if (kind == till::PadKind::slip_statement) t_.slips.draft.statement = text;
  if (kind == till::PadKind::slip_party) t_.slips.draft.party = text;
  if (kind == till::PadKind::slip_note) t_.slips.draft.note = text;
}

void TillDesk::finish_number(till::PadKind kind, const std::string& text) {
  const std::int64_t value = number_of(text);
  if (kind == till::PadKind::notes) return finish_note(value);
  const bool percent = t_.pad.percent;
  if (kind == till::PadKind::line_discount || kind == till::PadKind::cart_discount)
    return set_discount(kind, percent ? value * 100 : value);
  if (kind == till::PadKind::part) return finish_part(value);
  t_.pad = {};
  switch (kind) {
    case till::PadKind::quantity:
      return change_quantity(t_.sell.line, value);
    case till::PadKind::grams:
      return add_product({.product = t_.sell.weighing.product,
                          .lot = t_.sell.weighing.lot,
                          .expiry = t_.sell.weighing.expiry},
                         value);
    case till::PadKind::price:
      return take_cart(till::set_price(t_.counter.open, t_.sell.line,
                                       text.empty() ? std::nullopt : std::optional(Money{value})));
    case till::PadKind::cash:
      return apply(PayCash{{value}});
    case till::PadKind::reference:
      return finish_reference(text);
    case till::PadKind::stock_quantity:
      t_.stock.draft.quantity = text.empty() ? std::nullopt : std::optional(value);
      return;
    case till::PadKind::stock_expiry:
      return finish_expiry(text);
    case till::PadKind::slip_amount:
      t_.slips.draft.amount = text.empty() ? std::nullopt : std::optional(Money{value});
      return;
    default:
      return;
  }
}

}  // namespace ocop::core
