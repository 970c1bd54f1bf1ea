// Writes a catalogue file: the same content always gives the same bytes (fixed page size, rows in
// key order, VACUUM INTO), so that patches between releases stay small.
// Thread rule: one object on one thread. Errors: a sentence (disk full, not writable).
// Not here: the check of the content (hub/import), nor the search keys' rules: the caller folds.
#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "db/model/catalog_info.h"
#include "db/model/lot.h"
#include "db/model/product.h"
#include "db/model/recalls.h"
#include "db/model/result.h"

namespace ocop::db {

/// What the search index holds of a product, all folded (text/text_keys.h).
struct SearchKeys {
  std::string name;    ///< names in all languages, and their pinyin
  std::string around;  ///< producer, place, group
};

struct PriceAt {
  std::string point;
  Money price;
  bool sample = false;
};

struct LotAt {
  std::string point;
  std::string lot;
  std::optional<Date> expiry;
};

class CatalogWriter {
 public:
  /// Starts a file in memory. Nothing is on disk until finish().
  static Result<CatalogWriter> create();
  CatalogWriter(CatalogWriter&&) noexcept;
  CatalogWriter& operator=(CatalogWriter&&) noexcept;
  ~CatalogWriter();

  // References must already be there: groups before subgroups, places before producers and points,
  // all of them before products. Errors come from finish().
  void info(const CatalogInfo& info);
  void group(const Group& group, int position);
  void place(const Place& place);
  void point(const Point& point);
  void producer(const Producer& producer);
  /// In rank order: best first; card.row is given here (1, 2, 3 ...). What a card repeats of its
  /// product (price, picture, gtin, certificate_until) is ignored.
  void product(const Product& product, std::span<const PriceAt> prices,
               std::span<const LotAt> lots);
  /// Adds a lot of a product that is there, with its events oldest first.
  void lot(const Lot& lot);
  void lifting(const LotLifting& lifting);
  void label_key(const LabelKey& key);
  /// A picture that a lot's document shows; the others are written with what shows them.
  void picture(const Picture& picture);
  /// Takes the words of all products, in their order. Call once, after the last of them.
  void search_words(std::span<const SearchKeys> keys);
  /// Writes `path` (must not exist). Not atomic: write to a temporary name and rename.
  Status finish(const std::string& path);

 private:
  struct Writing;
  explicit CatalogWriter(std::unique_ptr<Writing> writing);
  std::unique_ptr<Writing> writing_;
};

}  // namespace ocop::db
