#include "app/base/gs1/digital_link.h"

#include <gtest/gtest.h>

namespace ocop::gs1 {
namespace {

/// Returns the link in the standard's reference form, or why it was refused.
std::string reference(std::string_view text) {
  const auto link = read_digital_link(text);
  return link ? canonical_link(kReferenceStem, *link) : link.error().sentence;
}

struct Claim {
  const char* text;
  const char* reference;  ///< after kReferenceStem
};

class DigitalLinkRead : public testing::TestWithParam<Claim> {};

TEST_P(DigitalLinkRead, GivesTheReferenceForm) {
  EXPECT_EQ(reference(GetParam().text), std::string(kReferenceStem) + GetParam().reference);
}

INSTANTIATE_TEST_SUITE_P(
    Gtins, DigitalLinkRead,
    testing::Values(Claim{"https://id.gs1.org/01/09506000134352", "/01/09506000134352"},
                    Claim{"https://a.vn/01/9506000134352", "/01/09506000134352"},
                    Claim{"https://a.vn/01/036000291452", "/01/00036000291452"},
                    Claim{"https://a.vn/01/96385074", "/01/00000096385074"}));

INSTANTIATE_TEST_SUITE_P(
    PathsInOtherWays, DigitalLinkRead,
    testing::Values(
        Claim{"/01/09506000134352", "/01/09506000134352"},
        Claim{"HTTP://a.vn:8080/t/x/01/09506000134352/", "/01/09506000134352"},
        Claim{"https://[2001:db8::1]:443/01/09506000134352#top", "/01/09506000134352"},
        Claim{"https://a.vn/01/shop/01/09506000134352/10/L", "/01/09506000134352/10/L"},
        Claim{"https://a.vn/414/x/00/01/09506000134352", "/01/09506000134352"},
        Claim{"https://a.vn/01/09506000134352/21/S/10/L/22/V", "/01/09506000134352/22/V/10/L/21/S"},
        Claim{"https://a.vn/gtin/9506000134352/lot/L/ser/S", "/01/09506000134352/10/L/21/S"},
        Claim{"/gtin/9506000134352?exp=270101&expdt=2701011200",
              "/01/09506000134352?17=270101&7003=2701011200"},
        Claim{"/01/9506000134352?exp=1795", "/01/09506000134352?exp=1795"},
        Claim{"https://a.vn/01/09506000134352?10=L&21=S&10=L", "/01/09506000134352/10/L/21/S"},
        Claim{"https://a.vn/01/09506000134352/10/01", "/01/09506000134352/10/01"},
        Claim{"https://a.vn/01/09506000134352/10/00/21/8004", "/01/09506000134352/10/00/21/8004"},
        Claim{"/01/09506000134352/10/a%2fb%2Fc%3c", "/01/09506000134352/10/a%2Fb%2Fc%3C"},
        Claim{"/01/09506000134352/10/!\"&'()*+,-.:;<=>_",
              "/01/09506000134352/10/%21%22%26%27%28%29%2A%2B%2C-.%3A%3B%3C%3D%3E_"}));

INSTANTIATE_TEST_SUITE_P(
    Attributes, DigitalLinkRead,
    testing::Values(
        Claim{"/01/09506000134352?17=270101;15=261231&3103=000350",
              "/01/09506000134352?17=270101&15=261231&3103=000350"},
        Claim{"/01/09506000134352?linkType=gs1:pip&lang=vi",
              "/01/09506000134352?linkType=gs1:pip&lang=vi"},
        Claim{"/01/09506000134352?linktype=gs1:pip", "/01/09506000134352?linkType=gs1:pip"},
        Claim{"/01/09506000134352?LINKTYPE=all", "/01/09506000134352?linkType=all"},
        Claim{"/01/09506000134352?linkType=gs1%3aepcis%26x",
              "/01/09506000134352?linkType=gs1:epcis%26x"},
        Claim{"/01/09506000134352?b=2&&a=1&b=%e1%BA&c&x12345=x&=&lạ=\"",
              "/01/09506000134352?b=2&a=1&b=%e1%BA&c&x12345=x&=&l%E1%BA%A1=%22"},
        Claim{"/01/09506000134352?x=1&17=270101&s=AA", "/01/09506000134352?17=270101&x=1&s=AA"},
        Claim{"/01/09506000134352?91=a%20b+c", "/01/09506000134352?91=a%20b%20c"},
        Claim{"/01/09506000134352?7041=PX&8040=123456789012345",
              "/01/09506000134352?7041=PX&8040=123456789012345"},
        Claim{"/01/09506000134352?", "/01/09506000134352"}));

INSTANTIATE_TEST_SUITE_P(
    OtherPrimaryKeys, DigitalLinkRead,
    testing::Values(Claim{"/00/106141411234567897", "/00/106141411234567897"},
                    Claim{"/253/9506000134352ABC", "/253/9506000134352ABC"},
                    Claim{"/255/9506000134352123", "/255/9506000134352123"},
                    Claim{"/401/9506000a%2F", "/401/9506000a%2F"},
                    Claim{"/402/95060001343000007", "/402/95060001343000007"},
                    Claim{"/gln/9506000134352/glnx/32a", "/414/9506000134352/254/32a"},
                    Claim{"/415/9506000134352/8020/R1", "/415/9506000134352/8020/R1"},
                    Claim{"/417/9506000134352/7040/1ABC", "/417/9506000134352/7040/1ABC"},
                    Claim{"/party/9506000134352", "/417/9506000134352"},
                    Claim{"/8003/09506000134352A1", "/8003/09506000134352A1"},
                    Claim{"/8004/9506000X", "/8004/9506000X"},
                    Claim{"/8006/095060001343520102/10/L", "/8006/095060001343520102/10/L"},
                    Claim{"/8010/9506000AB%23/8011/12", "/8010/9506000AB%23/8011/12"},
                    Claim{"/8013/9506000x", "/8013/9506000x"},
                    Claim{"/8018/950600013430000009/8019/1", "/8018/950600013430000009/8019/1"},
                    Claim{"/01/09506000134352/235/TPX", "/01/09506000134352/235/TPX"}));

TEST(DigitalLinkRead, TheStemIsWhatStandsBeforeTheKey) {
  const auto stem = [](std::string_view text) { return read_digital_link(text)->stem; };
  EXPECT_EQ(stem("https://a.vn:8443/t/ở/01/09506000134352/10/L"), "https://a.vn:8443/t/%E1%BB%9F");
  EXPECT_EQ(stem("https://a.vn/01/09506000134352"), "https://a.vn");
  EXPECT_EQ(stem("/t/01/09506000134352"), "/t");
  EXPECT_EQ(stem("/01/09506000134352"), "");
}

TEST(DigitalLinkRead, AKeyOfOnesOwnIsReadOnlyWhereItIsGiven) {
  constexpr LinkKey kOwn{"p", "", 0, false, 1, 5, LinkLetters::own_ids, {"10"}};
  EXPECT_FALSE(read_digital_link("/p/na-1/10/L"));
  const auto link = read_digital_link("/t/p/na-1/10/L?17=270101", &kOwn);
  ASSERT_TRUE(link);
  EXPECT_EQ(canonical_link("https://a.vn/", *link), "https://a.vn/p/na-1/10/L?17=270101");
  for (const char* wrong : {"/p/na-1-2", "/p/NA", "/p/..", "/p/", "/p/na-1/21/S", "/p"})
    EXPECT_FALSE(read_digital_link(wrong, &kOwn)) << wrong;
}

TEST(DigitalLinkRead, SaysWhyALinkIsRefused) {
  const auto why = [](const std::string& text) { return reference(text); };
  EXPECT_EQ(why("/01/09506000134353"),
            "The check digit of the number in this link is wrong; scan the code again.");
  EXPECT_EQ(why("/01/095060001343"),
            "The check digit of the number in this link is wrong; scan the code again.");
  EXPECT_EQ(why("/01/0950600013435"),
            "The check digit of the number in this link is wrong; scan the code again.");
  EXPECT_EQ(
      why("/01/09506000134352/10/L%C3%B4"),
      "The value behind (10) in this link is not one that GS1 allows; look at what is printed "
      "on the pack.");
  EXPECT_EQ(why("/01/09506000134352/10/%zz"),
            "A % in this link is not followed by two hexadecimal digits; scan the code again.");
  EXPECT_EQ(why("/01/09506000134352/10/A/10/B"),
            "This link states the same thing twice with different values; scan another code.");
  EXPECT_EQ(why("/01/09506000134352/254/A"),
            "This link has something behind its number that GS1 does not have there; scan another "
            "code.");
  EXPECT_EQ(why("https://a.vn/news/today"),
            "This link contains no GS1 number; scan the code again, or another.");
  EXPECT_EQ(
      why("https://example.org/DBHKVAdpQgowOQ"),
      "This link is in GS1's compressed form, which is not read here; use the link in its full "
      "form.");
  for (const char* broken : {"/01/09506000134352/10", "/01/09506000134352/MXVsQA7Z"})
    EXPECT_EQ(
        why(broken),
        "This link breaks off, or is compressed behind its number; scan the code again, or use "
        "the link in its full form.");
  EXPECT_EQ(why("https://a.vn"), "This is not a complete web address; scan the code again.");
  EXPECT_EQ(why(std::string(8193, '/')),
            "This link is longer than any label's; scan another code.");
}

class DigitalLinkRefused : public testing::TestWithParam<const char*> {};

TEST_P(DigitalLinkRefused, IsNotRead) {
  EXPECT_FALSE(read_digital_link(GetParam())) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    Hostile, DigitalLinkRefused,
    testing::Values(
        "", "/", "//", "?", "#", "01/09506000134352", "//evil.example/01/09506000134352",
        "https:///01/09506000134352", "https://:80/01/09506000134352",
        "https://a@b.vn/01/09506000134352", "ftp://a.vn/01/09506000134352",
        "javascript:/01/09506000134352", "https://a.vn?/01/09506000134352",
        "/01/09506000134352/10/a b", "/01/09506000134352\r\nX: 1", "/01/0950600013435\x7F", "/01/",
        "/01", "/01//10/L", "/01/09506000134352/10/", "/01/09506000134352//10/L",
        "/01/09506000134352/10/%00", "/01/09506000134352/10/%0d%0a", "/01/09506000134352/10/%c0%af",
        "/01/09506000134352/10/%E2%82", "/01/09506000134352/10/%", "/01/%309506000134353",
        "/01/09506000134352/10/123456789012345678901", "/01/09506000134352/../../etc/passwd",
        "/01/09506000134352/10/..%5c", "/01/09506000134352?17=", "/01/09506000134352?17",
        "/01/09506000134352?17=%4", "/01/09506000134352?91=%c0%80",
        "/01/09506000134352?17=270101&17=270102", "/01/09506000134352/10/A?10=B",
        "/01/09506000134352?01=00000096385074", "/01/09506000134352?linkType=%ff",
        "/01/09506000134352?linkType=%0d", "/01/09506000134352?linkType=a&linkType=b",
        "/01/09506000134352?linkType=a&linktype=b", "/01/09506000134352?10=A+B",
        "/01/09506000134352?310=1", "/01/09506000134352?3106=000350",
        "/01/09506000134352?14=270101", "/01/09506000134352?12345=x", "/01/09506000134352?1=x",
        "/01/09506000134352?8015=1", "/01/09506000134352?7042=1", "/01/09506000134352?8044=1",
        "/01/09506000134352?17=271301", "/01/09506000134352?13=27010",
        "/01/09506000134352?3103=350", "/00/106141411234567898", "/8006/095060001343520", "/8010/a",
        "/417/9506000134352/7040/ABCD"));

TEST(DigitalLinkRead, TheLongestHostileLinksAreRefusedOrCutShort) {
  for (const char* start : {"/01/09506000134352", "https://a.vn", "/01/09506000134352?"})
    for (const char* piece : {"/", "/01", "/01/1", "/10/A", "/x/y", "%", "%41", "&", "&a=b",
                              ";17=270101", "a", "?", "#/01", "/8004/a"}) {
      std::string text = start;
      while (text.size() + 12 < 8192) text += piece;
      const auto link = read_digital_link(text);
      if (link) {
        EXPECT_LE(link->data.size() + link->others.size(), 64U) << text.substr(0, 60);
      }
    }
  std::string many = "/01/09506000134352?";
  for (int i = 0; i < 65; ++i) many += "a&";
  EXPECT_FALSE(read_digital_link(many));
  EXPECT_TRUE(read_digital_link(many.substr(0, many.size() - 2)));
}

TEST(DigitalLinkRead, WhatIsWrittenReadsTheSame) {
  for (const char* text : {"/01/09506000134352/22/V/10/a%2Fb?17=270101&linkType=gs1:pip&x=%41&y",
                           "/8010/9506000AB%23/8011/12?91=~%20"}) {
    const std::string once = reference(text);
    EXPECT_EQ(once, std::string(kReferenceStem) + text);
    EXPECT_EQ(reference(once), once);
  }
}

}  // namespace
}  // namespace ocop::gs1
