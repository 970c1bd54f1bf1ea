#include "app/wire/product_link.h"

#include <gtest/gtest.h>

#include "app/wire/scanned_code.h"

namespace ocop::wire {
namespace {

constexpr const char* kGtin14 = "09506000134352";  // the example company prefix of GS1

TEST(ProductLink, HoldsTheGtinWithFourteenDigits) {
  const auto gtin = Gtin::parse("9506000134352");
  ASSERT_TRUE(gtin);
  EXPECT_EQ(product_link("id.example.vn", {gtin, "na"}), "https://id.example.vn/01/09506000134352");
  EXPECT_EQ(product_link("id.example.vn/ocop/", {gtin, "na", "L1"}),
            "https://id.example.vn/ocop/01/09506000134352/10/L1");
}

TEST(ProductLink, WithoutAGtinIsTheResolversOwn) {
  EXPECT_EQ(product_link("id.example.vn", {.product_id = "na-chi-lang"}),
            "https://id.example.vn/p/na-chi-lang");
  EXPECT_EQ(product_link("id.example.vn", {.product_id = "na-chi-lang", .lot = "L/1"}),
            "https://id.example.vn/p/na-chi-lang/10/L%2F1");
}

TEST(ProductLink, LotsArePercentEncoded) {
  const auto gtin = Gtin::parse(kGtin14);
  EXPECT_EQ(product_link("a.vn", {gtin, "", "A/b%#?+ _.-"}),
            "https://a.vn/01/09506000134352/10/A%2Fb%25%23%3F%2B%20_.-");
}

TEST(ProductLink, WhatIsBuiltIsReadBack) {
  for (const auto& gtin : {Gtin::parse(kGtin14), std::optional<Gtin>()})
    for (const char* lot : {"", "L01", "a/b", "!\"%&'()*+,-./:;<=>", "?_"}) {
      const auto link = product_link("h.vn/x", {gtin, "na-1", lot}, *lot ? "Proof-_1" : "");
      const auto read = read_product_link(link);
      ASSERT_TRUE(read) << link;
      EXPECT_EQ(read->gtin, gtin);
      EXPECT_EQ(read->product_id, gtin ? "" : "na-1");
      EXPECT_EQ(read->lot, lot);
      EXPECT_EQ(read->proof, *lot ? "Proof-_1" : "");
      const auto code = read_scan(link);
      ASSERT_TRUE(code) << link;
      EXPECT_EQ(product_link("h.vn/x", code->named(), code->proof), link);
    }
}

TEST(ProductLink, PathAndQueryGiveElements) {
  const auto link =
      read_product_link("https://a.vn/t/01/9506000134352/22/2A/10/A%2FB?17=270101&linkType=x#y");
  ASSERT_TRUE(link);
  EXPECT_EQ(link->elements,
            (std::vector<Gs1Element>{
                {"01", "9506000134352"}, {"22", "2A"}, {"10", "A/B"}, {"17", "270101"}}));
}

TEST(ProductLink, WhatIsNoLinkOfAProductGivesNothing) {
  for (const char* text :
       {"", "https://", "https://a.vn", "https://?a/01/09506000134352",
        "https://a.vn?x=/01/09506000134352",
        "https://a.vn/01/09506000134352?17=", "https://a.vn/01/09506000134352?17=%4"})
    EXPECT_FALSE(read_product_link(text)) << text;
}

}  // namespace
}  // namespace ocop::wire
