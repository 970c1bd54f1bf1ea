// Each catalogue is read as rows of (kind, id, field, at, value); SQLite finds the rows that only
// one of the two has. What differs only in the order of products is no difference.
#include "db/catalog_compare.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <tuple>

#include "db/catalog.h"
#include "db/sqlite.h"

namespace ocop::db {

namespace {

struct Table {
  std::string_view kind;
  std::string_view table;
  std::string_view columns;  // separated by spaces; each is a fact of its own
};

constexpr std::array<Table, 5> kTables{{
    {"product", "product",
     "gtin product_group subgroup producer place stars score shelf_life_days illustration "
     "season_from season_to featured name_vi name_en name_zh unit_vi unit_en unit_zh "
     "texts_are_sample"},
    {"producer", "producer",
     "kind name place story_vi story_en story_zh phone website picture alternative_vi "
     "alternative_en alternative_zh source contact_is_sample"},
    {"place", "place",
     "name_vi name_en name_zh province old_district commune_2025 latitude longitude"},
    {"point", "point", "name_vi name_en name_zh place hours_vi hours_en hours_zh"},
    {"group", "product_group", "parent position name_vi name_en name_zh"},
}};

std::string fact(std::string_view kind, std::string_view id, std::string_view field,
                 std::string_view at, std::string_view value, std::string_view from) {
  std::string sql = "SELECT '";
  return sql.append(kind)
      .append("', ")
      .append(id)
      .append(", ")
      .append(field)
      .append(", ")
      .append(at)
      .append(", CAST(")
      .append(value)
      .append(" AS TEXT) FROM ")
      .append(from);
}

/// The query of all facts of the catalogue attached as `in`.
std::string facts(std::string_view in, std::int64_t schema) {
  const std::string of(std::string(in) + ".");
  std::string all =
      "SELECT 'catalog', '', key, '', value FROM " + of + "info WHERE key IN ('title', 'sample')";
  const auto add = [&](const std::string& sql) { all += " UNION ALL " + sql; };
  for (const Table& table : kTables) {
    const std::string from = of + std::string(table.table);
    add(fact(table.kind, "id", "'exists'", "''", "1", from));
    std::string_view columns = table.columns;
    while (!columns.empty()) {
      const std::string column(columns.substr(0, columns.find(' ')));
      add(fact(table.kind, "id", "'" + column + "'", "''", "coalesce(" + column + ", '')", from));
      columns.remove_prefix(std::min(columns.size(), column.size() + 1));
    }
  }
  if (schema >= 2) {
    add(fact("product", "id", "'vat_percent'", "''", "vat_percent", of + "product"));
    add(fact("product", "id", "'weighed'", "''", "weighed", of + "product"));
  }
  const auto joined = [&](std::string_view field, std::string_view at, std::string_view value,
                          const std::string& table) {
    add(fact("product", "p.id", field, at, value,
             of + table + " t JOIN " + of + "product p ON p.row = t.product"));
  };
  joined("'price'", "t.point", "t.vnd", "price");
  joined("'price_sample'", "t.point", "t.sample", "price");
  joined("'lot'", "t.point", schema >= 2 ? "trim(t.lot || ' ' || t.expiry)" : "t.lot", "point_lot");
  for (const char* language : {"vi", "en", "zh"})
    joined("t.field || '_" + std::string(language) + "'", "''", "t." + std::string(language),
           "product_text");
  joined("'picture'", "t.position", "t.picture || ' ' || t.alternative_vi", "product_picture");
  joined("'certificate'", "t.id",
         "t.stars || ' stars, ' || t.decision || ', ' || t.decided_on || ' to ' || t.valid_until",
         "certificate");
  return all;
}

std::string name_sql(std::string_view kind, std::string_view in) {
  for (const Table& table : kTables)
    if (table.kind == kind)
      return "SELECT " + std::string(kind == "producer" ? "name" : "name_vi") + " FROM " +
             std::string(in) + "." + std::string(table.table) + " WHERE id = ?";
  return "SELECT value FROM " + std::string(in) + ".info WHERE key = 'title' AND ? = ''";
}

Status attach(Connection& connection, const std::string& path, const char* as) {
  CatalogFault fault{};
  if (auto sound = Catalog::open(path, &fault); !sound) return sound.error();
  Statement statement = connection.prepare("ATTACH ? AS " + std::string(as));
  statement.bind(1, read_only_uri(path));
  if (!statement.run()) return Error{"The catalogue " + path + " cannot be read."};
  return Done{};
}

using Key = std::tuple<std::string, std::string, std::string, std::string>;
using Changes = std::map<Key, FactChange>;

/// Rows that only `one` has go to that side of the changes.
Status read_side(Connection& connection, const std::string& one, const std::string& other,
                 std::optional<std::string> FactChange::*side, Changes& changes) {
  Statement rows =
      connection.prepare("SELECT * FROM (" + one + ") EXCEPT SELECT * FROM (" + other + ")");
  while (rows.step()) {
    const Key key{rows.text(0), rows.text(1), rows.text(2), rows.text(3)};
    FactChange& change = changes[key];
    std::tie(change.kind, change.id, change.field, change.at) = key;
    change.*side = std::string(rows.text(4));
  }
  if (rows.failed()) return Error{"The catalogues cannot be compared: " + connection.error() + "."};
  return Done{};
}

}  // namespace

Result<std::vector<FactChange>> compare_catalogs(const std::string& before,
                                                 const std::string& after) {
  auto connection = Connection::open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
  if (!connection) return connection.error();
  if (auto done = connection->execute("PRAGMA temp_store=MEMORY"); !done) return done.error();
  if (auto done = attach(*connection, before, "a"); !done) return done.error();
  if (auto done = attach(*connection, after, "b"); !done) return done.error();
  const std::string old_facts = facts("a", connection->number("PRAGMA a.user_version"));
  const std::string new_facts = facts("b", connection->number("PRAGMA b.user_version"));
  Changes changes;
  if (auto done = read_side(*connection, old_facts, new_facts, &FactChange::before, changes); !done)
    return done.error();
  if (auto done = read_side(*connection, new_facts, old_facts, &FactChange::after, changes); !done)
    return done.error();
  std::set<std::pair<std::string, std::string>> whole;  // new or gone
  for (const auto& [key, change] : changes)
    if (change.field == "exists") whole.insert({change.kind, change.id});
  std::vector<FactChange> told;
  for (auto& [key, change] : changes) {
    if (change.field != "exists" && whole.contains({change.kind, change.id})) continue;
    for (const char* in : {"b", "a"}) {
      Statement name = connection->prepare(name_sql(change.kind, in));
      name.bind(1, change.id);
      if (change.name.empty() && name.step()) change.name = name.text(0);
    }
    told.push_back(std::move(change));
  }
  return told;
}

Result<std::vector<std::string>> catalog_pictures(const std::string& path) {
  auto connection = Connection::open(read_only_uri(path), SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  if (!connection) return connection.error();
  std::vector<std::string> names;
  Statement rows = connection->prepare("SELECT sha256 FROM picture ORDER BY sha256");
  while (rows.step()) names.emplace_back(rows.text(0));
  if (rows.failed()) return Error{"The pictures of " + path + " cannot be read."};
  return names;
}

}  // namespace ocop::db
