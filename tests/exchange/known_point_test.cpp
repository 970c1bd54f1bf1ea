#include "app/office/exchange/known_point.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/office/exchange/terminal_commands.h"
#include "tests/db/small_catalog.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/ledger_book.h"

namespace ocop::exchange {
namespace {

using namespace test;
using testing::HasSubstr;

struct KnownPoint : testing::TestWithParam<std::string> {
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));
  std::string catalog;

  std::string doubt(const std::string& point) {
    const auto told = doubt_of_point(store, point, catalog);
    return told ? (told->certain ? "surely: " : "") + told->sentence : told.error().sentence;
  }
};
INSTANTIATE_TEST_SUITE_P(OnEachStore, KnownPoint, testing::ValuesIn(hub_store_kinds()));

TEST_P(KnownPoint, IsOneThatACodeWasMadeForWhereThereIsNoCatalogue) {
  EXPECT_THAT(doubt("diem-lang-son"), HasSubstr("no terminal and no settings"));
  ASSERT_TRUE(make_enrol_code(store, "diem-lang-son", 24, kMorningMs));
  EXPECT_EQ(doubt("diem-lang-son"), "");
  EXPECT_THAT(doubt("diem-langson"), HasSubstr("did you mean diem-lang-son?"));
}

TEST_P(KnownPoint, IsOneOfTheCatalogueWhereThatIsNamed) {
  ASSERT_TRUE(make_enrol_code(store, "nowhere", 24, kMorningMs));
  catalog = db::written(db::started());
  EXPECT_THAT(doubt("nowhere"), HasSubstr("surely: There is no point nowhere in the catalogue"));
  catalog += "-gone";
  EXPECT_FALSE(doubt_of_point(store, "nowhere", catalog));
}

}  // namespace
}  // namespace ocop::exchange
