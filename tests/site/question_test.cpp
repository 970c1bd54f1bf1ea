// How requests are classified, and which count as scans.
#include "app/office/site/question.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ocop::site {
namespace {

const SiteSettings kSettings{"https://ocop.example.vn", {}};
const std::string kAskedLot = "/01/08931234567897/10/L2";

Question asked(const std::string& target, const char* method = "GET", const char* accept = "") {
  auto read = read_question({method, target, accept, ""}, kSettings);
  EXPECT_TRUE(std::holds_alternative<Question>(read)) << target;
  return std::get<Question>(read);
}

TEST(QuestionTest, ACodeThatWasReadIsAScanAndAClickIsNone) {
  EXPECT_TRUE(asked(kAskedLot + "?s=abc").scanned);
  EXPECT_TRUE(asked(kAskedLot + "?from=diem-lang-son").scanned);
  EXPECT_EQ(asked(kAskedLot + "?s=abc&from=diem%2D1").point, "diem-1");
  EXPECT_FALSE(asked(kAskedLot).scanned);
  EXPECT_FALSE(asked(kAskedLot + "?s=abc&lang=en").scanned);
  EXPECT_FALSE(asked(kAskedLot + "?s=abc", "HEAD").scanned);
  EXPECT_FALSE(asked(kAskedLot + "?s=abc&linkType=linkset").scanned);
  EXPECT_FALSE(asked(kAskedLot + "?s=abc&share=1").scanned);
  EXPECT_FALSE(asked(kAskedLot + "?s=abc", "GET", "application/linkset+json").scanned);
}

TEST(QuestionTest, WhatIsAnsweredAlikeHasOneKey) {
  const std::string key = key_of(asked(kAskedLot));
  for (const char* same : {"?utm_source=x", "?from=here", "/"})
    EXPECT_EQ(key_of(asked(kAskedLot + same)), key) << same;
  for (const char* other :
       {"?lang=en", "?lang=vi", "?s=a", "?linkType=gs1:pip", "?linkType=linkset", "3"})
    EXPECT_NE(key_of(asked(kAskedLot + other)), key) << other;
  EXPECT_NE(key_of(asked("/p/na/10/L2")), key);
  EXPECT_NE(key_of(asked(kAskedLot, "GET", "application/json")),
            key_of(asked(kAskedLot, "GET", "application/ld+json")));
}

TEST(QuestionTest, WhatAnybodyCanInventIsNotWorthKeeping) {
  EXPECT_TRUE(is_worth_keeping(asked(kAskedLot)));
  EXPECT_TRUE(is_worth_keeping(asked(kAskedLot + "/21/S?linkType=linkset")));
  for (const char* endless : {"/21/S", "?17=261231", "?linkType=gs1:pip&a=b"})
    EXPECT_FALSE(is_worth_keeping(asked(kAskedLot + endless))) << endless;
}

TEST(QuestionTest, TheHeaderTellsWhichFormTheLinksHave) {
  const auto form = [](const char* accept, const std::string& query = "") {
    const Question question = asked(kAskedLot + query, "GET", accept);
    return question.wanted == Wanted::document ? name_of(question.document).type : "text/html";
  };
  EXPECT_EQ(form("*/*"), "text/html");
  EXPECT_EQ(form("application/json"), "application/json");
  EXPECT_EQ(form("application/ld+json, text/html;q=0.9"), "application/ld+json");
  EXPECT_EQ(form("application/json;q=0.2, Application/Linkset+JSON;q=0.7"),
            "application/linkset+json");
  EXPECT_EQ(form("text/html, application/json"), "text/html");
  EXPECT_EQ(form("application/json;q=0"), "text/html");
  EXPECT_EQ(form("text/html", "?linkType=linkset"), "application/linkset+json");
  EXPECT_EQ(form("text/html, application/json;q=0.1", "?linktype=all"), "application/json");
}

TEST(QuestionTest, ASitesAddressIsAWebAddressAndNoMore) {
  EXPECT_EQ(*site_address("https://ocop.example.vn"), "https://ocop.example.vn");
  EXPECT_EQ(*site_address("https://ocop.example.vn/"), "https://ocop.example.vn");
  EXPECT_EQ(*site_address("http://127.0.0.1:8470/t/"), "http://127.0.0.1:8470/t");
  for (const char* wrong : {"", "/", "ocop.example.vn", "https://", "https:///t", "ftp://x",
                            "https://a@b", "https://x/?y", "https://x/#y", "https://x y"})
    EXPECT_FALSE(site_address(wrong)) << wrong;
}

}  // namespace
}  // namespace ocop::site
