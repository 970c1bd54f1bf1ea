// What the sample catalogue promises: how much it holds, and a drawing for each product.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "app/base/codec/digest.h"
#include "app/office/sheets/read_content.h"
#include "tests/support/paths.h"

namespace ocop::sheets {
namespace {

using testing::ElementsAre;
using testing::Pair;

const Content& sample_content() {
  static const Content content = [] {
    Findings findings;
    return read_content(test::in_source("db/sample"), findings);
  }();
  return content;
}

/// How many products have each value.
template <class Value>
std::map<Value, int> products_by(Value ProductCard::*member) {
  std::map<Value, int> counts;
  for (const Item& item : sample_content().items) ++counts[item.product.card.*member];
  return counts;
}

TEST(Sample, HoldsWhatIsKnownOfProductsProducersAndPlaces) {
  EXPECT_EQ(sample_content().items.size(), 61u);
  EXPECT_EQ(sample_content().producers.size(), 27u);
  EXPECT_EQ(sample_content().places.size(), 33u);
  EXPECT_THAT(products_by(&ProductCard::group), ElementsAre(Pair("drink", 5), Pair("food", 46),
                                                            Pair("herbal", 3), Pair("tourism", 7)));
  EXPECT_THAT(products_by(&ProductCard::stars), ElementsAre(Pair(0, 7), Pair(3, 34), Pair(4, 20)));
}

TEST(Sample, StarsAreThoseOfACertificateAndNobodyElseHasAny) {
  for (const Item& item : sample_content().items) {
    const Product& product = item.product;
    EXPECT_EQ(product.card.stars == 0, product.certificates.empty()) << product.card.id;
    EXPECT_FALSE(product.source.empty()) << product.card.id;
  }
}

TEST(Sample, TeaIsFoodAndNoDrink) {
  for (const Item& item : sample_content().items)
    if (item.product.card.subgroup == "tea") {
      EXPECT_EQ(item.product.card.group, "food") << item.product.card.id;
    }
  EXPECT_EQ(products_by(&ProductCard::subgroup)["tea"], 4);
}

TEST(Sample, EachProductHasADrawingOfItsOwn) {
  std::set<std::string> drawings;
  for (const Item& item : sample_content().items) {
    const std::string& name = item.product.card.illustration;
    std::ifstream file(test::in_source("assets/illustrations/" + name + ".svg"), std::ios::binary);
    ASSERT_TRUE(file) << item.product.card.id << " is drawn by " << name;
    const std::string svg(std::istreambuf_iterator<char>(file), {});
    EXPECT_TRUE(drawings.insert(codec::sha256(svg)).second) << item.product.card.id;
  }
}

}  // namespace
}  // namespace ocop::sheets
