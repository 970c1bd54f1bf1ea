// A sale, from a line in the cart to what the ledger records. Thread rule: plain values. Units:
// money in whole đồng; quantities in pieces, or in grams if the product is weighed; discounts in
// hundredths of a percent, VAT in whole percent. Not the arithmetic: app/kiosk/till/pricing.h. Not
// the ledger's JSON: app/base/wire/sale_body.h.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/date.h"
#include "db/model/money.h"

namespace ocop {

/// A discount on a line or on a whole cart.
struct Discount {
  enum class Kind { none, vnd, percent };
  Kind kind = Kind::none;
  std::int64_t value = 0;  ///< whole đồng, or hundredths of a percent: 1250 is 12.5 %
  bool operator==(const Discount&) const = default;
};

/// The product of a line, copied from the catalogue when added, so that later prices change no
/// sale.
struct SoldProduct {
  std::string id;
  std::string name;      ///< Vietnamese, as on the receipt
  std::string gtin;      ///< 14 digits; empty: none
  std::string producer;  ///< producer.id; empty: not public
  std::string group;     ///< group.id
  std::string unit;      ///< what the price is for: "hộp 350 g", "kg"
  Money price;           ///< per piece, or per kilogram if weighed; includes VAT
  int vat_percent = 0;   ///< 0 to 100
  bool weighed = false;
  bool operator==(const SoldProduct&) const = default;
};

struct CartLine {
  std::uint64_t id = 0;  ///< unique in its cart, never reused
  SoldProduct product;
  std::optional<Money> own_price;  ///< set at the till, in place of product.price
  std::string lot;                 ///< empty: not known
  std::optional<Date> expiry;
  bool by_pack = false;  ///< the lot was read from a scanned pack
  std::int64_t quantity = 1;
  std::optional<std::int64_t> on_hand;  ///< of this lot when added; nullopt: stock is not kept
  Discount discount;
  std::string note;
  bool certificate_lapsed = false;  ///< the OCOP certificate was no longer valid when added

  Money price() const { return own_price.value_or(product.price); }
  /// Returns whether it exceeds the recorded stock; it is sold all the same, but marked.
  bool below_zero() const { return on_hand && quantity > *on_hand; }
  bool operator==(const CartLine&) const = default;
};

enum class TenderKind { cash, vietqr, card };
inline constexpr std::array kTenderKinds{TenderKind::cash, TenderKind::vietqr, TenderKind::card};

/// Returns the name used in the ledger.
constexpr std::string_view tender_code(TenderKind kind) {
  constexpr std::array<std::string_view, 3> codes{"cash", "vietqr", "card"};
  return codes[static_cast<std::size_t>(kind)];
}

/// Who says that the money arrived.
enum class SeenBy { nobody, staff };

/// A part of the payment. For cash: given - change = amount.
struct Tender {
  TenderKind kind = TenderKind::cash;
  Money amount;
  std::optional<Money> given;
  std::optional<Money> change;
  std::string reference;  ///< the bank's last digits, or the card machine's number; empty: none
  std::string code{};     ///< the payment code that the VietQR code showed; empty: none
  SeenBy seen = SeenBy::nobody;  ///< for VietQR; nobody: not recorded
  bool operator==(const Tender&) const = default;
};

struct SaleLine {
  SoldProduct product;                ///< price: the one charged
  std::optional<Money> list_price{};  ///< the catalogue's price, if another one was charged
  std::string lot;
  std::optional<Date> expiry;
  std::int64_t quantity = 0;
  Money gross;          ///< price * quantity; weighed: price * grams / 1000, half up
  Money discount;       ///< the line's own
  Money cart_discount;  ///< the line's share of the cart's
  Money amount;         ///< gross - discount - cart_discount
  Money vat;            ///< included in amount
  std::string note;
  bool below_zero = false;
  bool operator==(const SaleLine&) const = default;
};

struct Sale {
  std::string number;  ///< "DL01-000123"
  std::int64_t shift = 0;
  std::string staff;
  std::string manager;  ///< who approved what the seller may not do; empty: no approval was needed
  std::vector<SaleLine> lines;
  Money cart_discount;
  Money rounding;  ///< of the part paid in cash; may be negative
  Money total;     ///< sum of amounts + rounding = sum of tenders
  Money vat;
  std::vector<Tender> tenders;
  std::string note;
  bool operator==(const Sale&) const = default;
};

}  // namespace ocop
