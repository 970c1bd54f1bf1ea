// What a page is to show, looked up in a catalogue: products, lots, and the places and names that
// they mention. Thread rule: one thread at a time. Lifetime: that of the catalogue's file.
// Errors: one sentence, where the catalogue cannot be read; what it does not have is nothing.
// Not here: what depends on who asks (language, links, proof, day), which its user fills in; pages:
// trace_page.h.
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
  /// The same for a catalogue's file. Error: it is none.
  static Result<TraceSource> open(const std::string& path);

  /// product.id of all, best first.
  const std::vector<std::string>& products() const { return products_; }
  /// Empty: no product has it.
  std::string product_of(const Gtin& gtin) const;
  /// Null: there is no such product.
  const pages::ProductName* name_of(const std::string& product) const;
  bool is_point(const std::string& id) const { return points_.contains(id); }
  /// Who signs labels.
  const std::vector<LabelKey>& label_keys() const { return keys_; }
  /// The lots of a product, newest first.
  std::vector<LotName> lots(const std::string& product) { return catalog_.lots(product); }
  /// A product that has a lot of that number, whichever; empty: none has.
  std::string product_of_lot(std::string_view lot) { return catalog_.product_of_lot(lot); }

  /// A page beside those of products. Returns nullopt if the catalogue has no such place, producer
  /// or point.
  std::optional<pages::SideView> side(const pages::SideName& name) const;
  /// All that side() knows.
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
  std::vector<Home> homes_;  // of products_, in the same order
  std::unordered_map<std::string, pages::ProductName> names_;
  std::unordered_map<std::string, std::string> by_gtin_;  // 14 digits → product.id
  std::unordered_map<std::string, Place> places_;
  std::unordered_map<std::string, Point> points_;
  std::unordered_map<std::string, Producer> producers_;
  std::vector<LabelKey> keys_;
};

}  // namespace ocop::site
