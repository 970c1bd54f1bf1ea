// Cash that comes into the drawer or leaves it without a sale, on a numbered slip (phiếu thu, phiếu
// chi). Thread rule: plain values. Units: whole đồng.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "db/model/money.h"

namespace ocop {

enum class CashWay { in, out };

/// `change`: small notes for the till; `producer`: payment of a producer's statement.
enum class CashWhy { change, banked, expense, producer, other };
inline constexpr std::array kCashWhys{CashWhy::change, CashWhy::banked, CashWhy::expense,
                                      CashWhy::producer, CashWhy::other};

struct CashSlip {
  std::string number{};  ///< "DL01-T000001" for cash in, "DL01-C000001" for cash out
  std::int64_t shift = 0;
  std::string staff{};
  std::string manager{};  ///< who answers for it; empty: a seller, within the limit
  CashWay way = CashWay::in;
  Money amount{};  ///< above zero
  CashWhy why = CashWhy::other;
  std::string statement{};  ///< number of the producer's statement that it pays
  std::string party{};      ///< who brought or received the money
  std::string note{};
  bool operator==(const CashSlip&) const = default;
};

/// The slips of a shift.
struct SlipFigures {
  Money in, out;
  std::int64_t ins = 0, outs = 0;  ///< number of slips
  bool operator==(const SlipFigures&) const = default;
};

/// Returns the name of a way or reason in entries.
constexpr const char* cash_way_code(CashWay way) {
  return way == CashWay::in ? "in" : "out";
}
constexpr const char* cash_why_code(CashWhy why) {
  constexpr std::array kCodes{"change", "banked", "expense", "producer", "other"};
  return kCodes[static_cast<std::size_t>(why)];
}

}  // namespace ocop
