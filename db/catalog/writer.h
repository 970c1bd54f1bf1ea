// Writes a catalogue file: the same content always gives the same bytes (fixed page size, rows in
// key order, VACUUM INTO), so that patches between releases stay small.
// Thread rule: one object on one thread. Errors: a sentence (disk full, not writable).
// Not here: checking the content (app/office/sheets); folding search keys, which the caller does.
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

/// A product's entry in the search index, folded (text/text_keys.h).
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
  /// Starts a catalogue in memory. Nothing is written to disk before finish().
  static Result<CatalogWriter> create();
  CatalogWriter(CatalogWriter&&) noexcept;
  CatalogWriter& operator=(CatalogWriter&&) noexcept;
  ~CatalogWriter();

  // Referenced rows must be added first: groups before subgroups, places before producers and
  // points, all of these before products. Errors are reported by finish().
  void info(const CatalogInfo& info);
  void group(const Group& group, int position);
  void place(const Place& place);
  void point(const Point& point);
  void producer(const Producer& producer);
  /// Call in rank order, best first; this assigns card.row (1, 2, 3 ...). Ignores the card's copies
  /// of product details (price, picture, gtin, certificate_until).
  void product(const Product& product, std::span<const PriceAt> prices,
               std::span<const LotAt> lots);
  /// Adds a lot of a product already added, with its events oldest first.
  void lot(const Lot& lot);
  void lifting(const LotLifting& lifting);
  void label_key(const LabelKey& key);
  /// Adds a picture that a lot's document shows; other pictures are written with their owner.
  void picture(const Picture& picture);
  /// Adds the search words of all products, in the products' order. Call once, after the last
  /// product.
  void search_words(std::span<const SearchKeys> keys);
  /// Writes `path`, which must not exist. Not atomic: write to a temporary name and rename.
  Status finish(const std::string& path);

 private:
  struct Writing;
  explicit CatalogWriter(std::unique_ptr<Writing> writing);
  std::unique_ptr<Writing> writing_;
};

}  // namespace ocop::db
