#include "app/base/gs1/scanned_code.h"

#include <gtest/gtest.h>

#include <random>

#include "app/base/gs1/product_link.h"

namespace ocop::gs1 {
namespace {

constexpr const char* kScannedGtin = "09506000134352";  // the example company prefix of GS1

std::string gtin_of(std::string_view text) {
  const auto code = read_scan(text);
  return code && code->gtin ? code->gtin->as_14() : "";
}
std::string lot_of(std::string_view text) {
  const auto code = read_scan(text);
  return code ? code->lot : "nothing read";
}

struct ScanClaim {
  const char* text;
  const char* gtin;
  const char* lot;
};

class ReadScan : public testing::TestWithParam<ScanClaim> {};

TEST_P(ReadScan, GivesGtinAndLot) {
  EXPECT_EQ(gtin_of(GetParam().text), GetParam().gtin) << GetParam().text;
  EXPECT_EQ(lot_of(GetParam().text), GetParam().lot) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(BareNumbers, ReadScan,
                         testing::Values(ScanClaim{"9506000134352", "09506000134352", ""},
                                         ScanClaim{"09506000134352", "09506000134352", ""},
                                         ScanClaim{"96385074", "00000096385074", ""},
                                         ScanClaim{"036000291452", "00036000291452", ""},
                                         ScanClaim{"9506000134352\r\n", "09506000134352", ""},
                                         ScanClaim{"]E09506000134352", "09506000134352", ""},
                                         ScanClaim{"]E496385074", "00000096385074", ""}));

INSTANTIATE_TEST_SUITE_P(
    Links, ReadScan,
    testing::Values(
        ScanClaim{"https://id.gs1.org/01/09506000134352", "09506000134352", ""},
        ScanClaim{"HTTP://Example.COM:8080/some/path/01/9506000134352/", "09506000134352", ""},
        ScanClaim{"https://a.vn/01/09506000134352/22/2A/10/ABC/21/1?17=270101&linkType=gs1:pip#x",
                  "09506000134352", "ABC"},
        ScanClaim{"https://a.vn/01/09506000134352/10/A%2FB", "09506000134352", "A/B"},
        ScanClaim{"https://a.vn/01/shop/01/09506000134352/10/L", "09506000134352", "L"},
        ScanClaim{"]Q1https://a.vn/01/09506000134352/10/L", "09506000134352", "L"},
        ScanClaim{"]d1https://a.vn/01/96385074", "00000096385074", ""}));

INSTANTIATE_TEST_SUITE_P(
    ElementStrings, ReadScan,
    testing::Values(ScanClaim{"(01)09506000134352(17)270101(10)ABC", "09506000134352", "ABC"},
                    ScanClaim{"(10)A(b)(1)C(01)09506000134352", "09506000134352", "A(b)(1)C"},
                    ScanClaim{"(3103)000350(01)09506000134352", "09506000134352", ""},
                    ScanClaim{"]C101095060001343521727010110ABC", "09506000134352", "ABC"},
                    ScanClaim{"]d20109506000134352"
                              "10ABC\x1D"
                              "21S1",
                              "09506000134352", "ABC"},
                    ScanClaim{"]Q3\x1D"
                              "10ABC\x1D"
                              "0109506000134352",
                              "09506000134352", "ABC"},
                    ScanClaim{"]Q33103000350"
                              "0109506000134352",
                              "09506000134352", ""},
                    ScanClaim{"]e00109506000134352", "09506000134352", ""},
                    ScanClaim{"\x1D"
                              "0109506000134352"
                              "10ABC\x1D",
                              "09506000134352", "ABC"},
                    ScanClaim{"010950600013435210L-7", "09506000134352", "L-7"},
                    ScanClaim{"17270101"
                              "0109506000134352"
                              "10L-7",
                              "09506000134352", "L-7"},
                    ScanClaim{"10L-7\x1D"
                              "0109506000134352",
                              "09506000134352", "L-7"}));

TEST(ReadScan, TheResolversOwnPathGivesAnId) {
  const auto code = read_scan("https://ocop.example/x/p/na-chi-lang?from=qr");
  ASSERT_TRUE(code);
  EXPECT_EQ(code->product_id, "na-chi-lang");
  EXPECT_FALSE(code->gtin);
}

TEST(ReadScan, ALabelOfOursGivesAllThatItSays) {
  for (const char* product : {"/01/09506000134352", "/p/na-chi-lang"}) {
    const auto code =
        read_scan("https://ocop.example" + std::string(product) + "/10/L%2F7?17=270101&s=Proof-_1");
    ASSERT_TRUE(code) << product;
    EXPECT_EQ(code->gtin.has_value(), code->product_id.empty());
    EXPECT_EQ(code->lot, "L/7");
    EXPECT_EQ(date_to_iso(*code->expiry), "2027-01-01");
    EXPECT_EQ(code->proof, "Proof-_1");
  }
}

TEST(ReadScan, TakesExpiryWeightAndSerialOfAPack) {
  const auto code = read_scan(
      "]C1"
      "0109506000134352"
      "17270200"
      "3103001250"
      "10L-7\x1D"
      "21S9");
  ASSERT_TRUE(code);
  EXPECT_EQ(date_to_iso(*code->expiry), "2027-02-28");
  EXPECT_EQ(code->grams, 1250);
  EXPECT_EQ(code->lot, "L-7");
  EXPECT_EQ(code->serial, "S9");
  const auto link = read_scan("https://a.vn/01/09506000134352/10/A?15=261231&17=270101&from=qr");
  ASSERT_TRUE(link);
  EXPECT_EQ(date_to_iso(*link->expiry), "2027-01-01");
  EXPECT_EQ(date_to_iso(*link->best_before), "2026-12-31");
  const auto printed = read_scan("(01)09506000134352(30)12(11)260101");
  ASSERT_TRUE(printed);
  EXPECT_EQ(printed->count, 12);
  EXPECT_FALSE(printed->expiry);
}

TEST(ReadScan, AShopsOwnNumberIsForLookingUpOnly) {
  const auto own = read_scan("2000000000015");
  ASSERT_TRUE(own);
  EXPECT_TRUE(own->in_store);
  EXPECT_EQ(own->gtin->as_14(), "02000000000015");
  EXPECT_FALSE(own->grams);
  EXPECT_FALSE(read_scan("9506000134352")->in_store);
}

TEST(ReadScan, SaysWhyACodeIsRefused) {
  const auto why = [](std::string_view text) { return read_scan(text).error().sentence; };
  EXPECT_EQ(why("9506000134353"), "The last digit of this number is wrong; scan it again.");
  EXPECT_EQ(why("(01)09506000134352(17)271301"),
            "The date in this code does not exist; look at the pack.");
  EXPECT_EQ(why("(02)09506000134352(37)12"),
            "This is the label of a carton; scan a pack inside it.");
  EXPECT_EQ(why("xin chao"), "This is not a product code; search for the product by name.");
  EXPECT_EQ(why(std::string(9000, '0')), "This code is too long for a product; scan another.");
  EXPECT_EQ(why("(01)09506000134352(10)A(10)B"), "The code contradicts itself; scan another.");
}

class Refused : public testing::TestWithParam<const char*> {};

TEST_P(Refused, IsNoCodeOfOurs) {
  EXPECT_FALSE(read_scan(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    WrongOrForeign, Refused,
    testing::Values(
        "", " ", "]", "]C1", "hello", "9506000134353", "https://", "https:///01/1", "https://a.vn",
        "https://a.vn/", "https://a.vn/p/", "https://a.vn/p/NA", "https://a.vn/p/..%2f",
        "https://a.vn/01/09506000134353", "https://a.vn/01/09506000134352/10",
        "https://a.vn/01/09506000134352/10/%4", "https://a.vn/01/09506000134352/10/%zz",
        "https://a.vn/01/09506000134352/10/A%00", "https://a.vn/01/09506000134352/10/A%20B",
        "https://a.vn/01/09506000134352/10/A/10/B",
        "https://a.vn/01/09506000134352/10/123456789012345678901",
        "https://a.vn/01/09506000134352/lots/1", "https://a.vn/p/na?01=09506000134352",
        "https://a.vn/414/9506000134352", "https://a.vn/DBHKVAdpQgowOQ",
        "ftp://a.vn/01/09506000134352", "(01)09506000134353", "(01)9506000134352", "(10)ABC",
        "(01)", "(", "()", "(01)09506000134352(10)", "(01)09506000134352(01)00000096385074",
        "]C1010950600013435", "]C110ABC", "]C1ABCDEF", "\x1D",
        "0109506000134353"
        "10ABC",
        "17270101"
        "0109506000134353",
        "10L-7\x1D"
        "0109506000134353",
        "1727010110ABC12345", "10ABCDEF0109506000134352", "(01)09506000134352(10)Lô 1"));

TEST(ReadScan, AMegabyteIsRefusedAtOnce) {
  for (const char* start : {"https://a.vn/01/", "(01)", "(", "]C110", "01", "]Q3\x1D"})
    for (const char fill : {'0', '/', '(', '%', '\x1D', 'x'})
      EXPECT_FALSE(read_scan(start + std::string(std::size_t{1} << 20, fill)));
}

TEST(ReadScan, NoiseNeverGivesAWrongGtin) {
  std::mt19937 random(20);
  const std::string letters = "0119(10)]C1/%pht:\x1D?#.-aZ";
  for (int i = 0; i < 20000; ++i) {
    std::string text = i % 3 == 0 ? "https://a/01/09506000134352" : "(01)0950600013435210";
    for (int j = 0; j < 6; ++j) {
      const char c = letters[random() % letters.size()];
      if (random() % 2 == 0) {
        text[random() % text.size()] = c;
      } else {
        text.insert(text.begin() + static_cast<std::ptrdiff_t>(random() % text.size()), c);
      }
    }
    const auto code = read_scan(text);
    if (!code) continue;
    ASSERT_TRUE(code->gtin || !code->product_id.empty()) << text;
    ASSERT_LE(code->lot.size(), 20U) << text;
    if (code->gtin) {
      ASSERT_TRUE(Gtin::parse(code->gtin->as_14())) << text;
    }
  }
}

}  // namespace
}  // namespace ocop::gs1
