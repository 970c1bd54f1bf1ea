// Everything goes into a database in memory, in one transaction; VACUUM INTO then writes the file
// in one go, page after page in key order, which is what makes its bytes depend on the content
// alone. How lots are written: writer_lots.cpp.
#include <sqlite3.h>

#include <array>
#include <utility>

#include "db/catalog/catalog.h"
#include "db/catalog/writing.h"
#include "db/sql/migrate.h"

namespace ocop::db {

Result<CatalogWriter> CatalogWriter::create() {
  auto opened = Connection::open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (!opened) return opened.error();
  auto writing = std::make_unique<Writing>(std::move(*opened));
  const auto set = writing->connection.execute(
      "PRAGMA page_size=4096; PRAGMA encoding='UTF-8'; PRAGMA foreign_keys=ON;"
      "PRAGMA application_id=" +
      std::to_string(kCatalogApplication));
  if (!set) return set.error();
  if (const auto made = migrate(writing->connection, "catalog"); !made) return made.error();
  // All words of an index are gathered in memory and written once, not in pieces to be merged.
  if (const auto begun = writing->connection.execute(
          "BEGIN; INSERT INTO search (search, rank) VALUES ('hashsize', 268435456)");
      !begun)
    return begun.error();
  writing->prepare();
  return CatalogWriter(std::move(writing));
}

CatalogWriter::CatalogWriter(std::unique_ptr<Writing> writing) : writing_(std::move(writing)) {}
CatalogWriter::CatalogWriter(CatalogWriter&&) noexcept = default;
CatalogWriter& CatalogWriter::operator=(CatalogWriter&&) noexcept = default;
CatalogWriter::~CatalogWriter() = default;

void CatalogWriter::info(const CatalogInfo& info) {
  Statement insert = writing_->insert("info", 2);
  writing_->letters.add(info.title);
  const std::array<std::pair<std::string_view, std::string>, 2> facts{
      {{"sample", info.sample ? "1" : "0"}, {"title", info.title}}};
  for (const auto& [key, value] : facts) {
    insert.bind(1, key).bind(2, value);
    writing_->run(insert, "the fact " + std::string(key));
  }
}

void CatalogWriter::group(const Group& group, int position) {
  Statement& to = writing_->group;
  to.bind(1, group.id).bind(2, group.parent).bind(3, std::int64_t{position});
  writing_->bind(to, 4, group.name);
  writing_->run(to, "the group " + group.id);
}

void CatalogWriter::place(const Place& place) {
  Statement& to = writing_->place;
  to.bind(1, place.id);
  writing_->bind(to, 2, place.name);
  to.bind(5, place.province).bind(6, place.old_district).bind(7, place.commune_2025);
  to.bind(8, place.latitude).bind(9, place.longitude);
  for (const auto& text : {place.province, place.old_district, place.commune_2025})
    writing_->letters.add(text);
  writing_->run(to, "the place " + place.id);
}

void CatalogWriter::point(const Point& point) {
  Statement& to = writing_->point;
  to.bind(1, point.id);
  writing_->bind(to, 2, point.name);
  to.bind(5, point.place);
  writing_->bind(to, 6, point.opening_hours);
  writing_->run(to, "the point " + point.id);
}

void CatalogWriter::producer(const Producer& producer) {
  Statement& to = writing_->producer;
  to.bind(1, producer.id).bind(2, static_cast<std::int64_t>(producer.kind));
  to.bind(3, producer.name).bind(4, producer.place);
  writing_->bind(to, 5, producer.story);
  to.bind(8, producer.phone).bind(9, producer.website).bind(10, producer.picture.sha256);
  writing_->bind(to, 11, producer.picture.alternative);
  to.bind(14, producer.source).bind(15, std::int64_t{producer.contact_is_sample});
  writing_->letters.add(producer.name);
  writing_->letters.add(producer.source);
  if (!producer.picture.sha256.empty()) writing_->add_picture(producer.picture);
  writing_->run(to, "the producer " + producer.id);
}

void CatalogWriter::Writing::add_product_row(const Product& one) {
  const ProductCard& card = one.card;
  const auto optional = [&](int at, const std::optional<int>& value) {
    if (value)
      product.bind(at, std::int64_t{*value});
    else
      product.bind_null(at);
  };
  product.bind(1, row).bind(2, card.id);
  if (one.gtin)
    product.bind(3, one.gtin->as_14());
  else
    product.bind_null(3);
  product.bind(4, card.group).bind(5, card.subgroup).bind(6, card.producer).bind(7, card.place);
  product.bind(8, std::int64_t{card.stars});
  optional(9, one.score);
  optional(10, one.shelf_life_days);
  product.bind(11, card.illustration).bind(12, std::int64_t{card.season_from});
  product.bind(13, std::int64_t{card.season_to}).bind(14, std::int64_t{card.featured});
  for (int i = 0; i < 3; ++i) product.bind(15 + i, std::int64_t{card.name_order[i]});
  bind(product, 18, card.name);
  bind(product, 21, card.unit);
  // The source stands with the long texts: lists never read it.
  product.bind(24, std::int64_t{one.texts_are_sample});
  product.bind(25, std::int64_t{card.vat_percent}).bind(26, std::int64_t{card.weighed});
  run(product, "the product " + card.id);
}

void CatalogWriter::Writing::add_texts(const Product& one) {
  const LocalText source{{one.source, "", ""}};
  const std::array<std::pair<std::string_view, const LocalText*>, 8> texts{
      {{"allergens", &one.allergens},
       {"ingredients", &one.ingredients},
       {"making", &one.making},
       {"source", &source},
       {"storage", &one.storage},
       {"story", &one.story},
       {"summary", &one.summary},
       {"usage", &one.usage}}};
  for (const auto& [field, text] : texts) {
    if (text->empty()) continue;
    product_text.bind(1, row).bind(2, field);
    bind(product_text, 3, *text);
    run(product_text, "a text of " + one.card.id);
  }
}

void CatalogWriter::Writing::add_pictures(const Product& one) {
  std::int64_t position = 1;
  for (const Picture& shown : one.pictures) {
    add_picture(shown);
    product_picture.bind(1, row).bind(2, position++).bind(3, shown.sha256);
    bind(product_picture, 4, shown.alternative);
    run(product_picture, "a picture of " + one.card.id);
  }
}

void CatalogWriter::Writing::add_certificates(const Product& one) {
  for (const Certificate& held : one.certificates) {
    certificate.bind(1, row).bind(2, held.id).bind(3, held.decision);
    bind(certificate, 4, held.issuer);
    certificate.bind(7, std::int64_t{held.stars});
    certificate.bind(8, iso_or_empty(held.decided_on));
    certificate.bind(9, iso_or_empty(held.valid_until));
    certificate.bind(10, held.source).bind(11, std::int64_t{held.sample});
    letters.add(held.decision);
    letters.add(held.source);
    run(certificate, "the certificate " + held.id);
  }
}

void CatalogWriter::product(const Product& product, std::span<const PriceAt> prices,
                            std::span<const LotAt> lots) {
  Writing& w = *writing_;
  ++w.row;
  w.add_product_row(product);
  w.add_texts(product);
  w.add_pictures(product);
  w.add_certificates(product);
  for (const PriceAt& at : prices) {
    w.price.bind(1, at.point).bind(2, w.row).bind(3, at.price.vnd);
    w.price.bind(4, std::int64_t{at.sample});
    w.run(w.price, "a price of " + product.card.id);
  }
  for (const LotAt& at : lots) {
    w.point_lot.bind(1, at.point).bind(2, w.row).bind(3, at.lot);
    w.point_lot.bind(4, iso_or_empty(at.expiry));
    w.run(w.point_lot, "a lot of " + product.card.id);
  }
}

void CatalogWriter::search_words(std::span<const SearchKeys> keys) {
  Writing& w = *writing_;
  std::int64_t row = 0;
  for (const SearchKeys& words : keys) {
    w.search.bind(1, ++row).bind(2, words.name).bind(3, words.around);
    w.run(w.search, "the search words of product " + std::to_string(row));
    w.vocabulary.add_text(words.name);
    w.vocabulary.add_text(words.around);
  }
}

Status CatalogWriter::finish(const std::string& path) {
  Writing& w = *writing_;
  Statement slip = w.insert("slip", 2);
  for (const auto& [form, word] : w.vocabulary.rows()) {
    slip.bind(1, form).bind(2, word);
    w.run(slip, "the word " + word);
  }
  Statement info = w.insert("info", 2);
  info.bind(1, "letters").bind(2, w.letters.all());
  w.run(info, "the letters");
  if (!w.fault.empty()) return Error{w.fault};
  // One segment: the search looks in one place for each word.
  if (auto ended = w.connection.execute("INSERT INTO search (search) VALUES ('optimize'); COMMIT");
      !ended)
    return ended;
  Statement vacuum = w.connection.prepare("VACUUM INTO ?");
  vacuum.bind(1, path);
  if (!vacuum.run())
    return Error{"The catalogue file " + path + " cannot be written: " + w.connection.error() +
                 "."};
  return Done{};
}

}  // namespace ocop::db
