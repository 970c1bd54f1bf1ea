#include "db/catalog/writing.h"

namespace ocop::db {

namespace {

std::string told(const LotName& lot) {
  return "the lot " + lot.lot + " of " + lot.product;
}

/// Returns the next place.
int bind(Statement& statement, int from, const LotName& lot) {
  statement.bind(from, lot.product).bind(from + 1, lot.lot);
  return from + 2;
}

int bind(Statement& statement, int from, const Quantity& quantity) {
  statement.bind(from, quantity.amount).bind(from + 1, static_cast<std::int64_t>(quantity.measure));
  return from + 2;
}

}  // namespace

void CatalogWriter::Writing::add_event(const LotName& name, std::int64_t position,
                                       const LotEvent& one) {
  int at = db::bind(lot_event, 1, name);
  lot_event.bind(at, position).bind(at + 1, one.id);
  lot_event.bind(at + 2, static_cast<std::int64_t>(one.act)).bind(at + 3, one.step);
  lot_event.bind(at + 4, one.at).bind(at + 5, one.place).bind(at + 6, one.to);
  lot_event.bind(at + 7, one.party);
  db::bind(lot_event, bind(lot_event, at + 8, one.note), one.quantity);
  run(lot_event, "the event " + one.id + " of " + told(name));
  std::int64_t number = 0;
  for (const LotInput& input : one.inputs) {
    at = db::bind(lot_event_input, 1, name);
    lot_event_input.bind(at, position).bind(at + 1, ++number).bind(at + 2, input.product);
    at = bind(lot_event_input, at + 3, input.name);
    lot_event_input.bind(at, input.lot);
    lot_event_input.bind(db::bind(lot_event_input, at + 1, input.quantity), input.place);
    run(lot_event_input, "an input of " + told(name));
  }
  number = 0;
  for (const LotDocument& document : one.documents) {
    at = db::bind(lot_document, 1, name);
    lot_document.bind(at, position).bind(at + 1, ++number);
    lot_document.bind(at + 2, static_cast<std::int64_t>(document.kind));
    at = bind(lot_document, at + 3, document.title);
    lot_document.bind(at, document.number).bind(at + 1, document.issuer);
    lot_document.bind(at + 2, iso_or_empty(document.issued_on)).bind(at + 3, document.picture);
    lot_document.bind(at + 4, document.url);
    letters.add(document.number);
    letters.add(document.issuer);
    run(lot_document, "a document of " + told(name));
  }
}

void CatalogWriter::lot(const Lot& lot) {
  Writing& w = *writing_;
  int at = bind(w.lot, 1, lot.name);
  w.lot.bind(at, iso_or_empty(lot.made_on)).bind(at + 1, iso_or_empty(lot.best_before));
  w.lot.bind(bind(w.lot, at + 2, lot.quantity), std::int64_t{lot.sample});
  w.run(w.lot, told(lot.name));
  if (lot.recall) {
    at = bind(w.lot_recall, 1, lot.name);
    w.lot_recall.bind(at, date_to_iso(lot.recall->on));
    w.bind(w.lot_recall, at + 1, lot.recall->reason);
    w.run(w.lot_recall, "the recall of " + told(lot.name));
  }
  std::int64_t position = 0;
  for (const std::string& place : lot.areas) {
    at = bind(w.lot_area, 1, lot.name);
    w.lot_area.bind(at, ++position).bind(at + 1, place);
    w.run(w.lot_area, "an area of " + told(lot.name));
  }
  position = 0;
  for (const LotEvent& event : lot.events) w.add_event(lot.name, ++position, event);
}

void CatalogWriter::lifting(const LotLifting& lifting) {
  Writing& w = *writing_;
  const int at = bind(w.lot_lifting, 1, lifting.lot);
  w.lot_lifting.bind(at, date_to_iso(lifting.recalled_on)).bind(at + 1, date_to_iso(lifting.on));
  w.bind(w.lot_lifting, at + 2, lifting.reason);
  w.run(w.lot_lifting, "the lifting of " + told(lifting.lot));
}

void CatalogWriter::label_key(const LabelKey& key) {
  Writing& w = *writing_;
  w.label_key.bind_bytes(1, key.key).bind(2, iso_or_empty(key.until));
  w.run(w.label_key, "a label key");
}

void CatalogWriter::picture(const Picture& picture) {
  writing_->add_picture(picture);
}

}  // namespace ocop::db
