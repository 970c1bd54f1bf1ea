// What a customer wants to buy, and how staff change it. Each operation takes a cart and gives the
// changed one, so a refusal changes nothing and a screen can show either.
// Thread rule: pure values. Units: pieces, or grams where weighed; whole đồng.
// Errors: one sentence. Not the amounts: pricing.h. Not who may do it: permission.h.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/kiosk/till/lot_choice.h"
#include "app/kiosk/till/withdrawn_lots.h"
#include "db/model/result.h"
#include "db/model/sale.h"

namespace ocop::till {

/// Returns the pieces of all lines; what is weighed counts as one.
std::int64_t pieces_in(const std::vector<CartLine>& lines);

struct RemovedLine {
  CartLine line;
  std::size_t at = 0;  ///< its index in the cart
  bool operator==(const RemovedLine&) const = default;
};

struct Cart {
  std::vector<CartLine> lines;
  Discount discount;  ///< of the whole cart
  std::string note;
  std::optional<RemovedLine> removed;  ///< the last one, until a line is added or it is restored
  std::uint64_t next_line = 1;
  /// staff.id of the manager who approved the present cart, by PIN or by making its last change;
  /// empty if none did.
  std::string approved_by;
  /// The shift in which it was put on hold, and so counts as cancelled; 0: not on hold.
  std::int64_t held_in = 0;

  bool empty() const { return lines.empty(); }
  /// Returns null if there is none.
  const CartLine* line(std::uint64_t id) const;
  bool operator==(const Cart&) const = default;
};

/// A product as it reaches the till, by a tile, the search or the scanner.
struct Offer {
  SoldProduct product;
  std::vector<LotOnHand> lots;            ///< of this product here; empty: stock is not kept
  std::string lot;                        ///< as the pack says; empty: the till picks one
  std::optional<Date> expiry;             ///< as the pack says
  std::optional<Date> certificate_until;  ///< last day of the OCOP certificate; nothing: unknown
  std::vector<std::string> withdrawn{};   ///< its recalled lots
};

enum class CartWarning { below_zero, certificate_lapsed };

struct Added {
  Cart cart;
  std::uint64_t line = 0;  ///< the line that holds it now
  std::vector<CartWarning> warnings;
};

/// Adds a line, or adds to the line with the same product, lot and price. Where the till picks the
/// lot, it counts only stock that is not in the cart yet, and spreads a quantity over lots: as many
/// of each as there are, the first to expire first. Error: expired or recalled, or a quantity that
/// no till sells.
Result<Added> add(const Cart& cart, const Offer& offer, std::int64_t quantity, Date today);
/// Returns whether any of it can be added. Errors as in add().
Status may_add(const Cart& cart, const Offer& offer, Date today);

/// Sets the pieces, or the grams of a weighed line; at least 1. An increase is added as by add(),
/// at the line's own price, and comes from a scanned pack's lot first, as far as the books have
/// some of it. A decrease concerns this line alone. `offer` is of the line's product.
Result<Added> set_quantity(const Cart& cart, std::uint64_t line, std::int64_t quantity,
                           const Offer& offer, Date today);
/// Error if it is more than the line's gross, more than 100 %, or negative.
Result<Cart> set_discount(const Cart& cart, std::uint64_t line, const Discount& discount);
/// Sets the price per piece or kilogram for this sale alone; nullopt restores the catalogue's.
Result<Cart> set_price(const Cart& cart, std::uint64_t line, std::optional<Money> price);
/// At most 200 bytes.
Result<Cart> set_note(const Cart& cart, std::uint64_t line, const std::string& note);
Result<Cart> set_cart_discount(const Cart& cart, const Discount& discount);
Result<Cart> set_cart_note(const Cart& cart, const std::string& note);
Result<Cart> remove(const Cart& cart, std::uint64_t line);
/// Restores the last removed line in its place. Error if there is none, or if the cart has grown so
/// much meanwhile that a till cannot sell both.
Result<Cart> undo_remove(const Cart& cart);

/// By product.id; see Books::stock.
using StockOnHand = std::map<std::string, std::vector<LotOnHand>, std::less<>>;

/// Checks the lots again, before payment and when the sale is booked. Error if one has expired, by
/// the line's or the books' date, or was recalled since it was added, as in a cart held overnight.
Status still_good(const Cart& cart, Date today, const Recalls& recalls,
                  const StockOnHand& stock = {});

/// The open cart, and those on hold.
struct Counter {
  static constexpr std::size_t kMostHeld = 20;
  Cart open;
  std::vector<Cart> held;  ///< oldest first
  bool operator==(const Counter&) const = default;
};

/// Puts the open cart on hold. Error if it is empty, or if too many are on hold.
Result<Counter> hold(const Counter& counter);
/// Opens a held cart; the open one is put on hold unless it is empty.
Result<Counter> recall(const Counter& counter, std::size_t held);

}  // namespace ocop::till
