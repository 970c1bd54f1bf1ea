// Changes each column of each table of the schema on its own: the comparison must find it. Adding a
// table or column without comparing it fails here.
#include "db/catalog/compare.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <set>

#include "db/catalog/recall_facts.h"
#include "db/sql/sqlite.h"
#include "tests/db/small_catalog.h"

namespace ocop::db {
namespace {

using testing::IsEmpty;
using testing::Not;

/// Columns that are derived from others.
const std::set<std::string> kDerived{"product.row",      "product.order_vi", "product.order_en",
                                     "product.order_zh", "picture.sha256",   "picture.width",
                                     "picture.height",   "slip.form",        "slip.word"};

/// Writes a catalogue with a row in each table and a value in each column.
std::string rich_catalog() {
  CatalogWriter writer = started();
  const PriceAt price{"here", Money{50'000}, true};
  const LotAt on_sale{"here", "L1", date_from_iso("2026-08-06")};
  writer.product(full_product(), std::span(&price, 1), std::span(&on_sale, 1));
  writer.lot(full_lot());
  writer.lifting({{"na", "L0"},
                  *date_from_iso("2026-07-01"),
                  *date_from_iso("2026-07-02"),
                  {{"Nhầm", "Mistake", "误报"}}});
  writer.label_key({PublicKey{7}, date_from_iso("2028-01-01")});
  const SearchKeys words{"na", "lang son"};
  writer.search_words(std::span(&words, 1));
  return written(std::move(writer));
}

std::vector<std::string> texts_of(Connection& connection, const std::string& query) {
  std::vector<std::string> texts;
  Statement rows = connection.prepare(query);
  while (rows.step()) texts.emplace_back(rows.text(0));
  EXPECT_FALSE(rows.failed()) << query;
  return texts;
}

Connection open_to_change(const std::string& path) {
  auto opened = Connection::open(path, SQLITE_OPEN_READWRITE);
  EXPECT_TRUE(opened);
  return std::move(*opened);
}

/// Returns a copy of the file in which the statement was executed.
std::string changed(const std::string& path, const std::string& sql) {
  std::string copy = fresh_path();
  write_bytes(copy, bytes_of(path));
  const auto done = open_to_change(copy).execute(
      "PRAGMA ignore_check_constraints=ON; PRAGMA foreign_keys=OFF;" + sql);
  EXPECT_TRUE(done) << sql << ": " << done.error().sentence;
  return copy;
}

std::vector<FactChange> between(const std::string& before, const std::string& after) {
  const auto changes = compare_catalogs(before, after);
  EXPECT_TRUE(changes) << changes.error().sentence;
  return changes ? *changes : std::vector<FactChange>{};
}

std::vector<std::string> tables_of(const std::string& path) {
  Connection connection = open_to_change(path);
  // Leaves out the search index: tables of SQLite's own, derived from the products.
  return texts_of(connection,
                  "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search%'"
                  " AND name NOT LIKE 'sqlite%' ORDER BY name");
}

TEST(CatalogCompare, TellsAChangeOfEachColumnOfEachTable) {
  const std::string path = rich_catalog();
  std::size_t columns = 0;
  for (const std::string& table : tables_of(path)) {
    Connection connection = open_to_change(path);
    ASSERT_GT(connection.number("SELECT count(*) FROM " + table), 0)
        << table << " is new: put a row of it into rich_catalog(), and compare it";
    for (const std::string& column :
         texts_of(connection, "SELECT name FROM pragma_table_info('" + table + "')")) {
      if (kDerived.contains(table + "." + column)) continue;
      ++columns;
      const std::string other = changed(
          path, "UPDATE " + table + " SET " + column + " = CASE typeof(" + column +
                    ") WHEN 'integer' THEN " + column + " + 1000 WHEN 'real' THEN " + column +
                    " + 0.5 WHEN 'blob' THEN zeroblob(32) WHEN 'null' THEN 'x'"
                    " ELSE " +
                    column + " || 'x' END");
      EXPECT_THAT(between(path, other), Not(IsEmpty())) << table << "." << column;
    }
  }
  EXPECT_GT(columns, 100U);
}

TEST(CatalogCompare, TellsARowThatCameOrWentInEachTable) {
  const std::string path = rich_catalog();
  for (const std::string& table : tables_of(path)) {
    if (table == "picture" || table == "slip") continue;
    const std::string other = changed(path, "DELETE FROM " + table);
    EXPECT_THAT(between(path, other), Not(IsEmpty())) << table;
    EXPECT_THAT(between(other, path), Not(IsEmpty())) << table;
  }
}

TEST(CatalogOpen, RefusesAFileThatLacksATable) {
  const std::string path = rich_catalog();
  for (const std::string& table : tables_of(path)) {
    CatalogFault fault{};
    EXPECT_FALSE(Catalog::open(changed(path, "DROP TABLE " + table), &fault)) << table;
    EXPECT_EQ(fault, CatalogFault::damaged) << table;
  }
}

TEST(CatalogCompare, TheSameInMemoryIsTheSame) {
  const std::string path = rich_catalog();
  const std::string other = changed(path, "UPDATE price SET vnd = 1");
  const auto changes = compare_catalog_bytes(bytes_of(path), bytes_of(other));
  ASSERT_TRUE(changes);
  ASSERT_EQ(changes->size(), 1U);
  EXPECT_EQ(changes->front().field, "price");
  EXPECT_EQ(changes->front().name, "Na Chi Lăng");
  EXPECT_EQ(changes->front().after, "1");
  for (const std::string& wrong : {std::string(), std::string("x"), bytes_of(path).substr(0, 5000)})
    EXPECT_FALSE(compare_catalog_bytes(bytes_of(path), wrong));
}

TEST(CatalogRecalls, AreReadFromBytesOfEverySchema) {
  const std::string path = rich_catalog();
  const auto facts = recall_facts(bytes_of(path));
  ASSERT_TRUE(facts);
  ASSERT_EQ(facts->recalls.size(), 1U);
  EXPECT_EQ(facts->recalls.begin()->first.lot, "L1");
  ASSERT_EQ(facts->liftings.size(), 1U);
  EXPECT_EQ(date_to_iso(facts->liftings[0].recalled_on), "2026-07-01");
  const std::string before = changed(path, "DROP TABLE lot_lifting; PRAGMA user_version=3");
  EXPECT_EQ(recall_facts(bytes_of(before))->recalls.size(), 1U);
  EXPECT_TRUE(recall_facts(bytes_of(before))->liftings.empty());
  EXPECT_THAT(between(before, path), Not(IsEmpty()));
  const std::string first = changed(before, "DROP TABLE lot_recall; PRAGMA user_version=2");
  EXPECT_TRUE(recall_facts(bytes_of(first))->recalls.empty());
  for (const std::string& wrong : {std::string(), std::string("SQLite format 3"),
                                   std::string(8192, 'x'), bytes_of(path).substr(0, 4096)})
    EXPECT_FALSE(recall_facts(wrong)) << wrong.size();
}

/// Recalls are never forgotten; only a lifting that names the recall's day, or a later one, removes
/// it.
TEST(CatalogRecalls, OnlyGrowUntilTheyAreLifted) {
  const LotName lot{"na", "L1"}, other{"na", "L2"};
  const LotRecall recall{*date_from_iso("2026-08-04"), {{"x", "", ""}}};
  RecallMap kept;
  grow(kept, {{{lot, recall}}, {}});
  grow(kept, {});
  grow(kept, {{}, {{other, recall.on, recall.on, {}}}});
  grow(kept, {{}, {{lot, *date_from_iso("2026-08-03"), recall.on, {}}}});
  EXPECT_TRUE(kept.contains(lot));
  EXPECT_EQ(missing_recalls(kept, {}).size(), 1U);
  const RecallFacts lifted{{}, {{lot, recall.on, recall.on, {}}}};
  EXPECT_TRUE(missing_recalls(kept, lifted).empty());
  grow(kept, lifted);
  EXPECT_TRUE(kept.empty());
  grow(kept, {{{lot, recall}}, lifted.liftings});  // a release with both recalls the lot
  EXPECT_TRUE(kept.contains(lot));
}

}  // namespace
}  // namespace ocop::db
