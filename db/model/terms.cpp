#include "db/model/terms.h"

namespace ocop {

namespace {

bool covers(const Terms& terms, Date day) {
  return terms.from <= day && (!terms.until || day <= *terms.until);
}

bool matches(const std::string& named, std::string_view asked) {
  return named.empty() || named == asked;
}

int specificity(const Terms& terms) {
  return (terms.product.empty() ? 0 : 2) + (terms.point.empty() ? 0 : 1);
}

}  // namespace

bool overlap(const Terms& a, const Terms& b) {
  return a.producer == b.producer && a.product == b.product && a.point == b.point &&
         (!a.until || b.from <= *a.until) && (!b.until || a.from <= *b.until);
}

const Terms* terms_for(std::span<const Terms> terms, std::string_view producer,
                       std::string_view product, std::string_view point, Date day) {
  const Terms* best = nullptr;
  for (const Terms& one : terms) {
    if (one.producer != producer || !matches(one.product, product) || !matches(one.point, point) ||
        !covers(one, day))
      continue;
    if (best == nullptr || specificity(one) > specificity(*best)) best = &one;
  }
  return best;
}

}  // namespace ocop
