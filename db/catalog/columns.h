// The columns of the catalogue's tables, each named once beside the member that holds it. The
// writer, the readers and the comparison of two catalogues all use these lists, so a new column
// needs only its line here. Keys that are not members (a row number, a position) are named where
// they are used.
//
// A list calls `visit(name, member)` or, for a column of a later schema file than the table's own,
// `visit(name, member, file)`. The name of a LocalText stands for three columns: name_vi, name_en,
// name_zh. The visitors are in column_visits.h. For this folder only. Thread rule: pure.
#pragma once

#include <concepts>
#include <type_traits>

#include "db/catalog/writer.h"
#include "db/model/lot.h"
#include "db/model/place.h"
#include "db/model/product.h"
#include "db/model/recalls.h"

namespace ocop::db {

/// Matches T and const T, so that one list serves reading and writing.
template <class T, class Of>
concept Is = std::same_as<std::remove_const_t<T>, Of>;

void columns_of(Is<Group> auto& one, auto& visit) {
  visit("id", one.id);
  visit("parent", one.parent);
  visit("name", one.name);
}

void columns_of(Is<Place> auto& one, auto& visit) {
  visit("id", one.id);
  visit("name", one.name);
  visit("province", one.province);
  visit("old_district", one.old_district);
  visit("commune_2025", one.commune_2025);
  visit("latitude", one.latitude);
  visit("longitude", one.longitude);
}

void columns_of(Is<Point> auto& one, auto& visit) {
  visit("id", one.id);
  visit("name", one.name);
  visit("place", one.place);
  visit("hours", one.opening_hours);
}

void columns_of(Is<Producer> auto& one, auto& visit) {
  visit("id", one.id);
  visit("kind", one.kind);
  visit("name", one.name);
  visit("place", one.place);
  visit("story", one.story);
  visit("phone", one.phone);
  visit("website", one.website);
  visit("picture", one.picture.sha256);
  visit("alternative", one.picture.alternative);
  visit("source", one.source);
  visit("contact_is_sample", one.contact_is_sample);
}

/// The columns of `product` that a list shows.
void columns_of(Is<ProductCard> auto& one, auto& visit) {
  visit("id", one.id);
  visit("product_group", one.group);
  visit("subgroup", one.subgroup);
  visit("producer", one.producer);
  visit("place", one.place);
  visit("stars", one.stars);
  visit("illustration", one.illustration);
  visit("season_from", one.season_from);
  visit("season_to", one.season_to);
  visit("featured", one.featured);
  visit("name", one.name);
  visit("unit", one.unit);
  visit("vat_percent", one.vat_percent, 2);
  visit("weighed", one.weighed, 2);
}

/// All columns of `product` except its rank and the alphabetical orders, which are derived.
void columns_of(Is<Product> auto& one, auto& visit) {
  columns_of(one.card, visit);
  visit("gtin", one.gtin);
  visit("score", one.score);
  visit("shelf_life_days", one.shelf_life_days);
  visit("texts_are_sample", one.texts_are_sample);
}

/// The long texts of a product, which are rows of `product_text`: `visit(field, text)`.
void texts_of(Is<Product> auto& one, auto visit) {
  visit("allergens", one.allergens);
  visit("ingredients", one.ingredients);
  visit("making", one.making);
  visit("storage", one.storage);
  visit("story", one.story);
  visit("summary", one.summary);
  visit("usage", one.usage);
}

void columns_of(Is<Certificate> auto& one, auto& visit) {
  visit("id", one.id);
  visit("decision", one.decision);
  visit("issuer", one.issuer);
  visit("stars", one.stars);
  visit("decided_on", one.decided_on);
  visit("valid_until", one.valid_until);
  visit("source", one.source);
  visit("sample", one.sample);
}

/// The columns of `product_picture`.
void columns_of(Is<Picture> auto& one, auto& visit) {
  visit("picture", one.sha256);
  visit("alternative", one.alternative);
}

void columns_of(Is<PriceAt> auto& one, auto& visit) {
  visit("vnd", one.price.vnd);
  visit("sample", one.sample);
}

void columns_of(Is<LotAt> auto& one, auto& visit) {
  visit("lot", one.lot);
  visit("expiry", one.expiry, 2);
}

void columns_of(Is<Quantity> auto& one, auto& visit) {
  visit("amount", one.amount);
  visit("measure", one.measure);
}

/// The columns of `lot`, without the recall, which is a row of `lot_recall`.
void columns_of(Is<Lot> auto& one, auto& visit) {
  visit("made_on", one.made_on);
  visit("best_before", one.best_before);
  columns_of(one.quantity, visit);
  visit("sample", one.sample);
}

void columns_of(Is<LotRecall> auto& one, auto& visit) {
  visit("recalled_on", one.on);
  visit("reason", one.reason);
}

void columns_of(Is<LotLifting> auto& one, auto& visit) {
  visit("recalled_on", one.recalled_on);
  visit("lifted_on", one.on);
  visit("reason", one.reason);
}

void columns_of(Is<LotEvent> auto& one, auto& visit) {
  visit("id", one.id);
  visit("act", one.act);
  visit("step", one.step);
  visit("at_ms", one.at);
  visit("place", one.place);
  visit("destination", one.to);
  visit("party", one.party);
  visit("note", one.note);
  columns_of(one.quantity, visit);
}

void columns_of(Is<LotInput> auto& one, auto& visit) {
  visit("used_product", one.product);
  visit("name", one.name);
  visit("used_lot", one.lot);
  columns_of(one.quantity, visit);
  visit("place", one.place);
}

void columns_of(Is<LotDocument> auto& one, auto& visit) {
  visit("kind", one.kind);
  visit("title", one.title);
  visit("number", one.number);
  visit("issuer", one.issuer);
  visit("issued_on", one.issued_on);
  visit("picture", one.picture);
  visit("url", one.url);
}

void columns_of(Is<LabelKey> auto& one, auto& visit) {
  visit("key", one.key);
  visit("valid_until", one.until);
}

}  // namespace ocop::db
