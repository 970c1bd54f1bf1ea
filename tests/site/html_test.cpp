#include "app/office/pages/html.h"

#include <gtest/gtest.h>

namespace ocop::site {
namespace {

TEST(Html, WhatATextHoldsIsNoMarkup) {
  pages::Html html;
  html.put("p", {{"title", "\"><b>"}}, "<script>alert('&')</script>");
  EXPECT_EQ(html.take(),
            "<!DOCTYPE html>\n<p title=\"&quot;&gt;&lt;b&gt;\">"
            "&lt;script&gt;alert('&amp;')&lt;/script&gt;</p>");
}

TEST(Html, ElementsCloseInTheOrderInWhichTheyWereOpened) {
  pages::Html html;
  {
    const auto list = html.open("ul");
    const auto item = html.open("li");
    html.single("br", {});
  }
  EXPECT_EQ(html.take(), "<!DOCTYPE html>\n<ul><li><br/></li></ul>");
}

TEST(Html, DataCannotEndTheElementThatHoldsIt) {
  pages::Html html;
  html.data(R"({"name":"</script><script>"})");
  const std::string page = html.take();
  EXPECT_EQ(page.find("</script>"), page.size() - 9);
  EXPECT_NE(page.find(R"("\u003c/script>\u003cscript>")"), std::string::npos);
}

TEST(Html, ANameCannotTurnTheDirectionOfWriting) {
  EXPECT_EQ(pages::visible("a\u202Egnp.exe\u2066\u200Fb\u061C"), "agnp.exeb");
}

TEST(Html, ControlCharactersAreNotShown) {
  EXPECT_EQ(pages::visible(std::string_view("a\0b\x1b[31m\x7f\n\r", 12)), "ab[31m\n");
}

TEST(Html, BrokenUtf8IsShownAsBroken) {
  EXPECT_EQ(pages::visible("a\xFFz"), "a\uFFFDz");
  EXPECT_EQ(pages::visible("Lạng Sơn 谅山"), "Lạng Sơn 谅山");
}

TEST(Address, OnlyPagesOfTheWebAreLinkedTo) {
  EXPECT_TRUE(pages::Address::web("https://example.vn/a?b=c&d#e"));
  EXPECT_TRUE(pages::Address::web("http://127.0.0.1:8080"));
  for (const char* bad :
       {"", "javascript:alert(1)", "JAVASCRIPT:alert(1)", " https://example.vn", "data:text/html,x",
        "//example.vn", "https://", "https:///path", "https://a b", "https://a\"b", "https://a\n",
        "https://bank.vn@evil.vn/", "ftp://example.vn", "https://x/<script>"})
    EXPECT_FALSE(pages::Address::web(bad)) << bad;
  EXPECT_FALSE(pages::Address::web("https://" + std::string(3000, 'a')));
}

TEST(Address, ATelephoneNumberIsReadAsPeopleWriteIt) {
  EXPECT_EQ(pages::Address::phone("0205 3812 345")->text(), "tel:02053812345");
  EXPECT_EQ(pages::Address::phone("+84 (205) 381-2345")->text(), "tel:+842053812345");
  for (const char* bad :
       {"", "12", "call me", "0205;ext=1", "84+205 3812", "1234567890123456789012345"})
    EXPECT_FALSE(pages::Address::phone(bad)) << bad;
}

TEST(Address, ALetterHasOneReceiverAndItsSubjectIsEncoded) {
  EXPECT_EQ(pages::Address::mail("ocop@langson.example.vn", "Lô 1 & <b>")->text(),
            "mailto:ocop@langson.example.vn?subject=L%C3%B4%201%20%26%20%3Cb%3E");
  for (const char* bad : {"", "@b.vn", "a@", "a@b@c", "a@b?bcc=c@d", "a b@c.vn", "a@b\"c"})
    EXPECT_FALSE(pages::Address::mail(bad, "")) << bad;
}

TEST(Address, APlaceIsSaidWithAPointWhateverTheLanguage) {
  EXPECT_EQ(pages::Address::geo(21.853, 106.761).text(),
            "geo:21.85300,106.76100?q=21.85300,106.76100");
  EXPECT_EQ(
      pages::Address::open_street_map(21.853, 106.761).text(),
      "https://www.openstreetmap.org/?mlat=21.85300&mlon=106.76100#map=14/21.85300/106.76100");
}

TEST(Address, ALotIsEncodedAndAProductWithoutGtinHasAPathOfOurs) {
  EXPECT_EQ(
      pages::lot_address("https://ocop.vn/t", {Gtin::parse("8930000000019"), "na", "A/1%"})->text(),
      "https://ocop.vn/t/01/08930000000019/10/A%2F1%25");
  EXPECT_EQ(pages::lot_address("https://ocop.vn", {.product_id = "na"})->text(),
            "https://ocop.vn/p/na");
  EXPECT_FALSE(pages::lot_address("javascript:alert(1)//", {.product_id = "na"}));
}

}  // namespace
}  // namespace ocop::site
