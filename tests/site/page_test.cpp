#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>

#include "app/office/pages/error_page.h"
#include "app/office/pages/html.h"
#include "app/office/pages/trace_page.h"
#include "app/office/pages/web_files.h"
#include "tests/site/trace_fixture.h"

namespace ocop::site {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string kSite = "https://ocop.example.vn";

std::size_t count(const std::string& page, const std::string& part) {
  std::size_t found = 0;
  for (auto at = page.find(part); at != std::string::npos; at = page.find(part, at + 1)) ++found;
  return found;
}

class PageInEachLanguage : public testing::TestWithParam<Language> {};
INSTANTIATE_TEST_SUITE_P(Page, PageInEachLanguage, testing::ValuesIn(kLanguages));

TEST_P(PageInEachLanguage, ALotOfTwentyEventsIsAtMostThirtyKilobytesLong) {
  const std::string page = pages::trace_page(sample_view(GetParam(), 20));
  EXPECT_EQ(count(page, "<time datetime=\"2026-08-1"), 21U);  // the events, and the day it was made
  EXPECT_LE(page.size(), 30000U);
}

TEST_P(PageInEachLanguage, ThePageSaysItsLanguageAndLinksToTheOthers) {
  const std::string page = pages::trace_page(sample_view(GetParam()));
  const std::string tag =
      GetParam() == Language::zh ? "zh-Hans" : std::string(language_code(GetParam()));
  EXPECT_THAT(page, HasSubstr("<html lang=\"" + tag + "\">"));
  for (const char* code : {"vi", "en", "zh"})
    EXPECT_EQ(count(page, std::string("?lang=") + code + "\""), 2U);  // the switch, the alternates
  EXPECT_EQ(count(page, "aria-current"),
            1U + count(std::string(pages::web_file(pages::WebFile::style)), "aria-current"));
}

TEST_P(PageInEachLanguage, NothingThatASheetBringsBecomesMarkup) {
  const std::string page = pages::trace_page(hostile_view(GetParam(), kSite));
  EXPECT_EQ(count(page, "<script"), 1U);  // the data for machines
  EXPECT_EQ(count(page, "</script"), 1U);
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, Not(HasSubstr("javascript:")));
  EXPECT_THAT(page, Not(HasSubstr("\u202E")));
  EXPECT_THAT(page, Not(HasSubstr(" onclick")));
  EXPECT_EQ(count(page, "</title>"), 2U);  // the page's, the map's
  static const std::regex kTarget("(?:href|src)=\"(?!https://|#|tel:|mailto:|geo:|data:image/svg)");
  EXPECT_FALSE(std::regex_search(page, kTarget));
}

