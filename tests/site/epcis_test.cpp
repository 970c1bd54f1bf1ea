// The content of a lot's EPCIS document. tests/peers validates it against the published schema.
#include "app/office/site/epcis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/support/traced_lot.h"

namespace ocop::site {
namespace {

using Json = nlohmann::json;
using testing::HasSubstr;

Json events_of(const pages::TraceView& view) {
  return Json::parse(epcis_document(view)).at("epcisBody").at("eventList");
}

constexpr const char* kLot = "https://ocop.example/01/08938505974194/10/NA%2F26%2B1";

TEST(Epcis, ATransformationNamesWhatWentInAndWhatCameOut) {
  const Json made = events_of(test::traced_lot()).at(0);
  EXPECT_EQ(made.at("type"), "TransformationEvent");
  const Json& inputs = made.at("inputQuantityList");
  EXPECT_EQ(inputs.at(0).at("epcClass"), "https://ocop.example/01/08938505974200/10/NA-0810");
  EXPECT_EQ(inputs.at(0).at("quantity"), 40'000);
  EXPECT_EQ(inputs.at(0).at("uom"), "GRM");
  // Fragments are ignored when links are compared; otherwise the input would equal the output.
  EXPECT_THAT(inputs.at(1).at("epcClass").get<std::string>(), testing::StartsWith("urn:uuid:"));
  EXPECT_NE(inputs.at(1).at("epcClass"), inputs.at(2).at("epcClass"));
  EXPECT_FALSE(inputs.at(2).contains("quantity")) << "nobody knows how much";
  EXPECT_EQ(made.at("outputQuantityList").at(0), (Json{{"epcClass", kLot}, {"quantity", 400}}));
  EXPECT_EQ(made.at("ilmd").at("cbvmda:lotNumber"), "NA/26+1");
  EXPECT_EQ(made.at("ilmd").at("cbvmda:bestBeforeDate"), "2027-02-11");
}

TEST(Epcis, TimesAreUtcWithTheOffsetOfTheShop) {
  const Json made = events_of(test::traced_lot()).at(0);
  EXPECT_EQ(made.at("eventTime"), "2026-08-11T00:00:00Z");
  EXPECT_EQ(made.at("eventTimeZoneOffset"), "+07:00");
}

TEST(Epcis, WhatIsShippedIsNoLongerThere) {
  const Json sent = events_of(test::traced_lot()).at(2);
  EXPECT_EQ(sent.at("readPoint").at("id"), "https://ocop.example/place/xuong");
  EXPECT_FALSE(sent.contains("bizLocation"));
  EXPECT_EQ(sent.at("disposition"), "in_transit");
  EXPECT_EQ(sent.at("sourceList").at(0).at("source"), "https://ocop.example/producer/htx-na");
  EXPECT_EQ(sent.at("destinationList").at(0).at("destination"),
            "https://ocop.example/point/diem-lang-son");
  EXPECT_EQ(sent.at("quantityList").at(0).at("quantity"), 300);
}

TEST(Epcis, ReportsAreCertificationAndPhotosAreNot) {
  const Json tested = events_of(test::traced_lot()).at(1);
  EXPECT_EQ(tested.at("certificationInfo"), Json::array({"https://example.vn/kn-12.pdf"}));
  EXPECT_EQ(tested.at("ocop:documents").size(), 2U);
  EXPECT_EQ(tested.at("action"), "OBSERVE");
  EXPECT_FALSE(tested.contains("ilmd"));
}

TEST(Epcis, AnEventKeepsItsIdWhenACellIsCorrected) {
  pages::TraceView view = test::traced_lot();
  const Json before = events_of(view);
  view.lot->events[0].at += 60'000;
  view.lot->events[0].place = "chi-lang";
  EXPECT_EQ(events_of(view).at(0).at("eventID"), before.at(0).at("eventID"));
  std::set<std::string> ids;
  for (const Json& event : before) ids.insert(event.at("eventID").get<std::string>());
  EXPECT_EQ(ids.size(), before.size());
  view.lot->name.lot = "other";
  EXPECT_NE(events_of(view).at(0).at("eventID"), before.at(0).at("eventID"));
}

TEST(Epcis, ARecallIsTheLastThatIsToBeKnown) {
  pages::TraceView view = test::traced_lot();
  view.lot->recall = LotRecall{Date(std::chrono::year(2026) / 9 / 1), {{"Mốc", "Mould", "霉"}}};
  const Json last = events_of(view).back();
  EXPECT_EQ(last.at("disposition"), "recalled");
  EXPECT_EQ(last.at("eventTime"), "2026-08-31T17:00:00Z");
  EXPECT_EQ(last.at("ocop:note").at("en"), "Mould");
}

TEST(Epcis, PlacesPartiesAndGoodsAreNamed) {
  const Json document = Json::parse(epcis_document(test::traced_lot()));
  const Json& lists = document.at("epcisHeader").at("epcisMasterData").at("vocabularyList");
  const auto name = [](const Json& element) {
    return element.at("attributes").at(0).at("attribute").get<std::string>();
  };
  std::vector<std::string> names;
  for (const Json& list : lists)
    for (const Json& element : list.at("vocabularyElementList")) names.push_back(name(element));
  EXPECT_THAT(names, testing::ElementsAre("Chi Lăng", "Điểm Lạng Sơn", "Xưởng", "Thạch na",
                                          "Na Chi Lăng", "đường", "nước", "HTX Na"));
}

// tests/peers/json_ld.js checks that JSON-LD readers keep them.
TEST(Epcis, OurOwnTermsAreExplained) {
  const Json context = Json::parse(epcis_document(test::traced_lot())).at("@context").at(1);
  EXPECT_EQ(context.at("ocop"), "https://ocop.example/terms/#");
  for (const char* text : {"ocop:note", "ocop:title"})
    EXPECT_EQ(context.at(text).at("@container"), "@language") << text;
}

TEST(Epcis, TheLanguageOfThePageChangesNothing) {
  pages::TraceView view = test::traced_lot();
  const std::string in_vietnamese = epcis_document(view);
  view.language = Language::zh;
  EXPECT_EQ(epcis_document(view), in_vietnamese);
}

}  // namespace
}  // namespace ocop::site
