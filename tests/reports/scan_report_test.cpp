// Which lots are reported as suspicious.
#include "app/office/reports/scan_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/site/small_site.h"
#include "tests/support/exchange/hub_stores.h"

namespace ocop::reports {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr db::ReportScope kAll{0, 100'000, ""};

struct ScanReportTest : testing::TestWithParam<std::string> {
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));
  std::int64_t seq = 0;

  void scanned(const char* lot, const char* point, std::int64_t scans,
               db::ScanProof proof = db::ScanProof::proved, const char* serial = "") {
    ASSERT_TRUE(db::add_scans(
        store, std::vector<db::ScanCount>{{{"na", lot}, 20'000, point, proof, serial, scans}}));
  }
  /// Records that the point received the lot.
  void received(const char* lot, const char* point) {
    const auto put = store.run(
        "INSERT INTO movement (terminal, branch, seq, line, kind, point, day, number, sale_branch,"
        " sale_seq, sale_line, product, name, producer, lot, expiry, weighed, quantity, amount, "
        "vat,"
        " sales, counted, moved)"
        " VALUES (?1, 0, ?2, 0, 'stock_receive', ?3, 20000, '', 0, 0, 0, 'na',"
        " 'Na', '', ?4, '', 0, 0, 0, 0, 0, 0, 5)",
        {TerminalId{}, ++seq, std::string_view(point), std::string_view(lot)});
    ASSERT_TRUE(put) << put.error().sentence;
  }
  /// Returns "lot: why" of each row, in order.
  std::vector<std::string> told(db::Catalog* catalog = nullptr) {
    const auto table = scans_table(store, kAll, catalog);
    EXPECT_TRUE(table) << table.error().sentence;
    std::vector<std::string> all;
    for (const auto& row : table->rows)
      all.push_back(std::get<std::string>(row[1]) + ": " + std::get<std::string>(row.back()));
    return all;
  }
};

TEST_P(ScanReportTest, ALotThatIsScannedFarMoreOftenThanItHasPacksComesFirst) {
  Lot few = site::lot_of("na", "FEW", false), grams = site::lot_of("na", "GRAMS", false);
  few.quantity = {10, Measure::pieces};
  grams.quantity = {10, Measure::grams};
  auto catalog = db::opened(site::small_site_file({few, grams}));
  for (const char* lot : {"FEW", "GRAMS", "A-GONE"}) scanned(lot, "", 10 * kScansAPack);
  EXPECT_THAT(told(&catalog), ElementsAre("A-GONE: ", "FEW: ", "GRAMS: "));
  for (const char* lot : {"FEW", "GRAMS", "A-GONE"}) scanned(lot, "", 1);
  EXPECT_THAT(told(&catalog), ElementsAre("FEW: far more scans than packs", "A-GONE: ", "GRAMS: "));
  EXPECT_THAT(told(), ElementsAre("A-GONE: ", "FEW: ", "GRAMS: "));
}

TEST_P(ScanReportTest, WhatAnybodyCanInventRaisesNoAlarmAndHidesNone) {
  Lot few = site::lot_of("na", "FEW", false), copied = site::lot_of("na", "COPIED", false);
  few.quantity = copied.quantity = {10, Measure::pieces};
  auto catalog = db::opened(site::small_site_file({few, copied}));
  received("FEW", "here");
  scanned("FEW", "there", 1'000'000, db::ScanProof::unproved);
  scanned("FEW", "there", 1'000'000, db::ScanProof::absent);
  scanned("FEW", "", 10 * kScansAPack);
  EXPECT_THAT(told(&catalog), ElementsAre("FEW: "));
  scanned("COPIED", "", 10 * kScansAPack + 1);
  EXPECT_THAT(told(&catalog), ElementsAre("COPIED: far more scans than packs", "FEW: "));
  EXPECT_THAT(to_csv(*scans_table(store, kAll, &catalog)),
              HasSubstr("na,FEW,2000050,50,1000000,1,10"));
}

TEST_P(ScanReportTest, APackThatManyScanOrManyPointsSawStandsOut) {
  const auto rows = [&] {
    std::vector<std::string> all;
    const auto table = pack_scans_table(store, kAll);
    EXPECT_TRUE(table) << table.error().sentence;
    for (const auto& row : table->rows)
      all.push_back(std::get<std::string>(row[2]) + ": " + std::get<std::string>(row.back()));
    return all;
  };
  scanned("A", "", kScansOfOnePack, db::ScanProof::proved, "S1");
  for (const char* point : {"p1", "p2", "p3"}) scanned("A", point, 1, db::ScanProof::proved, "S2");
  scanned("A", "", 100, db::ScanProof::proved);  // labels without numbers
  EXPECT_THAT(rows(), ElementsAre("S1: ", "S2: scanned at many points"));
  scanned("A", "", 1, db::ScanProof::proved, "S1");
  EXPECT_THAT(rows(),
              ElementsAre("S1: far more scans than one pack", "S2: scanned at many points"));
}

TEST_P(ScanReportTest, ACodeOnScreensThatNeverHadTheLotIsTold) {
  scanned("A", "here", 1);
  scanned("B", "here", 1);
  scanned("B", "there", 1);
  scanned("B", "", 7);
  scanned("C", "there", 1);
  received("A", "here");
  received("B", "here");
  EXPECT_THAT(told(), ElementsAre("B: scanned at 1 point that never had it", "A: ", "C: "))
      << "nobody keeps stock of C";
}

TEST_P(ScanReportTest, SumsAreToldByPointAndDay) {
  scanned("A", "here", 2);
  scanned("B", "", 3);
  const auto points = scan_sums_table(store, db::ScansBy::point, kAll);
  EXPECT_THAT(to_csv(*points), HasSubstr("point,lots,scans,proved"));
  EXPECT_THAT(to_csv(*points), HasSubstr("here,1,2,2"));
  EXPECT_THAT(to_csv(*scan_sums_table(store, db::ScansBy::day, kAll)),
              HasSubstr("2024-10-04,2,5,5"));
}

INSTANTIATE_TEST_SUITE_P(On, ScanReportTest, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::reports
