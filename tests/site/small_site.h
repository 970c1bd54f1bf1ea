// A site of two products: "na" with a GTIN and the lots L1 (recalled, with events), L2 (with
// events), L3 (without data); "hoa-hoi" without a GTIN, with the lot H/1. Labels are signed by
// label_key(). Thread rule: one thread.
#pragma once

#include <string>
#include <utility>

#include "app/base/gs1/lot_proof.h"
#include "app/office/site/resolver.h"
#include "tests/db/small_catalog.h"

namespace ocop::site {

inline const std::string kAddress = "https://ocop.example.vn";
inline const std::string kNa = "/01/08931234567897";

inline const codec::SigningKey& label_key() {
  static const codec::SigningKey key =
      *codec::SigningKey::read("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  return key;
}

inline Lot lot_of(const char* product, const char* lot, bool with_events) {
  Lot one = db::full_lot();
  one.name = {product, lot};
  one.recall.reset();
  if (!with_events) one.events.clear();
  return one;
}

/// Writes the catalogue's file. `more`: further lots. `picture`: the SHA-256 of the picture of
/// "na"; empty: of one without a file.
inline std::string small_site_file(const std::vector<Lot>& more = {},
                                   const std::string& picture = {}) {
  db::CatalogWriter writer = db::started();
  Product na = db::full_product();
  if (!picture.empty()) na.pictures[0].sha256 = picture;
  writer.product(na, {}, {});
  Product plain = db::product("hoa-hoi", "Hoa hồi");
  plain.card.place = "lang-son";
  writer.product(plain, {}, {});
  writer.lot(db::full_lot());
  writer.lot(lot_of("na", "L2", true));
  writer.lot(lot_of("na", "L3", false));
  writer.lot(lot_of("hoa-hoi", "H/1", true));
  for (const Lot& lot : more) writer.lot(lot);
  writer.label_key({label_key().public_key(), std::nullopt});
  return db::written(std::move(writer));
}

inline TraceSource small_site() {
  auto opened = TraceSource::open(small_site_file());
  EXPECT_TRUE(opened) << opened.error().sentence;
  return std::move(*opened);
}

/// Returns the proof on the labels of a lot of "na", or of a single pack.
inline std::string proof_of(const char* lot, const char* serial = "") {
  return gs1::sign_lot({Gtin::parse("8931234567897"), "na", lot, serial}, label_key());
}

inline Date today() {
  return *date_from_iso("2026-08-05");
}

inline std::string header(const SiteAnswer& answer, std::string_view name) {
  for (const auto& [key, value] : answer.headers)
    if (key == name) return value;
  return {};
}

}  // namespace ocop::site
