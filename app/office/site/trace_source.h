// Looks up the content of pages in a catalogue: products, lots, and the places and names that they
// mention. Thread rule: one thread at a time. Lifetime: that of the catalogue's file. Errors: one
// sentence, if the catalogue cannot be read; missing data is nullopt. Not here: what depends on the
// request (language, links, proof, day), which the caller fills in; pages (trace_page.h).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "app/office/pages/side_page.h"
#include "db/catalog/catalog.h"

namespace ocop::site {

class TraceSource {
 public:
  /// Reads the lists that all views share.
  explicit TraceSource(db::Catalog catalog);
  /// The same for a catalogue's file. Error if it is not one.
  static Result<TraceSource> open(const std::string& path);

  /// Returns all product.id, best first.
  const std::vector<std::string>& products() const { return products_; }
  /// Returns an empty text if no product has it.
  std::string product_of(const Gtin& gtin) const;
  /// Returns null if there is no such product.
  const pages::ProductName* name_of(const std::string& product) const;
  bool is_point(const std::string& id) const { return points_.contains(id); }
  /// Returns the keys that sign labels.
  const std::vector<LabelKey>& label_keys() const { return keys_; }
  /// The lots of a product, newest first.
  std::vector<LotName> lots(const std::string& product) { return catalog_.lots(product); }
  /// Returns a product that has a lot of that number (any, if several have); empty if none has.
  std::string product_of_lot(std::string_view lot) { return catalog_.product_of_lot(lot); }

  /// Returns a page other than a product's, or nullopt if the catalogue has no such place, producer
  /// or point.
  std::optional<pages::SideView> side(const pages::SideName& name) const;
  /// Returns all pages that side() has.
  std::vector<pages::SideName> sides() const;

  /// A product's own page, with its lots. Returns nullopt if there is no such product.
  Result<std::optional<pages::TraceView>> product(const std::string& id);
  /// A lot's page. Returns nullopt if there is no such product, or it has no such lot.
  Result<std::optional<pages::TraceView>> lot(const LotName& name);

 private:
  Result<std::optional<pages::TraceView>> begun(const std::string& product);
  void add_place(pages::TraceView& view, const std::string& id) const;
  void add_party(pages::TraceView& view, const std::string& id) const;
  void add_lot(pages::TraceView& view) const;

  db::Catalog catalog_;
  bool sample_ = false;
  std::vector<std::string> products_;
  struct Home {
    std::string producer, place;
  };
  std::vector<Home> homes_;  // in the order of products_
  std::unordered_map<std::string, pages::ProductName> names_;
  std::unordered_map<std::string, std::string> by_gtin_;  // 14 digits → product.id
  std::unordered_map<std::string, Place> places_;
  std::unordered_map<std::string, Point> points_;
  std::unordered_map<std::string, Producer> producers_;
  std::vector<LabelKey> keys_;
};

}  // namespace ocop::site
