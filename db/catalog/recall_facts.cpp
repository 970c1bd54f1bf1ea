#include "db/catalog/recall_facts.h"

#include <sqlite3.h>

#include "db/catalog/catalog.h"
#include "db/catalog/column_visits.h"
#include "db/catalog/open_catalog.h"

namespace ocop::db {

namespace {

LotName lot_name(const Statement& row) {
  return {std::string(row.text(0)), std::string(row.text(1))};
}

/// Selects product and lot, then the columns of a row.
template <class Row>
Statement lot_rows(Connection& connection, std::int64_t schema, const std::string& table) {
  return connection.prepare("SELECT product, lot, " + select_list<Row>(schema) + " FROM " + table);
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
    Statement rows = lot_rows<LotRecall>(*connection, schema, "lot_recall");
    while (rows.step()) facts.recalls[lot_name(rows)] = read_row<LotRecall>(rows, schema, 2);
    if (rows.failed()) return unreadable;
  }
  if (schema >= 4) {
    Statement rows = lot_rows<LotLifting>(*connection, schema, "lot_lifting");
    while (rows.step()) {
      // An unreadable day reads as one before all others, so such a lifting lifts nothing.
      facts.liftings.push_back(read_row<LotLifting>(rows, schema, 2));
      facts.liftings.back().lot = lot_name(rows);
    }
    if (rows.failed()) return unreadable;
  }
  return facts;
}

}  // namespace ocop::db
