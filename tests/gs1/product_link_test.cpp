#include "app/base/gs1/product_link.h"

#include <gtest/gtest.h>

#include "app/base/gs1/scanned_code.h"

namespace ocop::gs1 {
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

TEST(ProductLink, ARequestsTargetIsReadLikeALink) {
  const auto link = read_product_link("/p/na-chi-lang/10/L%2F1?s=Proof-_%31&lang=vi");
  ASSERT_TRUE(link);
  EXPECT_EQ(link->product_id, "na-chi-lang");
  EXPECT_EQ(link->lot, "L/1");
  EXPECT_EQ(link->proof, "Proof-_1");
  EXPECT_EQ(canonical_link("", link->link), "/p/na-chi-lang/10/L%2F1?s=Proof-_%31&lang=vi");
}

TEST(ProductLink, TheFirstOfTwoProofsCounts) {
  EXPECT_EQ(read_product_link("/p/na/10/L?s=A&s=B")->proof, "A");
  EXPECT_EQ(read_product_link("/p/na/10/L?s=%4&x=s=B")->proof, "");
}

TEST(ProductLink, WhatLeadsToNoProductIsRefused) {
  for (const char* text : {"", "https://a.vn", "https://a.vn/p/", "/414/9506000134352", "/p/NA"})
    EXPECT_FALSE(read_product_link(text)) << text;
}

TEST(ProductLink, ShownAtADisplayPointItNamesTheSameLot) {
  const LinkedLot lot{Gtin::parse("09506000134352"), "", "L1"};
  EXPECT_EQ(shown_at(product_link("x.vn", lot), "diem-1"),
            "https://x.vn/01/09506000134352/10/L1?from=diem-1");
  const std::string signed_link = shown_at(product_link("x.vn", lot, "PROOF"), "a&s=b");
  EXPECT_EQ(signed_link, "https://x.vn/01/09506000134352/10/L1?s=PROOF&from=a%26s%3Db");
  EXPECT_EQ(read_product_link(signed_link)->proof, "PROOF");
  EXPECT_EQ(read_product_link(signed_link)->lot, "L1");
  EXPECT_EQ(shown_at("https://x.vn/p/na", ""), "https://x.vn/p/na");
}

}  // namespace
}  // namespace ocop::gs1
