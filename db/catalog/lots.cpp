// A lot is read by five statements, each one range of a table's key; what hangs on an event names
// it by its position. Statements are prepared once: an export reads every lot.
#include <algorithm>
#include <utility>

#include "db/catalog/open_catalog.h"

namespace ocop::db {

namespace {

/// What a number stands for; the first value where it stands for none (a damaged file).
template <class Value>
Value one_of(std::int64_t number, Value last) {
  return number < 0 || number > static_cast<std::int64_t>(last) ? Value{}
                                                                : static_cast<Value>(number);
}

Quantity quantity(const Statement& row, int from) {
  return {row.number(from), one_of(row.number(from + 1), Measure::millilitres)};
}

/// What a lot is by itself; `kHead` names the columns.
Lot head_of(const Statement& row, LotName name) {
  Lot lot;
  lot.name = std::move(name);
  lot.made_on = date_from_iso(row.text(0));
  lot.best_before = date_from_iso(row.text(1));
  lot.quantity = quantity(row, 2);
  lot.sample = row.number(4) != 0;
  if (!row.is_null(5))
    lot.recall = LotRecall{date_from_iso(row.text(5)).value_or(Date{}), local(row, 6)};
  return lot;
}

constexpr std::string_view kHead =
    "SELECT l.made_on, l.best_before, l.amount, l.measure, l.sample, r.recalled_on,"
    " r.reason_vi, r.reason_en, r.reason_zh, l.lot FROM lot l"
    " LEFT JOIN lot_recall r ON r.product = l.product AND r.lot = l.lot WHERE l.product = ?1";
constexpr std::string_view kNewestFirst = " ORDER BY l.made_on DESC, l.lot DESC";

/// Calls `each` for the rows of a lot. False: they cannot be read.
template <class Each>
bool read(Statement& query, const LotName& lot, Each each) {
  query.bind(1, lot.product).bind(2, lot.lot);
  while (query.step()) each(query);
  const bool good = !query.failed();
  query.reset();
  return good;
}

/// Calls `each` with the event that the first column names, if there is one.
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
  lot = connection.prepare(std::string(kHead) + " AND l.lot = ?2");
  lot_heads = connection.prepare(std::string(kHead).append(kNewestFirst));
  lots = connection.prepare(
      std::string("SELECT l.lot FROM lot l WHERE l.product = ?1").append(kNewestFirst));
  const auto of_lot = [&](const std::string& columns, const std::string& table,
                          const std::string& order) {
    return connection.prepare("SELECT " + columns + " FROM " + table +
                              " WHERE product = ?1 AND lot = ?2 ORDER BY " + order);
  };
  lot_areas = of_lot("place", "lot_area", "position");
  lot_events = of_lot(
      "id, act, step, at_ms, place, destination, party, note_vi, note_en, note_zh, amount, measure",
      "lot_event", "position");
  lot_inputs =
      of_lot("event, used_product, name_vi, name_en, name_zh, used_lot, amount, measure, place",
             "lot_event_input", "event, position");
  lot_documents =
      of_lot("event, kind, title_vi, title_en, title_zh, number, issuer, issued_on, picture, url",
             "lot_document", "event, position");
}

bool Catalog::add_areas(Lot& lot) {
  return read(open_->lot_areas, lot.name,
              [&](const Statement& row) { lot.areas.emplace_back(row.text(0)); });
}

bool Catalog::add_events(Lot& lot) {
  return read(open_->lot_events, lot.name, [&](const Statement& row) {
    LotEvent one;
    one.id = row.text(0);
    one.act = one_of(row.number(1), LotAct::receiving);
    one.step = row.text(2);
    one.at = row.number(3);
    one.place = row.text(4);
    one.to = row.text(5);
    one.party = row.text(6);
    one.note = local(row, 7);
    one.quantity = quantity(row, 10);
    lot.events.push_back(std::move(one));
  });
}

bool Catalog::add_inputs(Lot& lot) {
  return read_of_events(open_->lot_inputs, lot, [](LotEvent& event, const Statement& row) {
    event.inputs.push_back({std::string(row.text(1)), local(row, 2), std::string(row.text(5)),
                            quantity(row, 6), std::string(row.text(8))});
  });
}

bool Catalog::add_documents(Lot& lot) {
  return read_of_events(open_->lot_documents, lot, [](LotEvent& event, const Statement& row) {
    event.documents.push_back({one_of(row.number(1), LotDocumentKind::photo), local(row, 2),
                               std::string(row.text(5)), std::string(row.text(6)),
                               date_from_iso(row.text(7)), std::string(row.text(8)),
                               std::string(row.text(9))});
  });
}

Result<std::optional<Lot>> Catalog::lot(const LotName& name) {
  if (open_->schema < 3) return std::optional<Lot>{};
  std::optional<Lot> found;
  bool good = read(open_->lot, name, [&](const Statement& row) { found = head_of(row, name); });
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
  while (query.step())
    heads.push_back(head_of(query, {std::string(product_id), std::string(query.text(9))}));
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
      "SELECT product, lot, recalled_on, reason_vi, reason_en, reason_zh FROM lot_recall");
  while (query.step())
    recalls[{std::string(query.text(0)), std::string(query.text(1))}] = {
        date_from_iso(query.text(2)).value_or(Date{}), local(query, 3)};
  return recalls;
}

std::vector<LabelKey> Catalog::label_keys() {
  std::vector<LabelKey> keys;
  if (open_->schema < 3) return keys;
  Statement query =
      open_->connection.prepare("SELECT key, valid_until FROM label_key ORDER BY key");
  while (query.step()) {
    LabelKey one;
    const auto bytes = query.bytes(0);
    if (bytes.size() != one.key.size()) continue;  // only in a damaged file
    std::copy(bytes.begin(), bytes.end(), one.key.begin());
    one.until = date_from_iso(query.text(1));
    keys.push_back(one);
  }
  return keys;
}

}  // namespace ocop::db
