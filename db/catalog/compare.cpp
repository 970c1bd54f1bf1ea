// Each catalogue is read as rows of (kind, id, field, at, value); SQLite finds the rows that only
// one of the two has. A different order of products alone is not a difference.
#include "db/catalog/compare.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <tuple>

#include "db/catalog/catalog.h"
#include "db/catalog/column_visits.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

namespace {

using Columns = std::vector<ColumnName> (*)();

/// A table of independent things: "exists" is a fact of each, and so is every column.
struct Table {
  std::string_view kind;
  std::string_view table;
  int since;  // schema file
  std::string_view id;
  Columns columns;
};

constexpr std::string_view kOfLot = "product || '/' || lot";

constexpr std::array<Table, 7> kTables{{
    {"product", "product", 1, "id", names_of_columns<Product>},
    {"producer", "producer", 1, "id", names_of_columns<Producer>},
    {"place", "place", 1, "id", names_of_columns<Place>},
    {"point", "point", 1, "id", names_of_columns<Point>},
    {"group", "product_group", 1, "id", names_of_columns<Group>},
    {"lot", "lot", 3, kOfLot, names_of_columns<Lot>},
    {"label key", "label_key", 3, "lower(hex(key))", names_of_columns<LabelKey>},
}};

/// A table whose rows are facts about another table's row: the field with its value, and
/// "field.column" for each column that the value does not show. `t` is the row, `p` the product of
/// its row number.
struct Part {
  std::string_view kind;
  std::string_view field;
  std::string_view table;
  int since;
  std::string_view id;
  std::string_view at;
  std::string_view value;
  std::string_view shown;  // columns that `at` and `value` show, separated by spaces
  Columns columns;
};

constexpr std::string_view kOfProduct = "p.id";
constexpr std::string_view kOfEvent =
    "coalesce((SELECT e.id FROM @lot_event e WHERE e.product = t.product AND e.lot = t.lot"
    " AND e.position = t.event), t.event) || ' ' || t.position";

constexpr std::string_view kAct =
    "CASE t.act WHEN 0 THEN 'commissioning' WHEN 1 THEN 'transformation' WHEN 2 THEN 'observation'"
    " WHEN 3 THEN 'shipping' WHEN 4 THEN 'receiving' ELSE t.act END";

std::vector<ColumnName> no_columns() {
  return {};
}

constexpr std::array<Part, 12> kParts{{
    {"group", "position", "product_group", 1, "t.id", "''", "t.position", "", no_columns},
    {"recall", "recall", "lot_recall", 3, kOfLot, "''", "t.recalled_on || ': ' || t.reason_vi",
     "recalled_on reason_vi", names_of_columns<LotRecall>},
    {"lifting", "lifting", "lot_lifting", 4, kOfLot, "''",
     "t.lifted_on || ', of ' || t.recalled_on || ': ' || t.reason_vi",
     "lifted_on recalled_on reason_vi", names_of_columns<LotLifting>},
    {"product", "price", "price", 1, kOfProduct, "t.point", "t.vnd", "vnd",
     names_of_columns<PriceAt>},
    {"product", "lot", "point_lot", 1, kOfProduct, "t.point", "t.lot", "lot",
     names_of_columns<LotAt>},
    {"product", "picture", "product_picture", 1, kOfProduct, "t.position",
     "json_array(t.picture, t.alternative_vi, t.alternative_en, t.alternative_zh)",
     "picture alternative_vi alternative_en alternative_zh", names_of_columns<Picture>},
    {"product", "certificate", "certificate", 1, kOfProduct, "t.id",
     "t.stars || ' stars, ' || t.decision || ', ' || t.decided_on || ' to ' || t.valid_until",
     "id stars decision decided_on valid_until", names_of_columns<Certificate>},
    {"lot", "area", "lot_area", 3, kOfLot, "t.position", "t.place", "", no_columns},
    {"lot", "event", "lot_event", 3, kOfLot, "t.id", kAct, "id act", names_of_columns<LotEvent>},
    {"lot", "event.position", "lot_event", 3, kOfLot, "t.id", "t.position", "", no_columns},
    {"lot", "input", "lot_event_input", 3, kOfLot, kOfEvent,
     "CASE t.used_product WHEN '' THEN t.name_vi ELSE t.used_product END", "",
     names_of_columns<LotInput>},
    {"lot", "document", "lot_document", 3, kOfLot, kOfEvent, "t.title_vi", "title_vi",
     names_of_columns<LotDocument>},
}};

/// `word` is one of those in `list`, which spaces separate.
bool has_word(std::string_view list, std::string_view word) {
  return (' ' + std::string(list) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

/// Builds a query for rows of (kind, id, field, at, value).
class Facts {
 public:
  /// Reads the catalogue that is attached as `in`.
  Facts(std::string_view in, std::int64_t schema) : of_(std::string(in) + "."), schema_(schema) {
    query_ = "SELECT 'catalog', '', key, '', value FROM " + of_ + "info WHERE key <> 'letters'";
    for (const Table& table : kTables) add_table(table);
    for (const Part& part : kParts) add_part(part);
    for (const char* language : {"vi", "en", "zh"})
      add_row("product", "p.id", "t.field || '_" + std::string(language) + "'", "''",
              "t." + std::string(language), "product_text");
  }
  const std::string& query() const { return query_; }

 private:
  void add_row(std::string_view kind, std::string_view id, std::string_view field,
               std::string_view at, std::string_view value, std::string_view table) {
    std::string from = of_ + std::string(table) + " t";
    if (id == kOfProduct) from += " JOIN " + of_ + "product p ON p.row = t.product";
    std::string row = " UNION ALL SELECT '";
    row.append(kind).append("', ").append(id).append(", ").append(field).append(", ").append(at);
    row.append(", CAST(coalesce(").append(value).append(", '') AS TEXT) FROM ").append(from);
    for (auto at_sign = row.find('@'); at_sign != std::string::npos; at_sign = row.find('@'))
      row.replace(at_sign, 1, of_);
    query_ += row;
  }
  void add_table(const Table& table) {
    if (schema_ < table.since) return;
    add_row(table.kind, table.id, "'exists'", "''", "1", table.table);
    for (const auto& [column, since] : table.columns())
      if (since <= schema_)
        add_row(table.kind, table.id, "'" + column + "'", "''", "t." + column, table.table);
  }
  void add_part(const Part& part) {
    if (schema_ < part.since) return;
    const std::string field(part.field);
    add_row(part.kind, part.id, "'" + field + "'", part.at, part.value, part.table);
    for (const auto& [column, since] : part.columns()) {
      if (since > schema_ || has_word(part.shown, column)) continue;
      std::string name = "'" + field;
      name.append(".").append(column).append("'");
      add_row(part.kind, part.id, name, part.at, "t." + column, part.table);
    }
  }

  std::string of_;
  std::int64_t schema_;
  std::string query_;
};

/// SQL for the name of the thing with that id; `in`: the attached catalogue.
std::string name_sql(std::string_view kind, const std::string& in) {
  if (kind == "lot" || kind == "recall" || kind == "lifting")
    return "SELECT name_vi FROM " + in + ".product WHERE id = substr(?1, 1, instr(?1, '/') - 1)";
  for (const Table& table : kTables)
    if (table.kind == kind && table.id == "id")
      return "SELECT " + std::string(kind == "producer" ? "name" : "name_vi") + " FROM " + in +
             "." + std::string(table.table) + " WHERE id = ?1";
  return "SELECT value FROM " + in + ".info WHERE key = 'title' AND ?1 = ''";
}

Status attach(Connection& connection, const std::string& path, const char* as) {
  CatalogFault fault{};
  if (auto sound = Catalog::open(path, &fault); !sound) return sound.error();
  Statement statement = connection.prepare("ATTACH ? AS " + std::string(as));
  statement.bind(1, read_only_uri(path));
  if (!statement.run()) return Error{"The catalogue " + path + " cannot be read."};
  return Done{};
}

Result<Connection> begin() {
  auto connection = Connection::open(":memory:", SQLITE_OPEN_READWRITE | SQLITE_OPEN_URI);
  if (!connection) return connection;
  if (auto done = connection->execute("PRAGMA temp_store=MEMORY"); !done) return done.error();
  return connection;
}

using Key = std::tuple<std::string, std::string, std::string, std::string>;
using Changes = std::map<Key, FactChange>;

/// Adds the rows that only `one` has to its side of the changes.
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

/// Returns whether the change is implied by another one: it belongs to something added or removed.
bool is_told(const FactChange& change, const Changes& changes) {
  const auto is_whole = [&](const std::string& field, const std::string& at) {
    const auto of = changes.find({change.kind, change.id, field, at});
    return of != changes.end() && (!of->second.before || !of->second.after);
  };
  if (change.field != "exists" && is_whole("exists", "")) return true;
  const auto dot = change.field.find('.');
  return dot != std::string::npos && is_whole(change.field.substr(0, dot), change.at);
}

/// Compares the catalogues that are attached as a and b.
Result<std::vector<FactChange>> compare(Connection& connection) {
  const Facts before("a", connection.number("PRAGMA a.user_version"));
  const Facts after("b", connection.number("PRAGMA b.user_version"));
  Changes changes;
  for (const bool old : {true, false}) {
    const auto& [one, other] = old ? std::tie(before, after) : std::tie(after, before);
    auto done = read_side(connection, one.query(), other.query(),
                          old ? &FactChange::before : &FactChange::after, changes);
    if (!done) return done.error();
  }
  std::vector<FactChange> told;
  for (const auto& [key, change] : changes) {
    if (is_told(change, changes)) continue;
    told.push_back(change);
    for (const char* in : {"b", "a"}) {
      Statement name = connection.prepare(name_sql(change.kind, in));
      name.bind(1, change.id);
      if (told.back().name.empty() && name.step()) told.back().name = name.text(0);
    }
  }
  return told;
}

}  // namespace

Result<std::vector<FactChange>> compare_catalogs(const std::string& before,
                                                 const std::string& after) {
  auto connection = begin();
  if (!connection) return connection.error();
  if (auto done = attach(*connection, before, "a"); !done) return done.error();
  if (auto done = attach(*connection, after, "b"); !done) return done.error();
  return compare(*connection);
}

Result<std::vector<FactChange>> compare_catalog_bytes(std::string_view before,
                                                      std::string_view after) {
  auto connection = begin();
  if (!connection) return connection.error();
  if (auto done = connection->attach_bytes("a", before); !done) return done.error();
  if (auto done = connection->attach_bytes("b", after); !done) return done.error();
  return compare(*connection);
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