TEST_P(PageInEachLanguage, TheDataForMachinesIsWholeJson) {
  for (const pages::TraceView& view : {sample_view(GetParam()), hostile_view(GetParam(), kSite),
                                       product_view(GetParam(), kSite)}) {
    const auto json = nlohmann::json::parse(pages::product_json_ld(view), nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    EXPECT_EQ(json["@type"], "Product");
    EXPECT_EQ(json["gtin"], "08930000000019");
    EXPECT_EQ(json["name"], pages::visible(view.product.card.name.in(GetParam())));
    EXPECT_EQ(json.contains("additionalProperty"), view.lot.has_value());
  }
}

TEST_P(PageInEachLanguage, AWithdrawnLotSaysSoBeforeItsName) {
  const std::string page = pages::trace_page(recalled_view(GetParam(), kSite));
  const auto recall = page.find("role=\"alert\"");
  ASSERT_NE(recall, std::string::npos);
  EXPECT_LT(recall, page.find("<h1"));
  EXPECT_THAT(page, HasSubstr("<body class=\"alarm\">"));
  EXPECT_THAT(page, HasSubstr(recalled_view(GetParam(), kSite).lot->recall->reason.in(GetParam())));
}

TEST_P(PageInEachLanguage, EachErrorSaysWhatIsWrongAndWhatToDo) {
  std::set<std::string> titles;
  for (const pages::ErrorKind kind :
       {pages::ErrorKind::unknown_product, pages::ErrorKind::unknown_lot,
        pages::ErrorKind::lot_of_another, pages::ErrorKind::bad_link, pages::ErrorKind::no_page,
        pages::ErrorKind::unavailable}) {
    pages::ErrorView view;
    view.language = GetParam();
    view.links = sample_view(GetParam()).links;
    view.kind = kind;
    view.lot = "<b>1";
    const std::string page = pages::error_page(view);
    static const std::regex kHead("<h1>([^<]+)</h1><p class=\"lead\">([^<]+)</p>");
    std::smatch found;
    ASSERT_TRUE(std::regex_search(page, found, kHead));
    titles.insert(found[1]);
    EXPECT_THAT(page, Not(HasSubstr("<b>1")));
    EXPECT_THAT(page, Not(HasSubstr("linkset")));
    EXPECT_THAT(page, HasSubstr("content=\"noindex\""));
  }
  EXPECT_EQ(titles.size(), 6U);
}

TEST(Page, EachStateOfProofHasItsOwnWords) {
  pages::TraceView view = sample_view(Language::en);
  EXPECT_THAT(pages::trace_page(view), HasSubstr("<section class=\"proof yes\">"));
  view.proof = pages::ProofState::not_issued;
  EXPECT_THAT(pages::trace_page(view), HasSubstr("<strong>Not issued by us</strong>"));
  view.proof = pages::ProofState::none;
  EXPECT_THAT(pages::trace_page(view), HasSubstr("<strong>Not checked</strong>"));
}

TEST(Page, AStoredPageSaysNothingThatTheDayChanges) {
  pages::TraceView view = sample_view(Language::en);
  view.today = day(2026, 9, 1);
  EXPECT_THAT(pages::trace_page(view), HasSubstr("Lapsed on 4 Sep 2023"));
  EXPECT_THAT(pages::trace_page(view), HasSubstr(">passed</b>"));
  view.today.reset();
  EXPECT_THAT(pages::trace_page(view), HasSubstr("Valid until 4 Sep 2023"));
  EXPECT_THAT(pages::trace_page(view), Not(HasSubstr(">passed</b>")));
}

TEST(Page, TheLastDayStillCounts) {
  pages::TraceView view = sample_view(Language::en);
  view.today = view.lot->best_before;
  EXPECT_THAT(pages::trace_page(view), Not(HasSubstr(">passed</b>")));
}

TEST(Page, ATextThatIsOnlyThereInVietnameseIsMarkedAsSuch) {
  const std::string page = pages::trace_page(sample_view(Language::en));
  EXPECT_THAT(page, HasSubstr("<p lang=\"vi\">Hội đồng OCOP tỉnh Lạng Sơn</p>"));
  EXPECT_THAT(pages::trace_page(sample_view(Language::vi)), Not(HasSubstr("<p lang=\"vi\"")));
}

TEST(Page, AnInputOfTheCatalogueLinksToItsOwnLot) {
  const std::string page = pages::trace_page(sample_view(Language::en));
  EXPECT_THAT(page, HasSubstr("href=\"https://ocop.example.vn/01/08930000000026/10/VUON-7%2F26\""));
  EXPECT_THAT(page, HasSubstr("800 kg · from Chi Lăng commune"));
}

TEST(Page, MomentsAreOfTheShopsClock) {
  EXPECT_THAT(pages::trace_page(sample_view(Language::en)),
              HasSubstr("<time datetime=\"2026-08-12T06:50+07:00\">12 Aug 2026 06:50</time>"));
}

TEST(Page, AStepWithoutAWordOfOursIsToldByTheKindOfTheEvent) {
  pages::TraceView view = sample_view(Language::en, 1);
  view.lot->events[0].step = "killing";
  EXPECT_THAT(pages::trace_page(view), HasSubstr("<h3>Lot started</h3>"));
}

TEST(Page, APictureIsAskedForOnlyWhenItIsLookedAt) {
  pages::TraceView view = sample_view(Language::en);
  EXPECT_THAT(pages::trace_page(view), Not(HasSubstr("<img")));
  view.product.pictures.push_back(
      {.sha256 = std::string(64, 'b'), .width = 800, .height = 600, .alternative = {}});
  const std::string page = pages::trace_page(view);
  EXPECT_THAT(page, HasSubstr("src=\"https://ocop.example.vn/pictures/phone/bb/bbb"));
  EXPECT_THAT(page, HasSubstr("loading=\"lazy\""));
  EXPECT_THAT(page, HasSubstr("alt=\"Đồng Mỏ sugar apple\""));
  view.links.pictures.clear();
  EXPECT_THAT(pages::trace_page(view), Not(HasSubstr("<img")));
}

TEST(Page, AProductsPageListsItsLotsAndCountsTheRest) {
  const std::string page = pages::trace_page(product_view(Language::en, kSite, 130));
  EXPECT_EQ(count(page, "/01/08930000000019/10/"), 100U);
  EXPECT_THAT(page, HasSubstr("30 older lots"));
  EXPECT_EQ(count(pages::trace_page(product_view(Language::en, kSite, 5)), ">Withdrawn</b>"), 1U);
  EXPECT_THAT(pages::trace_page(product_view(Language::en, kSite, 0)),
              HasSubstr("No lot is published yet."));
}

TEST(Page, WithoutAContactAVisitorIsSentToTheShop) {
  pages::TraceView view = sample_view(Language::en);
  EXPECT_THAT(pages::trace_page(view),
              HasSubstr("mailto:ocop@langson.example.vn?subject=Problem%20with"));
  view.report = {};
  EXPECT_THAT(pages::trace_page(view), HasSubstr("tell the shop where you bought it"));
}

TEST(Page, AnEmptyViewIsAPageToo) {
  const std::string page = pages::trace_page({});
  EXPECT_THAT(page, HasSubstr("</html>"));
  pages::TraceView lot;
  lot.lot = Lot{};
  EXPECT_THAT(pages::trace_page(lot), HasSubstr("Chưa có sự kiện nào"));
}

TEST(Policy, AllowsTheStyleByItsHashAndNothingFromElsewhere) {
  const std::string policy = pages::content_security_policy();
  EXPECT_THAT(policy, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy, testing::ContainsRegex("style-src 'sha256-[A-Za-z0-9+/]{43}=';"));
  EXPECT_THAT(policy, Not(HasSubstr("unsafe")));
  EXPECT_THAT(policy, Not(HasSubstr("http")));
}

}  // namespace
}  // namespace ocop::site
