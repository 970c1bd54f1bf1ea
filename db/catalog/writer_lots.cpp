#include "db/catalog/writing.h"

namespace ocop::db {

namespace {

std::string told(const LotName& lot) {
  return "the lot " + lot.lot + " of " + lot.product;
}

void bind_key(Statement& statement, const LotName& lot) {
  statement.bind(1, lot.product).bind(2, lot.lot);
}

}  // namespace

void CatalogWriter::Writing::add_event(const LotName& name, std::int64_t position,
                                       const LotEvent& one) {
  bind_key(lot_event, name);
  lot_event.bind(3, position);
  put(lot_event, 4, one, "the event " + one.id + " of " + told(name));
  std::int64_t number = 0;
  for (const LotInput& input : one.inputs) {
    bind_key(lot_event_input, name);
    lot_event_input.bind(3, position).bind(4, ++number);
    put(lot_event_input, 5, input, "an input of " + told(name));
  }
  number = 0;
  for (const LotDocument& document : one.documents) {
    bind_key(lot_document, name);
    lot_document.bind(3, position).bind(4, ++number);
    put(lot_document, 5, document, "a document of " + told(name));
  }
}

void CatalogWriter::lot(const Lot& lot) {
  Writing& w = *writing_;
  bind_key(w.lot, lot.name);
  w.put(w.lot, 3, lot, told(lot.name));
  if (lot.recall) {
    bind_key(w.lot_recall, lot.name);
    w.put(w.lot_recall, 3, *lot.recall, "the recall of " + told(lot.name));
  }
  std::int64_t position = 0;
  for (const std::string& place : lot.areas) {
    bind_key(w.lot_area, lot.name);
    w.lot_area.bind(3, ++position).bind(4, place);
    w.run(w.lot_area, "an area of " + told(lot.name));
  }
  position = 0;
  for (const LotEvent& event : lot.events) w.add_event(lot.name, ++position, event);
}

void CatalogWriter::lifting(const LotLifting& lifting) {
  Writing& w = *writing_;
  bind_key(w.lot_lifting, lifting.lot);
  w.put(w.lot_lifting, 3, lifting, "the lifting of " + told(lifting.lot));
}

void CatalogWriter::label_key(const LabelKey& key) {
  writing_->put(writing_->label_key, 1, key, "a label key");
}

void CatalogWriter::picture(const Picture& picture) {
  writing_->add_picture(picture);
}

}  // namespace ocop::db
