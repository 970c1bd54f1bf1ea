#include "db/catalog/recall_facts.h"

#include <sqlite3.h>

#include "db/catalog/catalog.h"
#include "db/catalog/open_catalog.h"

namespace ocop::db {

namespace {

LotName lot_name(const Statement& row) {
  return {std::string(row.text(0)), std::string(row.text(1))};
}

/// One that cannot be read is before all others: such a lifting lifts nothing.
Date day_of(const Statement& row, int column) {
  return date_from_iso(row.text(column)).value_or(Date{});
}

}  // namespace

Result<RecallFacts> recall_facts(std::string_view catalog) {
  const Error unreadable{"The catalogue's recalls cannot be read; it is damaged."};
  auto connection = Connection::open_bytes(catalog);
  if (!connection || connection->number("PRAGMA application_id") != kCatalogApplication)
    return unreadable;
  const auto schema = connection->number("PRAGMA user_version");
  RecallFacts facts;
  if (schema >= 3) {
    Statement rows = connection->prepare(
        "SELECT product, lot, recalled_on, reason_vi, reason_en, reason_zh FROM lot_recall");
    while (rows.step()) facts.recalls[lot_name(rows)] = {day_of(rows, 2), local(rows, 3)};
    if (rows.failed()) return unreadable;
  }
  if (schema >= 4) {
    Statement rows = connection->prepare(
        "SELECT product, lot, recalled_on, lifted_on, reason_vi, reason_en, reason_zh"
        " FROM lot_lifting");
    while (rows.step())
      facts.liftings.push_back({lot_name(rows), day_of(rows, 2), day_of(rows, 3), local(rows, 4)});
    if (rows.failed()) return unreadable;
  }
  return facts;
}

}  // namespace ocop::db
