#include "app/office/publish/labels.h"

#include <set>
#include <utility>
#include <vector>

#include "app/base/gs1/lot_proof.h"
#include "app/office/label/print.h"
#include "db/catalog/catalog.h"

namespace ocop::publish {

namespace {

/// Returns nullopt if labels of the lot may be made.
std::optional<Error> why_not(const Lot& lot, Date today) {
  const std::string it = "Lot " + lot.name.lot + " of " + lot.name.product;
  if (lot.recall) return Error{it + " was recalled on " + date_to_iso(lot.recall->on) + "."};
  if (lot.made_on && *lot.made_on > today)
    return Error{it + " is made on " + date_to_iso(*lot.made_on) +
                 ", which is still to come; correct the day in lot.csv, or print on that day."};
  if (lot.best_before && *lot.best_before < today)
    return Error{it + " was best before " + date_to_iso(*lot.best_before) + "."};
  return std::nullopt;
}

/// Returns the producer with its place.
std::string address_of(db::Catalog& catalog, const Product& product, Language language) {
  for (const Producer& producer : catalog.producers()) {
    if (producer.id != product.card.producer) continue;
    for (const Place& place : catalog.places())
      if (place.id == producer.place) return producer.name + ", " + place.name.in(language);
    return producer.name;
  }
  return "";
}

Result<std::string> print(const std::vector<label::Label>& labels, const LabelOrder& order) {
  const int copies = order.serials ? 1 : order.count;  // of each label
  if (!order.sheet.empty()) {
    const auto sheet = label::read_sheet(order.sheet);
    if (!sheet) return sheet.error();
    return label::pdf_of_sheets(labels, *sheet, copies);
  }
  const auto size = label::read_size(order.size);
  if (!size) return size.error();
  switch (order.file) {
    case LabelFile::pdf:
      return label::pdf_of_labels(labels, *size, copies);
    case LabelFile::png:
      return label::png_of(labels.front(), *size, order.dots_a_mm);
    case LabelFile::zpl:
      return label::zpl_of(labels, *size, order.dots_a_mm, copies);
  }
  return Error{"This file format is not supported; use PDF, PNG or ZPL."};
}

}  // namespace

Result<std::string> make_labels(const std::string& path, const LabelOrder& order,
                                const codec::SigningKey& key, Date today) {
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(path, &fault);
  if (!catalog) return catalog.error();
  const auto product = catalog->product(order.lot.product, "");
  if (!product) return Error{"There is no product " + order.lot.product + " in the catalogue."};
  const auto lot = catalog->lot(order.lot);
  if (!lot) return lot.error();
  if (!*lot)
    return Error{"There is no lot " + order.lot.lot + " of " + order.lot.product +
                 " in the catalogue; enter it into the sheets and import them."};
  if (auto no = why_not(**lot, today)) return *no;
  const gs1::LinkedLot named{product->gtin, product->card.id, order.lot.lot, {}};
  const std::string proof = gs1::sign_lot(named, key);
  if (!gs1::is_lot_signed(named, proof, catalog->label_keys(), (*lot)->made_on))
    return Error{
        "The catalogue does not name this label key, or it is no longer in use: terminals would "
        "report the labels as not issued. Enter its public half into label_key.csv."};
  const std::string address = address_of(*catalog, *product, order.language);
  std::vector<label::Label> labels;
  std::set<std::string> serials;  // all different
  const auto wanted = static_cast<std::size_t>(order.serials ? order.count : 1);
  while (labels.size() < wanted) {
    const std::string serial = order.serials ? gs1::random_serial() : "";
    if (!serials.insert(serial).second) continue;
    gs1::LinkedLot pack = named;
    pack.serial = serial;
    const std::string link =
        gs1::product_link(order.resolver, pack, serial.empty() ? proof : gs1::sign_lot(pack, key));
    auto label = label::make_label(*product, address, **lot, link, order.language, serial);
    if (!label) return label.error();
    labels.push_back(std::move(*label));
  }
  return print(labels, order);
}

}  // namespace ocop::publish
