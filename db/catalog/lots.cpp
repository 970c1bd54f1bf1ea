// A lot is read by five statements, each of which scans one range of a table's key; an event's
// inputs and documents refer to it by its position. Statements are prepared once, because an export
// reads every lot.
#include <utility>

#include "db/catalog/column_visits.h"
#include "db/catalog/open_catalog.h"

namespace ocop::db {

namespace {

/// SQL for a lot's own columns, with its recall.
std::string heads_sql(std::int64_t schema) {
  return "SELECT l.lot, " + select_list<Lot>(schema, "l.") + ", r.lot IS NOT NULL, " +
         select_list<LotRecall>(schema, "r.") +
         " FROM lot l LEFT JOIN lot_recall r ON r.product = l.product AND r.lot = l.lot"
         " WHERE l.product = ?1";
}

Lot head_of(const Statement& row, std::string_view product, std::int64_t schema) {
  Lot lot;
  ColumnsOut out(row, 0, schema);
  lot.name = {std::string(product), out.next<std::string>()};
  columns_of(lot, out);
  if (out.next<bool>()) columns_of(lot.recall.emplace(), out);
  return lot;
}

constexpr std::string_view kNewestFirst = " ORDER BY l.made_on DESC, l.lot DESC";

/// Calls `each` for the rows of a lot. Returns false if they cannot be read.
template <class Each>
bool read(Statement& query, const LotName& lot, Each each) {
  query.bind(1, lot.product).bind(2, lot.lot);
  while (query.step()) each(query);
  const bool good = !query.failed();
  query.reset();
  return good;
}

/// Calls `each` with the event that the first column refers to, if it exists.
template <class Each>
bool read_of_events(Statement& query, Lot& lot, Each each) {
  return read(query, lot.name, [&](const Statement& row) {
    const auto position = row.number(0);
    if (position >= 1 && position <= static_cast<std::int64_t>(lot.events.size()))
      each(lot.events[static_cast<std::size_t>(position - 1)], row);
  });
}

}  // namespace

void Catalog::Open::prepare_lots() {
  lot = connection.prepare(heads_sql(schema) + " AND l.lot = ?2");
  lot_heads = connection.prepare(heads_sql(schema).append(kNewestFirst));
  lots = connection.prepare(
      std::string("SELECT l.lot FROM lot l WHERE l.product = ?1").append(kNewestFirst));
  const auto of_lot = [&](const std::string& columns, const std::string& table,
                          const std::string& order) {
    return connection.prepare("SELECT " + columns + " FROM " + table +
                              " WHERE product = ?1 AND lot = ?2 ORDER BY " + order);
  };
  lot_areas = of_lot("place", "lot_area", "position");
  lot_events = of_lot(select_list<LotEvent>(schema), "lot_event", "position");
  lot_inputs =
      of_lot("event, " + select_list<LotInput>(schema), "lot_event_input", "event, position");
  lot_documents =
      of_lot("event, " + select_list<LotDocument>(schema), "lot_document", "event, position");
}

bool Catalog::add_areas(Lot& lot) {
  return read(open_->lot_areas, lot.name,
              [&](const Statement& row) { lot.areas.emplace_back(row.text(0)); });
}

bool Catalog::add_events(Lot& lot) {
  return read(open_->lot_events, lot.name, [&](const Statement& row) {
    lot.events.push_back(read_row<LotEvent>(row, open_->schema));
  });
}

bool Catalog::add_inputs(Lot& lot) {
  return read_of_events(open_->lot_inputs, lot, [this](LotEvent& event, const Statement& row) {
    event.inputs.push_back(read_row<LotInput>(row, open_->schema, 1));
  });
}

bool Catalog::add_documents(Lot& lot) {
  return read_of_events(open_->lot_documents, lot, [this](LotEvent& event, const Statement& row) {
    event.documents.push_back(read_row<LotDocument>(row, open_->schema, 1));
  });
}

Result<std::optional<Lot>> Catalog::lot(const LotName& name) {
  if (open_->schema < 3) return std::optional<Lot>{};
  std::optional<Lot> found;
  bool good = read(open_->lot, name, [&](const Statement& row) {
    found = head_of(row, name.product, open_->schema);
  });
  if (good && found)
    good = add_areas(*found) && add_events(*found) && add_inputs(*found) && add_documents(*found);
  if (!good) return Error{"The lot " + name.lot + " of " + name.product + " cannot be read."};
  return found;
}

std::vector<LotName> Catalog::lots(std::string_view product_id) {
  std::vector<LotName> names;
  if (open_->schema < 3) return names;
  open_->lots.bind(1, product_id);
  while (open_->lots.step())
    names.push_back({std::string(product_id), std::string(open_->lots.text(0))});
  open_->lots.reset();
  return names;
}

std::vector<Lot> Catalog::lot_heads(std::string_view product_id) {
  std::vector<Lot> heads;
  if (open_->schema < 3) return heads;
  Statement& query = open_->lot_heads;
  query.bind(1, product_id);
  while (query.step()) heads.push_back(head_of(query, product_id, open_->schema));
  query.reset();
  return heads;
}

std::string Catalog::product_of_lot(std::string_view lot) {
  if (open_->schema < 3) return {};
  Statement query =
      open_->connection.prepare("SELECT product FROM lot WHERE lot = ?1 ORDER BY product LIMIT 1");
  query.bind(1, lot);
  return query.step() ? std::string(query.text(0)) : std::string();
}

std::map<LotName, LotRecall> Catalog::recalls() {
  std::map<LotName, LotRecall> recalls;
  if (open_->schema < 3) return recalls;
  Statement query = open_->connection.prepare(
      "SELECT product, lot, " + select_list<LotRecall>(open_->schema) + " FROM lot_recall");
  while (query.step())
    recalls[{std::string(query.text(0)), std::string(query.text(1))}] =
        read_row<LotRecall>(query, open_->schema, 2);
  return recalls;
}

std::vector<LabelKey> Catalog::label_keys() {
  std::vector<LabelKey> keys;
  if (open_->schema < 3) return keys;
  Statement query = open_->connection.prepare("SELECT " + select_list<LabelKey>(open_->schema) +
                                              " FROM label_key ORDER BY key");
  while (query.step())
    if (query.bytes(0).size() == PublicKey{}.size())  // otherwise the file is damaged
      keys.push_back(read_row<LabelKey>(query, open_->schema));
  return keys;
}

}  // namespace ocop::db
