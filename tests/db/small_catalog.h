// Small catalogues, written and opened as the programs do. Thread rule: one thread.
#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>
#include <utility>

#include "db/catalog/catalog.h"
#include "db/catalog/writer.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::db {

/// Returns the path of a file that does not exist yet.
inline std::string fresh_path() {
  static int number = 0;
  return test::temporary_folder("db") + "/" + std::to_string(++number) + ".sqlite";
}

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::stringstream bytes;
  bytes << file.rdbuf();
  return bytes.str();
}

inline void write_bytes(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

inline Product product(const std::string& id, const std::string& name) {
  Product one;
  one.card.id = id;
  one.card.name = {{name, name + " en", ""}};
  one.card.group = "food";
  one.card.place = "chi-lang";
  one.card.stars = 4;
  return one;
}

inline Product full_product() {
  Product one = product("na", "Na Chi Lăng");
  one.gtin = Gtin::parse("8931234567897");
  one.score = 71;
  one.shelf_life_days = 5;
  one.card.subgroup = "fruit";
  one.card.producer = "htx";
  one.card.unit = {{"kg", "kg", "公斤"}};
  one.card.illustration = "custard_apple";
  one.card.season_from = 7;
  one.card.season_to = 9;
  one.card.featured = true;
  one.card.name_order[2] = 3;
  one.card.vat_percent = 8;
  one.card.weighed = true;
  one.summary = {{"Ngọt", "Sweet", "甜"}};
  one.story = {{"s", "", ""}};
  one.making = {{"m", "", ""}};
  one.storage = {{"st", "", ""}};
  one.usage = {{"u", "", ""}};
  one.ingredients = {{"i", "", ""}};
  one.allergens = {{"a", "", ""}};
  one.source = "langson.gov.vn";
  one.texts_are_sample = true;
  one.pictures = {{std::string(64, 'a'), 800, 600, {{"quả na", "", ""}}}};
  one.certificates = {{"c1",
                       "12/QĐ",
                       {{"tỉnh", "", ""}},
                       3,
                       date_from_iso("2020-01-02"),
                       date_from_iso("2023-01-02"),
                       "nguồn",
                       false},
                      {"c2", "", {}, 4, date_from_iso("2025-01-02"), std::nullopt, "", true}};
  return one;
}

/// A lot of the product "na" with every field filled.
inline Lot full_lot() {
  Lot lot;
  lot.name = {"na", "L1"};
  lot.made_on = date_from_iso("2026-08-01");
  lot.best_before = date_from_iso("2026-08-06");
  lot.quantity = {300'000, Measure::grams};
  lot.areas = {"lang-son", "chi-lang"};
  lot.recall = LotRecall{*date_from_iso("2026-08-04"), {{"Dư lượng", "Residue", "残留"}}};
  lot.sample = true;
  LotEvent harvest;
  harvest.id = "harvest";
  harvest.act = LotAct::transformation;
  harvest.step = "commissioning";
  harvest.at = 1'785'546'300'000;
  harvest.place = "chi-lang";
  harvest.party = "htx";
  harvest.note = {{"Hái tay", "Picked by hand", "手工采摘"}};
  harvest.quantity = {305'000, Measure::grams};
  harvest.inputs = {
      {"", {{"quả tươi", "fruit", "鲜果"}}, "V7", {305'000, Measure::grams}, "chi-lang"},
      {"na", {}, "L0", {2, Measure::pieces}, ""}};
  harvest.documents = {{LotDocumentKind::test_report,
                        {{"Phiếu thử", "Test report", "检验报告"}},
                        "07/KN",
                        "Trung tâm mẫu",
                        date_from_iso("2026-08-02"),
                        std::string(64, 'b'),
                        "https://example.vn/07"}};
  LotEvent sent;
  sent.id = "sent";
  sent.act = LotAct::shipping;
  sent.step = "shipping";
  sent.at = harvest.at + 3'600'000;
  sent.place = "chi-lang";
  sent.to = "here";
  lot.events = {harvest, sent};
  return lot;
}

/// Contains the groups food and fruit, the places chi-lang and lang-son, the point here, and the
/// producer htx.
inline CatalogWriter started() {
  auto writer = CatalogWriter::create();
  EXPECT_TRUE(writer);
  writer->info({1, "Mẫu", true, 0});
  writer->group({"food", "", {{"Thực phẩm", "Food", "食品"}}}, 1);
  writer->group({"fruit", "food", {{"Quả", "Fruit", ""}}}, 2);
  writer->place({"chi-lang", {{"Chi Lăng", "", ""}}, "Lạng Sơn", "Chi Lăng", "", 21.66, 106.58});
  writer->place({"lang-son", {{"Lạng Sơn", "", ""}}, "Lạng Sơn", "Lạng Sơn", "", 0, 0});
  writer->point({"here", {{"Đây", "", ""}}, "chi-lang", {}});
  writer->producer(
      {"htx", ProducerKind::cooperative, "HTX Na", "chi-lang", {}, "", "", {}, "n", false});
  return std::move(*writer);
}

inline std::string written(CatalogWriter writer) {
  const std::string path = fresh_path();
  const auto status = writer.finish(path);
  EXPECT_TRUE(status) << status.error().sentence;
  return path;
}

inline Catalog opened(const std::string& path) {
  CatalogFault fault{};
  auto catalog = Catalog::open(path, &fault);
  EXPECT_TRUE(catalog) << catalog.error().sentence;
  return std::move(*catalog);
}

}  // namespace ocop::db
