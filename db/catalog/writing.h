// The state of a catalogue being written. For this folder only. Thread rule: that of
// CatalogWriter.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/catalog/column_visits.h"
#include "db/catalog/slips.h"
#include "db/catalog/writer.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

/// Collects the characters that occur, for the font atlas; ASCII is always included. Pre-condition:
/// texts are UTF-8.
class Letters {
 public:
  void add(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
      const auto lead = static_cast<unsigned char>(text[i]);
      if (lead < 0x80) {
        ++i;
        continue;
      }
      const std::size_t size = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      std::uint32_t letter = lead & (0x7FU >> size);
      for (std::size_t k = 1; k < size && i + k < text.size(); ++k)
        letter = letter << 6 | (static_cast<unsigned char>(text[i + k]) & 0x3FU);
      if (letter < seen_.size() && !seen_[letter]) {
        seen_[letter] = true;
        letters_.emplace_back(letter, text.substr(i, size));
      }
      i += size;
    }
  }
  void add(const LocalText& text) {
    for (const std::string& one : text.by_language) add(one);
  }
  std::string all() {
    std::sort(letters_.begin(), letters_.end());
    std::string text;
    for (const auto& [letter, bytes] : letters_) text += bytes;
    return text;
  }

 private:
  std::vector<bool> seen_ = std::vector<bool>(0x110000);
  std::vector<std::pair<std::uint32_t, std::string>> letters_;
};

struct CatalogWriter::Writing {
  explicit Writing(Connection opened) : connection(std::move(opened)) {}

  Connection connection;
  std::string fault;  // the first one
  std::int64_t row = 0;
  Letters letters;
  SlipVocabulary vocabulary;
  Statement group, place, point, producer, picture, product, product_text, product_picture,
      certificate, price, point_lot, search;
  Statement lot, lot_recall, lot_area, lot_event, lot_event_input, lot_document, lot_lifting,
      label_key;

  /// `keys`: leading columns that are not in any list.
  template <class Row>
  Statement insert(const std::string& into, std::vector<std::string> keys = {}) {
    for (const ColumnName& column : names_of_columns<Row>()) keys.push_back(column.name);
    return insert(into, keys);
  }
  Statement insert(const std::string& into, const std::vector<std::string>& columns) {
    std::string names, values;
    for (const std::string& column : columns) {
      names += (names.empty() ? "" : ", ") + column;
      values += values.empty() ? "?" : ", ?";
    }
    return connection.prepare("INSERT INTO " + into + " (" + names + ") VALUES (" + values + ")");
  }
  void prepare() {
    group = insert<Group>("product_group", {"position"});
    place = insert<Place>("place");
    point = insert<Point>("point");
    producer = insert<Producer>("producer");
    picture = connection.prepare("INSERT OR IGNORE INTO picture VALUES (?,?,?)");
    product = insert<Product>("product", {"row", "order_vi", "order_en", "order_zh"});
    product_text = insert("product_text", {"product", "field", "vi", "en", "zh"});
    product_picture = insert<Picture>("product_picture", {"product", "position"});
    certificate = insert<Certificate>("certificate", {"product"});
    price = insert<PriceAt>("price", {"product", "point"});
    point_lot = insert<LotAt>("point_lot", {"product", "point"});
    search = connection.prepare("INSERT INTO search (rowid, name, around) VALUES (?,?,?)");
    lot = insert<Lot>("lot", {"product", "lot"});
    lot_recall = insert<LotRecall>("lot_recall", {"product", "lot"});
    lot_area = insert("lot_area", {"product", "lot", "position", "place"});
    lot_event = insert<LotEvent>("lot_event", {"product", "lot", "position"});
    lot_event_input = insert<LotInput>("lot_event_input", {"product", "lot", "event", "position"});
    lot_document = insert<LotDocument>("lot_document", {"product", "lot", "event", "position"});
    lot_lifting = insert<LotLifting>("lot_lifting", {"product", "lot"});
    label_key = insert<LabelKey>("label_key");
  }
  void run(Statement& statement, std::string_view what) {
    if (!statement.run() && fault.empty())
      fault = "The catalogue refused " + std::string(what) + ": " + connection.error() + ".";
  }
  /// Writes a row whose keys are already bound. `at`: the first parameter after them.
  template <class Row>
  void put(Statement& statement, int at, const Row& one, std::string_view what) {
    ColumnsIn in(statement, at, [this](std::string_view text) { letters.add(text); });
    columns_of(one, in);
    run(statement, what);
  }
  void add_picture(const Picture& one) {
    picture.bind(1, one.sha256).bind(2, std::int64_t{one.width}).bind(3, std::int64_t{one.height});
    run(picture, "the picture " + one.sha256);
  }
  void add_product_row(const Product& one);
  void add_texts(const Product& one);
  void add_pictures(const Product& one);
  void add_certificates(const Product& one);
  void add_event(const LotName& lot, std::int64_t position, const LotEvent& one);
};

}  // namespace ocop::db
