// Goods and carts for the tests of the till's rules. Thread rule: pure.
#pragma once

#include <string>

#include "app/kiosk/till/cart.h"

namespace ocop::fixture {

inline Date day(int year, unsigned month, unsigned day_of_month) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
}
inline const Date kToday = day(2026, 11, 23);

inline SoldProduct goods(const std::string& id, std::int64_t price, int vat = 8) {
  return {.id = id,
          .name = id,
          .gtin = {},
          .producer = "hop-tac-xa",
          .group = "food",
          .unit = "hộp",
          .price = {price},
          .vat_percent = vat,
          .weighed = false};
}

inline SoldProduct by_weight(const std::string& id, std::int64_t price_per_kg, int vat = 5) {
  SoldProduct product = goods(id, price_per_kg, vat);
  product.weighed = true;
  product.unit = "kg";
  return product;
}

inline CartLine line_of(const SoldProduct& product, std::int64_t quantity, Discount discount = {}) {
  CartLine line;
  line.product = product;
  line.quantity = quantity;
  line.discount = discount;
  return line;
}

inline till::Offer offer_of(const SoldProduct& product, std::vector<LotOnHand> lots = {}) {
  return {.product = product,
          .lots = std::move(lots),
          .lot = {},
          .expiry = std::nullopt,
          .certificate_until = std::nullopt};
}

inline Discount vnd(std::int64_t value) {
  return {Discount::Kind::vnd, value};
}
inline Discount percent(std::int64_t hundredths) {
  return {Discount::Kind::percent, hundredths};
}

}  // namespace ocop::fixture
