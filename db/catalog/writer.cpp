// Everything is written to a database in memory, in one transaction. VACUUM INTO then writes the
// file page by page in key order, so its bytes depend on the content alone. Lots are written in
// writer_lots.cpp.
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
  // Keep all index words in memory and write them once, rather than merging segments.
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
  Statement insert = writing_->insert("info", {"key", "value"});
  writing_->letters.add(info.title);
  const std::array<std::pair<std::string_view, std::string>, 2> facts{
      {{"sample", info.sample ? "1" : "0"}, {"title", info.title}}};
  for (const auto& [key, value] : facts) {
    insert.bind(1, key).bind(2, value);
    writing_->run(insert, "the fact " + std::string(key));
  }
}

void CatalogWriter::group(const Group& group, int position) {
  writing_->group.bind(1, std::int64_t{position});
  writing_->put(writing_->group, 2, group, "the group " + group.id);
}

void CatalogWriter::place(const Place& place) {
  writing_->put(writing_->place, 1, place, "the place " + place.id);
}

void CatalogWriter::point(const Point& point) {
  writing_->put(writing_->point, 1, point, "the point " + point.id);
}

void CatalogWriter::producer(const Producer& producer) {
  if (!producer.picture.sha256.empty()) writing_->add_picture(producer.picture);
  writing_->put(writing_->producer, 1, producer, "the producer " + producer.id);
}

void CatalogWriter::Writing::add_product_row(const Product& one) {
  product.bind(1, row);
  for (int i = 0; i < 3; ++i) product.bind(2 + i, std::int64_t{one.card.name_order[i]});
  put(product, 5, one, "the product " + one.card.id);
}

void CatalogWriter::Writing::add_texts(const Product& one) {
  const auto add = [&](std::string_view field, const LocalText& text) {
    if (text.empty()) return;
    product_text.bind(1, row).bind(2, field);
    for (int i = 0; i < 3; ++i) product_text.bind(3 + i, text.by_language[i]);
    letters.add(text);
    run(product_text, "a text of " + one.card.id);
  };
  texts_of(one, add);
  // The source is stored with the long texts, because lists never read it.
  add("source", {{one.source, "", ""}});
}

void CatalogWriter::Writing::add_pictures(const Product& one) {
  std::int64_t position = 1;
  for (const Picture& shown : one.pictures) {
    add_picture(shown);
    product_picture.bind(1, row).bind(2, position++);
    put(product_picture, 3, shown, "a picture of " + one.card.id);
  }
}

void CatalogWriter::Writing::add_certificates(const Product& one) {
  for (const Certificate& held : one.certificates) {
    certificate.bind(1, row);
    put(certificate, 2, held, "the certificate " + held.id);
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
    w.price.bind(1, w.row).bind(2, at.point);
    w.put(w.price, 3, at, "a price of " + product.card.id);
  }
  for (const LotAt& at : lots) {
    w.point_lot.bind(1, w.row).bind(2, at.point);
    w.put(w.point_lot, 3, at, "a lot of " + product.card.id);
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
  Statement slip = w.insert("slip", {"form", "word"});
  for (const auto& [form, word] : w.vocabulary.rows()) {
    slip.bind(1, form).bind(2, word);
    w.run(slip, "the word " + word);
  }
  Statement info = w.insert("info", {"key", "value"});
  info.bind(1, "letters").bind(2, w.letters.all());
  w.run(info, "the letters");
  if (!w.fault.empty()) return Error{w.fault};
  // Merge the index into one segment, so that a search looks up each word once.
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
