// The terms on which the shop sells a producer's goods, as agreed for some days. They are private:
// they stay in the office's store and are never part of a release. Thread rule: plain values.
// Units: the share in hundredths of a percent, or whole đồng per piece or kilogram. Not here: the
// arithmetic of a share (app/office/settle), the sheet (app/office/sheets/read_terms.h).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "db/model/date.h"

namespace ocop {

enum class TermsKind {
  bought,     ///< outright: the goods are the shop's once received
  consigned,  ///< the producer's until sold
  agent,      ///< likewise, sold at the price that the producer sets, for a commission
};
/// What the producer's share is reckoned from.
enum class ShareOf { nothing, percent, piece, kilogram };
/// Who bears a discount, or goods that are spoilt or missing. Only a discount may be borne by both,
/// in proportion to their shares.
enum class Bearer { shop, owner, both };
enum class SettlePeriod { week, half_month, month, quarter };

struct Terms {
  std::string producer;
  std::string product;  ///< empty: all of the producer's
  std::string point;    ///< empty: all points
  Date from{};
  std::optional<Date> until{};  ///< the last day; nullopt: until further notice
  TermsKind kind = TermsKind::consigned;
  ShareOf share_of = ShareOf::nothing;
  std::int64_t share = 0;
  Bearer discount = Bearer::shop, spoilage = Bearer::owner, difference = Bearer::shop;
  SettlePeriod period = SettlePeriod::month;
  std::string contract;  ///< its number; empty: not known
  bool operator==(const Terms&) const = default;
};

// The names in the sheet, the store and the ledger, in the order of the enumerators.
inline constexpr std::array<std::string_view, 3> kTermsKinds{"bought", "consigned", "agent"};
inline constexpr std::array<std::string_view, 4> kShareOf{"", "percent", "piece", "kilogram"};
inline constexpr std::array<std::string_view, 3> kBearers{"shop", "owner", "both"};
inline constexpr std::array<std::string_view, 4> kSettlePeriods{"week", "half_month", "month",
                                                                "quarter"};

/// Returns the enumerator of that name, or nullopt.
template <class Enum, std::size_t n>
std::optional<Enum> enum_of(const std::array<std::string_view, n>& names, std::string_view name) {
  for (std::size_t i = 0; i < n; ++i)
    if (names[i] == name) return static_cast<Enum>(i);
  return std::nullopt;
}
template <class Enum, std::size_t n>
constexpr std::string_view name_of(const std::array<std::string_view, n>& names, Enum value) {
  return names[static_cast<std::size_t>(value)];
}

/// Returns whether both apply to the same producer, product and point, and share a day.
bool overlap(const Terms& a, const Terms& b);

/// Returns the terms for a product at a point on a day, or null if none apply. The most specific
/// ones win: those that name the product before those that name the point alone, both before one.
const Terms* terms_for(std::span<const Terms> terms, std::string_view producer,
                       std::string_view product, std::string_view point, Date day);

}  // namespace ocop
