// The catalogue as a terminal reads it: one SQLite file, read-only and immutable.
// Thread rule: one object on one thread. Lifetime: the file's name must not be given to other
// content while it is open. Errors: a sentence; a file that cannot be trusted is never half open.
// Not here: writing the file (writer.h) and the hash that names it (app/base/wire).
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
/// Returns the number of the last schema file that this program knows (db/schema/catalog). In an
/// older file, columns and tables that were added later read as empty.
int catalog_schema();

enum class CatalogFault { missing, damaged, newer, wrong_kind };

/// Rows found, as product rows, best first.
struct Found {
  std::vector<std::int64_t> rows;
  bool corrected = false;  ///< nothing matched as typed; the search allowed for one misspelt letter
};

class Catalog {
 public:
  /// Opens the file and checks its kind, version and structure. On failure `fault` says which step
  /// failed.
  static Result<Catalog> open(const std::string& path, CatalogFault* fault);
  Catalog(Catalog&&) noexcept;
  Catalog& operator=(Catalog&&) noexcept;
  ~Catalog();

  // Complete lists. Prices are those of `point`; if it is empty, there are no prices.
  CatalogInfo info();
  std::vector<ProductCard> cards(const std::string& point);
  std::unordered_map<std::string, std::string> gtins();  ///< 14 digits → product.id
  std::vector<Group> groups();
  std::vector<Producer> producers();
  std::vector<Place> places();
  std::vector<Point> points();

  /// Returns a product with all its details. Error if no product has that id.
  Result<Product> product(std::string_view id, const std::string& point);

  // Where lots come from (lots.cpp).
  /// Returns nullopt if there is no such lot. Error if its rows cannot be read.
  Result<std::optional<Lot>> lot(const LotName& name);
  /// Returns a product's lots, newest first; lots without a production date come last.
  std::vector<LotName> lots(std::string_view product_id);
  /// Returns the same lots in the same order, without areas and events.
  std::vector<Lot> lot_heads(std::string_view product_id);
  /// Returns a product that has a lot of that number (any, if several have); empty if none has.
  std::string product_of_lot(std::string_view lot);
  /// Returns all recalled lots.
  std::map<LotName, LotRecall> recalls();
  std::vector<LabelKey> label_keys();

  /// Finds at most `limit` products whose name, producer, place or group contain every word of
  /// `folded` (see text/text_keys.h), the last word as a prefix; matches in names come first. An
  /// empty `folded` finds nothing.
  Found search(std::string_view folded, int limit);
  /// Returns every character that occurs in the texts, each once, as UTF-8: for the font atlas.
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
