// What a catalogue being written holds: shared by writer.cpp and writer_lots.cpp,
// for nobody else. Thread rule: that of CatalogWriter.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/catalog/slips.h"
#include "db/catalog/writer.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

/// Which characters occur, for the font atlas: ASCII always does. Pre-condition: texts are UTF-8.
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

/// A day as the tables keep it.
inline std::string iso_or_empty(const std::optional<Date>& day) {
  return day ? date_to_iso(*day) : std::string{};
}

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

  Statement insert(const std::string& into, int values) {
    std::string sql = "INSERT INTO " + into + " VALUES (?";
    for (int i = 1; i < values; ++i) sql += ",?";
    return connection.prepare(sql + ")");
  }
  void prepare() {
    group = insert("product_group", 6);
    place = insert("place", 9);
    point = insert("point", 8);
    producer = insert("producer", 15);
    picture = connection.prepare("INSERT OR IGNORE INTO picture VALUES (?,?,?)");
    product = insert("product", 26);
    product_text = insert("product_text", 5);
    product_picture = insert("product_picture", 6);
    certificate = insert("certificate", 11);
    price = insert("price", 4);
    point_lot = insert("point_lot", 4);
    search = connection.prepare("INSERT INTO search (rowid, name, around) VALUES (?,?,?)");
    lot = insert("lot", 7);
    lot_recall = insert("lot_recall", 6);
    lot_area = insert("lot_area", 4);
    lot_event = insert("lot_event", 15);
    lot_event_input = insert("lot_event_input", 12);
    lot_document = insert("lot_document", 13);
    lot_lifting = insert("lot_lifting", 7);
    label_key = insert("label_key", 2);
  }
  void run(Statement& statement, std::string_view what) {
    if (!statement.run() && fault.empty())
      fault = "The catalogue refused " + std::string(what) + ": " + connection.error() + ".";
  }
  int bind(Statement& statement, int from, const LocalText& text) {
    for (const std::string& one : text.by_language) statement.bind(from++, one);
    letters.add(text);
    return from;
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
