// The pad of digits, or the keyboard, that is open above a page of the till.
// Thread rule: plain values. Not what a key does to it: app/kiosk/core/till_pad.cpp.
#pragma once

#include <string>

namespace ocop::till {

/// What a number pad or the keyboard is open for.
enum class PadKind {
  none,
  // digits
  pin,
  manager_pin,
  quantity,  ///< pieces, or grams where the line is weighed
  grams,     ///< of a weighed product that is not in the cart yet
  price,
  line_discount,
  cart_discount,
  cash,
  part,  ///< the amount that the chosen way of paying takes
  reference,
  notes,  ///< pieces of one denomination
  stock_quantity,
  stock_expiry,  ///< DDMMYY
  slip_amount,
  // text
  line_note,
  cart_note,
  explanation,
  reason,
  stock_lot,
  stock_to,
  slip_statement,
  slip_party,
  slip_note,
  find_product,
  find_sale,
};

struct Pad {
  PadKind kind = PadKind::none;
  std::string text{};    ///< as typed
  bool percent = false;  ///< a discount is typed in percent instead of đồng
  bool telex = true;
  bool fresh = false;  ///< the first key replaces the text
  bool spilt = false;  ///< more digits were typed than such a number can have
};

}  // namespace ocop::till
