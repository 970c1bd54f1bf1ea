// The catalogue as a terminal reads it: one SQLite file, read-only and immutable.
// Thread rule: one object on one thread. Lifetime: the file's name must not be given to other
// content while it is open. Errors: a sentence; a file that cannot be trusted is never half open.
// Not here: who makes the file (writer.h), the hash that names it (wire).
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "db/model/catalog_info.h"
#include "db/model/lot.h"
#include "db/model/product.h"
#include "db/model/result.h"

namespace ocop::db {

/// PRAGMA application_id of a catalogue: "OCOP" in ASCII.
inline constexpr int kCatalogApplication = 0x4F434F50;
/// The last schema file that this program knows (db/schema/catalog). An older file reads as if the
/// cells and tables that came later were empty.
inline constexpr int kCatalogSchema = 4;

enum class CatalogFault { missing, damaged, newer, wrong_kind };

/// Rows found, as product rows, best first.
struct Found {
  std::vector<std::int64_t> rows;
  bool corrected = false;  ///< nothing matched as typed; one slip of a letter was forgiven
};

class Catalog {
 public:
  /// Opens and checks kind, version and structure. On failure `fault` says which of the four.
  static Result<Catalog> open(const std::string& path, CatalogFault* fault);
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  // Lists, whole: for the shelf. Prices are those of `point` (may be empty: none).
  CatalogInfo info();
  std::vector<ProductCard> cards(const std::string& point);
  std::unordered_map<std::string, std::string> gtins();  ///< 14 digits → product.id
  std::vector<Group> groups();
  std::vector<Producer> producers();
  std::vector<Place> places();
  std::vector<Point> points();

  /// Everything of one product; an error where there is none of that id.
  Result<Product> product(std::string_view id, const std::string& point);

  // Where lots come from (lots.cpp).
  /// Returns nullopt if there is no such lot. Error: its rows cannot be read.
  Result<std::optional<Lot>> lot(const LotName& name);
  /// The lots of a product, newest first; those without a day of making last.
  std::vector<LotName> lots(std::string_view product_id);
  /// The same lots in the same order, without areas and events.
  std::vector<Lot> lot_heads(std::string_view product_id);
  /// A product that has a lot of that number, whichever; empty: none has.
  std::string product_of_lot(std::string_view lot);
  /// All lots that were taken back.
  std::map<LotName, LotRecall> recalls();
  std::vector<LabelKey> label_keys();

  /// At most `limit` products whose name, producer, place or group hold every word of `folded` (see
  /// text/text_keys.h), the last word as a prefix; names first. `folded` empty: nothing.
  Found search(std::string_view folded, int limit);
  /// Every character of every text, for the font atlas; UTF-8, each once.
  std::string letters();

 private:
  struct Open;
  explicit Catalog(std::unique_ptr<Open> open);
  std::string fact(std::string_view key);
  void add_texts(Product& product);
  void add_pictures(Product& product);
  void add_certificates(Product& product);
  template <class Row>
  std::vector<Row> all(const std::string& table, const std::string& order);
  bool add_areas(Lot& lot);
  bool add_events(Lot& lot);
  bool add_inputs(Lot& lot);
  bool add_documents(Lot& lot);

  std::unique_ptr<Open> open_;
};

}  // namespace ocop::db
