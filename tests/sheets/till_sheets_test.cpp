// The columns of the sheets that the till uses.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/catalog/catalog.h"
#include "tests/sheets/office.h"

namespace ocop::sheets {
namespace {

using testing::IsEmpty;
using testing::UnorderedElementsAre;

db::Catalog catalog_of(const std::string& out, const std::string& release) {
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(out + "/releases/" + release + "/catalog.sqlite", &fault);
  EXPECT_TRUE(catalog) << catalog.error().sentence;
  return std::move(*catalog);
}

TEST(Import, VatAndWeightReachTheCatalogueAndAnEmptyCellIsNone) {
  Office office;
  office.set("product.csv", "vat_percent", "5");
  office.set("product.csv", "weighed", "1");
  for (const char* column : {"unit_vi", "unit_en", "unit_zh"})
    office.set("product.csv", column, "kg");
  office.row("product.csv", {{"id", "hoi"},
                             {"name_vi", "Hồi"},
                             {"name_en", "Star anise"},
                             {"name_zh", "八角"},
                             {"group", "food"}});
  ASSERT_THAT(office.import(), IsEmpty());
  db::Catalog catalog = catalog_of(office.out(), office.release);
  EXPECT_EQ(catalog.product("na", "here")->card.vat_percent, 5);
  EXPECT_TRUE(catalog.product("na", "here")->card.weighed);
  EXPECT_EQ(catalog.product("hoi", "here")->card.vat_percent, 0);
  EXPECT_FALSE(catalog.product("hoi", "here")->card.weighed);
}

TEST(Import, ALotMayTellItsBestBeforeDay) {
  Office office;
  office.row("point_lot.csv",
             {{"point", "here"}, {"product", "na"}, {"lot", "L1"}, {"expiry", "12/31/2026"}});
  EXPECT_THAT(
      office.import(),
      UnorderedElementsAre("point_lot.csv row 2, column expiry: the cell is not a day of the "
                           "calendar; write year-month-day or day/month/year, such as "
                           "2026-11-23 or 23/11/2026."));
  office.set("point_lot.csv", "expiry", "2026-12-31");
  ASSERT_THAT(office.import(), IsEmpty());
  EXPECT_EQ(catalog_of(office.out(), office.release).product("na", "here")->lot_expiry,
            date_from_iso("2026-12-31"));
}

}  // namespace
}  // namespace ocop::sheets
