#include "db/catalog/catalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include "db/catalog/compare.h"
#include "db/sql/schema_files.h"
#include "db/sql/sqlite.h"
#include "tests/db/small_catalog.h"

namespace ocop::db {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string one_product_file() {
  CatalogWriter writer = started();
  const PriceAt price{"here", Money{70'000}, true};
  const LotAt lot{"here", "L1", date_from_iso("2026-12-31")};
  writer.product(full_product(), {&price, 1}, {&lot, 1});
  writer.lot(full_lot());
  writer.label_key({{1, 2, 3}, date_from_iso("2030-01-01")});
  writer.search_words(std::array{SearchKeys{"na chi lang", "htx na thuc pham"}});
  return written(std::move(writer));
}

TEST(Catalog, EveryFieldOfAProductComesBack) {
  Catalog catalog = opened(one_product_file());
  const auto read = catalog.product("na", "here");
  ASSERT_TRUE(read);
  const Product wanted = full_product();
  EXPECT_EQ(read->gtin, wanted.gtin);
  EXPECT_EQ(read->score, 71);
  EXPECT_EQ(read->shelf_life_days, 5);
  EXPECT_EQ(read->card.name, wanted.card.name);
  EXPECT_EQ(read->card.unit, wanted.card.unit);
  EXPECT_EQ(read->card.price, Money{70'000});
  EXPECT_EQ(read->card.district, "Chi Lăng");
  EXPECT_EQ(read->card.season_to, 9);
  EXPECT_EQ(read->card.name_order[2], 3);
  EXPECT_TRUE(read->card.featured);
  EXPECT_EQ(read->card.vat_percent, 8);
  EXPECT_TRUE(read->card.weighed);
  EXPECT_EQ(read->card.gtin, "08931234567897");
  EXPECT_TRUE(read->price_is_sample);
  EXPECT_TRUE(read->texts_are_sample);
  EXPECT_EQ(read->lot, "L1");
  EXPECT_EQ(read->lot_expiry, date_from_iso("2026-12-31"));
  EXPECT_EQ(read->source, "langson.gov.vn");
  EXPECT_EQ(read->summary, wanted.summary);
  EXPECT_EQ(read->making, wanted.making);
  EXPECT_EQ(read->allergens, wanted.allergens);
  ASSERT_EQ(read->pictures.size(), 1u);
  EXPECT_EQ(read->pictures[0].height, 600);
  ASSERT_EQ(read->certificates.size(), 2u);
  EXPECT_EQ(read->certificates[0].id, "c2") << "newest first";
  EXPECT_EQ(read->certificates[1].valid_until, date_from_iso("2023-01-02"));
}

TEST(Catalog, ListsComeBackWhole) {
  Catalog catalog = opened(one_product_file());
  EXPECT_EQ(catalog.info().title, "Mẫu");
  EXPECT_TRUE(catalog.info().sample);
  EXPECT_EQ(catalog.info().products, 1);
  EXPECT_EQ(catalog.groups().size(), 2u);
  EXPECT_EQ(catalog.groups()[1].parent, "food");
  EXPECT_EQ(catalog.places()[0].latitude, 21.66);
  EXPECT_EQ(catalog.points()[0].name[Language::vi], "Đây");
  EXPECT_EQ(catalog.producers()[0].kind, ProducerKind::cooperative);
  EXPECT_EQ(catalog.gtins().at("08931234567897"), "na");
  EXPECT_NE(catalog.letters().find("ă"), std::string::npos);
}

TEST(Catalog, APointWithoutAPriceShowsNone) {
  Catalog catalog = opened(one_product_file());
  EXPECT_EQ(catalog.cards("elsewhere")[0].price, std::nullopt);
  EXPECT_EQ(catalog.product("na", "elsewhere")->lot, "");
  EXPECT_EQ(catalog.product("na", "elsewhere")->lot_expiry, std::nullopt);
}

TEST(Catalog, ACardTellsTheLastDayOfItsNewestCertificate) {
  Product dated = full_product();
  Product none = product("none", "Không");
  Product undated = product("undated", "Không rõ");
  dated.certificates[1].valid_until = date_from_iso("2028-01-02");
  undated.certificates = {{"c3", "", {}, 4, std::nullopt, std::nullopt, "", false}};
  CatalogWriter writer = started();
  for (const Product* one : {&dated, &none, &undated}) writer.product(*one, {}, {});
  Catalog catalog = opened(written(std::move(writer)));
  const auto cards = catalog.cards("here");
  ASSERT_EQ(cards.size(), 3u);
  EXPECT_EQ(cards[0].certificate_until, date_from_iso("2028-01-02"));
  EXPECT_EQ(cards[1].certificate_until, std::nullopt);
  EXPECT_EQ(cards[2].certificate_until, std::nullopt);
  EXPECT_EQ(cards[1].gtin, "");
  EXPECT_EQ(catalog.product("na", "here")->card.certificate_until, date_from_iso("2028-01-02"));
}

/// A file as written by programs that knew only schema 1.
std::string file_of_schema_1() {
  const std::string path = one_product_file();
  auto connection = Connection::open(path, SQLITE_OPEN_READWRITE);
  EXPECT_TRUE(connection);
  EXPECT_TRUE(connection->execute(
      "ALTER TABLE product DROP COLUMN vat_percent; ALTER TABLE product DROP COLUMN weighed;"
      "ALTER TABLE point_lot DROP COLUMN expiry;"
      "DROP TABLE lot_document; DROP TABLE lot_event_input; DROP TABLE lot_event;"
      "DROP TABLE lot_area; DROP TABLE lot_recall; DROP TABLE lot; DROP TABLE label_key;"
      "PRAGMA user_version=1"));
  return path;
}

TEST(Catalog, AFileOfTheFirstSchemaReadsAsIfTheNewerCellsWereEmpty) {
  Catalog catalog = opened(file_of_schema_1());
  const auto cards = catalog.cards("here");
  ASSERT_EQ(cards.size(), 1u);
  EXPECT_EQ(cards[0].name[Language::vi], "Na Chi Lăng");
  EXPECT_EQ(cards[0].vat_percent, 0);
  EXPECT_FALSE(cards[0].weighed);
  EXPECT_EQ(cards[0].gtin, "08931234567897");
  EXPECT_EQ(catalog.product("na", "here")->lot, "L1");
  EXPECT_EQ(catalog.product("na", "here")->lot_expiry, std::nullopt);
  const auto lot = catalog.lot({"na", "L1"});
  ASSERT_TRUE(lot) << lot.error().sentence;
  EXPECT_FALSE(*lot);
  EXPECT_TRUE(catalog.lots("na").empty());
  EXPECT_TRUE(catalog.recalls().empty());
  EXPECT_TRUE(catalog.label_keys().empty());
}

/// A release of an older office, without content.
std::string empty_file_of_schema(int number) {
  std::string path = fresh_path();
  auto connection = Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  EXPECT_TRUE(connection);
  std::string sql = "PRAGMA application_id=" + std::to_string(kCatalogApplication) + ";";
  for (const SchemaFile& file : schema_files())
    if (std::string_view(file.schema) == "catalog" && file.number <= number) sql += file.sql;
  EXPECT_TRUE(connection->execute(sql + "PRAGMA user_version=" + std::to_string(number)));
  return path;
}

TEST(Catalog, FilesOfEachSchemaAreReadAndCompared) {
  const std::string newest = one_product_file();
  for (int number = 1; number <= catalog_schema(); ++number) {
    const std::string path = empty_file_of_schema(number);
    Catalog catalog = opened(path);
    EXPECT_TRUE(catalog.cards("here").empty()) << number;
    const auto changes = compare_catalogs(path, newest);
    ASSERT_TRUE(changes) << number << ": " << changes.error().sentence;
    EXPECT_FALSE(changes->empty());
  }
}

TEST(Catalog, TheSameContentGivesTheSameBytes) {
  EXPECT_EQ(bytes_of(one_product_file()), bytes_of(one_product_file()));
}

TEST(Catalog, AWrongReferenceIsRefusedByTheSchema) {
  CatalogWriter writer = started();
  const PriceAt price{"nowhere", Money{1}, false};
  writer.product(full_product(), {&price, 1}, {});
  EXPECT_FALSE(writer.finish(fresh_path()));
}

// -- damaged and foreign files

CatalogFault fault_of(const std::string& path) {
  CatalogFault fault{};
  const auto catalog = Catalog::open(path, &fault);
  EXPECT_FALSE(catalog);
  return fault;
}

TEST(Catalog, AMissingFileIsSaidToBeMissing) {
  EXPECT_EQ(fault_of("/nowhere/catalog.sqlite"), CatalogFault::missing);
}

TEST(Catalog, AnEmptyOrForeignFileIsRefused) {
  const std::string path = fresh_path();
  write_bytes(path, "");
  EXPECT_EQ(fault_of(path), CatalogFault::damaged);
  write_bytes(path,
              "This is a letter to the office, and no database at all. " + std::string(5000, ' '));
  EXPECT_EQ(fault_of(path), CatalogFault::damaged);
}

TEST(Catalog, ADatabaseOfAnotherProgramIsOfTheWrongKind) {
  std::string bytes = bytes_of(one_product_file());
  bytes[68] = 1;  // application_id is at offset 68 (SQLite file format)
  const std::string path = fresh_path();
  write_bytes(path, bytes);
  EXPECT_EQ(fault_of(path), CatalogFault::wrong_kind);
}

TEST(Catalog, ANewerSchemaAsksForANewerProgram) {
  std::string bytes = bytes_of(one_product_file());
  bytes[63] = 99;  // user_version is at offset 60, big-endian
  const std::string path = fresh_path();
  write_bytes(path, bytes);
  EXPECT_EQ(fault_of(path), CatalogFault::newer);
}

void read_all(Catalog& catalog) {
  catalog.cards("here");
  catalog.groups();
  catalog.producers();
  catalog.places();
  catalog.points();
  catalog.gtins();
  catalog.letters();
  [[maybe_unused]] const auto product = catalog.product("na", "here");
  catalog.search("na", 10);
  catalog.search("chii lang", 10);
  catalog.lots("na");
  [[maybe_unused]] const auto lot = catalog.lot({"na", "L1"});
  catalog.recalls();
  catalog.label_keys();
}

TEST(Catalog, AFileCutAnywhereIsRefusedOrReadWithoutHarm) {
  const std::string whole = bytes_of(one_product_file());
  const std::string path = fresh_path();
  for (int i = 0; i < 50; ++i) {
    write_bytes(path, whole.substr(0, whole.size() * static_cast<std::size_t>(i) / 50));
    CatalogFault fault{};
    auto catalog = Catalog::open(path, &fault);
    if (catalog) read_all(*catalog);
  }
}

TEST(Catalog, FlippedBytesDoNoHarm) {
  const std::string whole = bytes_of(one_product_file());
  const std::string path = fresh_path();
  std::uint32_t random = 12345;
  for (int i = 0; i < 200; ++i) {
    std::string bytes = whole;
    for (int flips = 0; flips < 8; ++flips) {
      random = random * 1664525 + 1013904223;
      bytes[random % bytes.size()] ^= static_cast<char>(1 + (random >> 24) % 255);
    }
    write_bytes(path, bytes);
    CatalogFault fault{};
    auto catalog = Catalog::open(path, &fault);
    if (catalog) read_all(*catalog);
  }
}

}  // namespace
}  // namespace ocop::db
