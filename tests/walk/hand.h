// The hand at the till: does something that the present page offers, sensible or not, and sometimes
// something that no longer fits, as a double tap does. Thread rule: one thread.
#pragma once

#include <deque>
#include <string>

#include "tests/walk/shop.h"

namespace ocop::walk {

class Hand {
 public:
  Hand(Shop& shop, Chance chance) : shop_(shop), chance_(chance) {}
  /// One tap, key or scan.
  void move();

 private:
  const till::Till& now() const { return shop_.state().till; }
  void tap(const core::TillAction& action);
  std::int64_t pick(std::int64_t most) { return chance_.between(0, most); }
  bool often(double probability) { return chance_.happens(probability); }
  std::string number();

  void sign_in();
  void type();
  std::string wanted_text();
  void scan();
  void at_cart();
  void change_line();
  void at_pay();
  void at_sales();
  void at_sale();
  void at_refund();
  void at_item();
  void at_shift();
  void at_past_shifts();
  void at_slips();
  void wander();

  Shop& shop_;
  Chance chance_;
  till::PadKind typing_ = till::PadKind::none;
  std::deque<char> keys_;
};

}  // namespace ocop::walk
