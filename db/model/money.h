// Vietnamese money: whole đồng, for VND has no decimals. Thread rule: plain value.
// Not the way it is written for a person: see app/core/formats.h.
#pragma once

#include <compare>
#include <cstdint>

namespace ocop {

struct Money {
  std::int64_t vnd = 0;
  auto operator<=>(const Money&) const = default;
};

}  // namespace ocop
