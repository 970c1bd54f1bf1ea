// Vietnamese money: whole đồng, since VND has no decimals. Thread rule: plain value. Sums do not
// check for overflow: app/kiosk/till/pricing.h bounds the inputs. Formatting is in
// app/base/text/formats.h.
#pragma once

#include <compare>
#include <cstdint>

namespace ocop {

struct Money {
  std::int64_t vnd = 0;
  // clang-tidy 14 mistakes the 0 in comparisons of orderings for a null pointer.
  auto operator<=>(const Money&) const = default;  // NOLINT(modernize-use-nullptr)
};

constexpr Money operator+(Money a, Money b) {
  return {a.vnd + b.vnd};
}
constexpr Money operator-(Money a, Money b) {
  return {a.vnd - b.vnd};
}
constexpr Money operator-(Money a) {
  return {-a.vnd};
}
constexpr Money& operator+=(Money& a, Money b) {
  a.vnd += b.vnd;
  return a;
}
constexpr Money& operator-=(Money& a, Money b) {
  a.vnd -= b.vnd;
  return a;
}

}  // namespace ocop
