// Lists of a few hundred rows are kept in memory; a view gets copies of what it mentions, so that a
// page is made from an immutable value.
#include "app/office/site/trace_source.h"

#include <utility>

namespace ocop::site {

namespace {

template <class Value>
std::unordered_map<std::string, Value> by_id(std::vector<Value> all) {
  std::unordered_map<std::string, Value> map;
  for (Value& one : all) map.emplace(one.id, std::move(one));
  return map;
}

}  // namespace

TraceSource::TraceSource(db::Catalog catalog)
    : catalog_(std::move(catalog)),
      sample_(catalog_.info().sample),
      by_gtin_(catalog_.gtins()),
      places_(by_id(catalog_.places())),
      points_(by_id(catalog_.points())),
      producers_(by_id(catalog_.producers())),
      keys_(catalog_.label_keys()) {
  for (ProductCard& card : catalog_.cards("")) {
    products_.push_back(card.id);
    homes_.push_back({std::move(card.producer), std::move(card.place)});
    names_.emplace(std::move(card.id),
                   pages::ProductName{std::move(card.name), Gtin::parse(card.gtin)});
  }
}

Result<TraceSource> TraceSource::open(const std::string& path) {
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(path, &fault);
  if (!catalog) return catalog.error();
  return TraceSource(std::move(*catalog));
}

std::string TraceSource::product_of(const Gtin& gtin) const {
  const auto found = by_gtin_.find(gtin.as_14());
  return found == by_gtin_.end() ? std::string() : found->second;
}

const pages::ProductName* TraceSource::name_of(const std::string& product) const {
  const auto found = names_.find(product);
  return found == names_.end() ? nullptr : &found->second;
}

void TraceSource::add_place(pages::TraceView& view, const std::string& id) const {
  if (const auto place = places_.find(id); place != places_.end()) view.places.insert(*place);
  const auto point = points_.find(id);
  if (point == points_.end()) return;
  view.points.insert(*point);
  if (const auto place = places_.find(point->second.place); place != places_.end())
    view.places.insert(*place);
}

void TraceSource::add_party(pages::TraceView& view, const std::string& id) const {
  if (const auto producer = producers_.find(id); producer != producers_.end())
    view.parties.emplace(id, producer->second.name);
  if (points_.contains(id)) add_place(view, id);
}

void TraceSource::add_lot(pages::TraceView& view) const {
  add_party(view, view.product.card.producer);
  for (const std::string& area : view.lot->areas) add_place(view, area);
  for (const LotEvent& event : view.lot->events) {
    add_place(view, event.place);
    add_place(view, event.to);
    add_party(view, event.party);
    for (const LotInput& input : event.inputs) {
      add_place(view, input.place);
      if (const auto known = names_.find(input.product); known != names_.end())
        view.inputs.insert(*known);
    }
  }
}

/// Fills in what both kinds of page show of a product.
Result<std::optional<pages::TraceView>> TraceSource::begun(const std::string& product) {
  if (!names_.contains(product)) return std::optional<pages::TraceView>{};
  auto read = catalog_.product(product, "");
  if (!read) return read.error();
  pages::TraceView view;
  view.product = std::move(*read);
  view.sample = sample_;
  add_place(view, view.product.card.place);
  if (const auto one = producers_.find(view.product.card.producer); one != producers_.end()) {
    view.producer = one->second;
    add_place(view, one->second.place);
  }
  return std::optional(std::move(view));
}

std::optional<pages::SideView> TraceSource::side(const pages::SideName& name) const {
  pages::SideView side{.name = name};
  const auto known = [&](const Home& home) {
    return name.kind == pages::SideKind::home ||
           (name.kind == pages::SideKind::producer && home.producer == name.id) ||
           (name.kind == pages::SideKind::place && home.place == name.id);
  };
  for (std::size_t i = 0; i < products_.size(); ++i)
    if (known(homes_[i])) side.products.emplace_back(products_[i], names_.at(products_[i]));
  side.about.sample = sample_;
  if (name.kind == pages::SideKind::home || name.kind == pages::SideKind::terms) return side;
  if (name.kind == pages::SideKind::producer) {
    const auto found = producers_.find(name.id);
    if (found == producers_.end()) return std::nullopt;
    side.about.producer = found->second;
    add_place(side.about, found->second.place);
    return side;
  }
  const bool point = name.kind == pages::SideKind::point;
  if (point ? !points_.contains(name.id) : !places_.contains(name.id)) return std::nullopt;
  add_place(side.about, name.id);
  return side;
}

std::vector<pages::SideName> TraceSource::sides() const {
  std::vector<pages::SideName> all{{pages::SideKind::home, ""}, {pages::SideKind::terms, ""}};
  for (const auto& [id, place] : places_) all.push_back({pages::SideKind::place, id});
  for (const auto& [id, producer] : producers_) all.push_back({pages::SideKind::producer, id});
  for (const auto& [id, point] : points_) all.push_back({pages::SideKind::point, id});
  return all;
}

Result<std::optional<pages::TraceView>> TraceSource::product(const std::string& id) {
  auto view = begun(id);
  if (!view || !*view) return view;
  for (Lot& lot : catalog_.lot_heads(id))
    (*view)->lots.push_back(
        {std::move(lot.name.lot), lot.made_on, lot.best_before, lot.recall.has_value()});
  return view;
}

Result<std::optional<pages::TraceView>> TraceSource::lot(const LotName& name) {
  auto lot = catalog_.lot(name);
  if (!lot) return lot.error();
  if (!*lot) return std::optional<pages::TraceView>{};
  auto view = begun(name.product);
  if (!view || !*view) return view;
  (*view)->lot = std::move(*lot);
  (*view)->sample = (*view)->lot->sample;
  add_lot(**view);
  return view;
}

}  // namespace ocop::site
