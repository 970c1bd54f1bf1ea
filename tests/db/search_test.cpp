#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "db/catalog/catalog.h"
#include "db/catalog/slips.h"
#include "db/catalog/writer.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::db {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// Products in rank order; the words are already folded, as by the importer.
Catalog catalog_of(std::initializer_list<SearchKeys> keys) {
  static int number = 0;
  auto writer = CatalogWriter::create();
  writer->group({"food", "", {{"Thực phẩm", "", ""}}}, 1);
  int id = 0;
  for (const SearchKeys& one : keys) {
    Product product;
    product.card.id = "p" + std::to_string(++id);
    product.card.name[Language::vi] = one.name;
    product.card.group = "food";
    writer->product(product, {}, {});
  }
  writer->search_words({keys.begin(), keys.size()});
  const std::string path =
      test::temporary_folder("search") + "/" + std::to_string(++number) + ".sqlite";
  EXPECT_TRUE(writer->finish(path));
  CatalogFault fault{};
  auto catalog = Catalog::open(path, &fault);
  EXPECT_TRUE(catalog);
  return std::move(*catalog);
}

Catalog fruit() {
  return catalog_of({{"na chi lang", "huu lung"},
                     {"thach da", "trang dinh"},
                     {"quyt vang bac son", "bac son"},
                     {"mat ong", "chi lang htx quang lac"},
                     {"na cai kinh", "huu lung"},
                     {"谅 山 八 角 ba jiao bajiao", ""}});
}

TEST(Search, ABeginningFindsTheWord) {
  EXPECT_THAT(fruit().search("d", 10).rows, ElementsAre(2));
  EXPECT_THAT(fruit().search("da", 10).rows, ElementsAre(2));
  EXPECT_THAT(fruit().search("quy", 10).rows, ElementsAre(3));
}

TEST(Search, AllWordsMustBeThereInAnyOrder) {
  EXPECT_THAT(fruit().search("na chi lang", 10).rows, ElementsAre(1));
  EXPECT_THAT(fruit().search("lang na", 10).rows, ElementsAre(1));
}

TEST(Search, NamesComeBeforeWhatStandsAround) {
  EXPECT_THAT(fruit().search("chi lang", 10).rows, ElementsAre(1, 4));
}

TEST(Search, OneWordMayMatchTheNameAndAnotherThePlace) {
  EXPECT_THAT(fruit().search("na huu lung", 10).rows, ElementsAre(1, 5));
}

TEST(Search, ChineseIsFoundByCharacterAndByPinyin) {
  EXPECT_THAT(fruit().search("八", 10).rows, ElementsAre(6));
  EXPECT_THAT(fruit().search("baji", 10).rows, ElementsAre(6));
}

class Slip : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(OfOneLetter, Slip,
                         testing::Values("quyt vnag", "quty vang", "quytt vang", "qyt vang",
                                         "quyt vamg", "quyr", "bca son"));

TEST_P(Slip, IsForgiven) {
  const Found found = fruit().search(GetParam(), 10);
  EXPECT_THAT(found.rows, ElementsAre(3));
  EXPECT_TRUE(found.corrected);
}

TEST(Search, WhatMatchesAsTypedIsNotCorrected) {
  EXPECT_FALSE(fruit().search("quyt", 10).corrected);
}

TEST(Search, WhatIsNowhereGivesNothing) {
  const Found found = fruit().search("zzzzzz", 10);
  EXPECT_THAT(found.rows, IsEmpty());
  EXPECT_FALSE(found.corrected);
}

TEST(Search, OperatorsOfTheIndexAreOnlyWords) {
  for (const char* text : {"\"", "na OR da", "NOT na", "na*", "name : na", "(na", "NEAR(na da)",
                           "^na", "na AND", "'; DROP TABLE product; --", "{name} : na"})
    EXPECT_NO_FATAL_FAILURE(fruit().search(text, 10)) << text;
  EXPECT_THAT(fruit().search("na OR da", 10).rows, IsEmpty());
}

TEST(Search, AHugeTextDoesNoHarm) {
  EXPECT_THAT(fruit().search(std::string(10'000, 'a'), 10).rows, IsEmpty());
  std::string words;
  for (int i = 0; i < 5'000; ++i) words += "na ";
  EXPECT_NO_FATAL_FAILURE(fruit().search(words, 10));
}

TEST(Search, NoMoreThanTheLimitAndTheBestOfThem) {
  EXPECT_THAT(fruit().search("na", 1).rows, ElementsAre(1));
  EXPECT_THAT(fruit().search("na", 0).rows, IsEmpty());
  EXPECT_THAT(fruit().search("", 10).rows, IsEmpty());
}

TEST(Slips, OneSlipIsALetterMoreLessOtherOrSwapped) {
  EXPECT_TRUE(one_slip_apart("lang", "lang"));
  EXPECT_TRUE(one_slip_apart("lang", "lamg"));
  EXPECT_TRUE(one_slip_apart("lang", "lag"));
  EXPECT_TRUE(one_slip_apart("lang", "laang"));
  EXPECT_TRUE(one_slip_apart("lang", "alng"));
  EXPECT_TRUE(one_slip_apart("lang", "lan"));
  EXPECT_FALSE(one_slip_apart("lang", "long1"));
  EXPECT_FALSE(one_slip_apart("lang", "nalg"));
  EXPECT_FALSE(one_slip_apart("lang", "la"));
  EXPECT_FALSE(one_slip_apart("abcd", "badc"));
}

}  // namespace
}  // namespace ocop::db
