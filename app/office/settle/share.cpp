#include "app/office/settle/share.h"

#include <cstdlib>

#include "db/model/exact.h"

namespace ocop::settle {

namespace {

constexpr std::int64_t kWhole = 100'00;  // hundredths of a percent
constexpr std::int64_t kGrams = 1000;

/// The share before any discount.
std::int64_t full_share(const Terms& terms, const SoldPart& part) {
  switch (terms.share_of) {
    case ShareOf::nothing:
      return 0;
    case ShareOf::percent:
      return times_over_half_up(part.gross.vnd, terms.share, kWhole);
    case ShareOf::piece:
      return part.quantity * terms.share;
    case ShareOf::kilogram:
      return times_over_half_up(part.quantity, terms.share, kGrams);
  }
  return 0;
}

/// The share of what was paid, if both bear the discount.
std::int64_t reduced_share(const Terms& terms, const SoldPart& part) {
  if (terms.share_of == ShareOf::percent)
    return times_over_half_up(part.amount.vnd, terms.share, kWhole);
  const std::int64_t full = full_share(terms, part);
  return part.gross.vnd > 0 ? times_over_half_up(full, part.amount.vnd, part.gross.vnd) : full;
}

}  // namespace

Money share_of_sale(const Terms& terms, const SoldPart& part) {
  if (terms.kind == TermsKind::bought) return {};
  switch (terms.discount) {
    case Bearer::shop:
      return {full_share(terms, part)};
    case Bearer::owner:
      return Money{full_share(terms, part)} - (part.gross - part.amount);
    case Bearer::both:
      return {reduced_share(terms, part)};
  }
  return {};
}

Money price_of_bought(const Terms& terms, std::int64_t quantity) {
  if (terms.kind != TermsKind::bought) return {};
  const std::int64_t price = full_share(terms, {std::abs(quantity), {}, {}});
  return {quantity < 0 ? -price : price};
}

Money share_of_lost(const Terms& terms, std::int64_t quantity, bool weighed, Money price) {
  const Money gross{times_over_half_up(price.vnd, quantity, weighed ? kGrams : 1)};
  return share_of_sale(terms, {quantity, gross, gross});
}

SoldPart left_of(const SoldPart& line, const SoldPart& returned) {
  const std::int64_t quantity = line.quantity - returned.quantity;
  return {quantity, Money{times_over_half_up(line.gross.vnd, quantity, line.quantity)},
          line.amount - returned.amount};
}

Money share_of_frozen(Money frozen, const SoldPart& line, const SoldPart& left) {
  const bool by_amount = line.amount.vnd > 0;
  const std::int64_t share =
      times_over_half_up(std::abs(frozen.vnd), by_amount ? left.amount.vnd : left.quantity,
                         by_amount ? line.amount.vnd : line.quantity);
  return {frozen.vnd < 0 ? -share : share};
}

}  // namespace ocop::settle
