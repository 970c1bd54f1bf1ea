// The site's answers, from the request's text to the page.
#include "app/office/site/resolver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/site/small_site.h"

namespace ocop::site {
namespace {

using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

struct Resolver : testing::Test {
  TraceSource source = small_site();
  SiteSettings settings{kAddress, {"0205 3810 000", ""}};

  SiteAnswer ask(const std::string& target, const std::string& accept = "",
                 const std::string& language = "en") {
    return resolve({"GET", target, accept, language}, source, settings, today());
  }
};

TEST_F(Resolver, AProductAndALotHaveTheirPages) {
  const SiteAnswer product = ask(kNa);
  EXPECT_EQ(product.status, 200);
  EXPECT_EQ(product.type, "text/html; charset=utf-8");
  EXPECT_THAT(product.body, AllOf(HasSubstr("<h1"), HasSubstr("Na Chi Lăng en"),
                                  HasSubstr("https://ocop.example.vn/01/08931234567897/10/L2\"")));
  const SiteAnswer lot = ask(kNa + "/10/L2");
  EXPECT_EQ(lot.status, 200);
  EXPECT_THAT(lot.body,
              AllOf(HasSubstr("Picked by hand"), HasSubstr("HTX Na"), HasSubstr("0205 3810 000")));
}

TEST_F(Resolver, AProductWithoutANumberIsFoundByItsId) {
  EXPECT_EQ(ask("/p/hoa-hoi").status, 200);
  const SiteAnswer lot = ask("/p/hoa-hoi/10/H%2F1");
  EXPECT_EQ(lot.status, 200);
  EXPECT_THAT(lot.body, HasSubstr("https://ocop.example.vn/p/hoa-hoi/10/H%2F1?lang=zh"));
  // Labels printed before the product had a GTIN stay valid.
  EXPECT_EQ(ask("/p/na/10/L2").status, 200);
}

TEST_F(Resolver, EveryFormOfALinkLeadsToTheSamePage) {
  const std::string page = ask(kNa + "/10/L2").body;
  for (const char* form : {"/01/8931234567897/10/L2", "/gtin/8931234567897/lot/L2",
                           "/01/08931234567897?10=L2", "/01/08931234567897/10/L2/",
                           "/01/08931234567897/10/%4C2", "/01/08931234567897/10/L2?utm_source=x&y"})
    EXPECT_EQ(ask(form).body, page) << form;
  for (const char* form : {"/01/08931234567897/22/A/10/L2/21/S1", "/01/08931234567897/21/S1/10/L2"})
    EXPECT_EQ(ask(form).status, 200) << form;
}

TEST_F(Resolver, TheLanguageIsTheSwitchsThenThePhones) {
  const auto language = [&](const std::string& query, const std::string& header_value) {
    return header(ask(kNa + query, "", header_value), "Content-Language");
  };
  EXPECT_EQ(language("", "zh-CN,zh;q=0.9,en;q=0.8"), "zh-Hans");
  EXPECT_EQ(language("", "fr;q=1, en;q=0.2, vi;q=0.4"), "vi");
  EXPECT_EQ(language("", "fr-FR, de"), "en");
  EXPECT_EQ(language("", ""), "vi");
  EXPECT_EQ(language("", "*"), "vi");
  EXPECT_EQ(language("", "en;q=0, vi;q=0.1"), "vi");
  EXPECT_EQ(language("?lang=en", "vi"), "en");
  EXPECT_EQ(language("?lang=fr", "zh"), "zh-Hans");
}

TEST_F(Resolver, AChosenLanguageStaysOnTheWay) {
  const std::string lot = "href=\"" + kAddress + kNa + "/10/L2";
  EXPECT_THAT(ask(kNa).body, HasSubstr(lot + "\""));
  EXPECT_THAT(ask(kNa + "?lang=en").body, HasSubstr(lot + "?lang=en\""));
  EXPECT_THAT(ask(kNa + "/10/L2?lang=zh").body, HasSubstr(kNa + "?lang=zh\""));
  EXPECT_THAT(ask(kNa + "/10/L9?lang=zh").body, HasSubstr(kNa + "?lang=zh\""));
  EXPECT_THAT(ask(kNa + "?lang=en").body,
              HasSubstr("rel=\"canonical\" href=\"" + kAddress + kNa + "\""));
}

TEST_F(Resolver, AProofIsToldAndKeptByTheSwitchOfLanguages) {
  const std::string proof = proof_of("L2");
  const SiteAnswer issued = ask(kNa + "/10/L2?s=" + proof);
  EXPECT_THAT(issued.body, HasSubstr("class=\"proof yes\""));
  EXPECT_THAT(issued.body, HasSubstr("/10/L2?s=" + proof + "&amp;lang=zh\""));
  EXPECT_THAT(ask(kNa + "/10/L2").body, HasSubstr("class=\"proof ask\""));
  for (const std::string& wrong : {proof_of("L1"), std::string("x"), std::string(86, 'A')}) {
    const SiteAnswer invented = ask(kNa + "/10/L2?s=" + wrong);
    EXPECT_THAT(invented.body, HasSubstr("class=\"proof no\""));
    EXPECT_THAT(invented.body, HasSubstr("/10/L2?s=0&amp;lang=vi\""));
    EXPECT_THAT(ask(kNa + "/10/L2?s=0").body, invented.body);
  }
}

TEST_F(Resolver, AWithdrawnLotHasARedPage) {
  const SiteAnswer answer = ask(kNa + "/10/L1?s=" + proof_of("L1"));
  EXPECT_EQ(answer.status, 200);
  EXPECT_THAT(answer.body, AllOf(HasSubstr("class=\"alarm\""), HasSubstr("role=\"alert\""),
                                 HasSubstr("Residue")));
}

TEST_F(Resolver, WhatIsNotThereIsToldInWords) {
  const SiteAnswer product = ask("/01/08930000000019");
  EXPECT_EQ(product.status, 404);
  EXPECT_EQ(ask("/p/nobody").status, 404);
  const SiteAnswer lot = ask(kNa + "/10/L9");
  EXPECT_EQ(lot.status, 404);
  EXPECT_THAT(lot.body, AllOf(HasSubstr("L9"), HasSubstr("href=\"https://ocop.example.vn" + kNa)));
  EXPECT_EQ(header(lot, "X-Robots-Tag"), "noindex");
  const SiteAnswer other = ask("/p/hoa-hoi/10/L2");
  EXPECT_EQ(other.status, 404);
  EXPECT_THAT(other.body, HasSubstr("href=\"https://ocop.example.vn" + kNa + "\""));
  EXPECT_NE(other.body, ask("/p/hoa-hoi/10/L9").body);
  for (const char* nowhere : {"/favicon.ico", "/place/none", "/place/", "/point/..", "/terms/x",
                              "/index.php", "/414/8930000000002"})
    EXPECT_EQ(ask(nowhere).status, 404) << nowhere;
}

TEST_F(Resolver, TheEventsOfALotAreGivenAsEpcis) {
  for (const char* type : {"gs1:epcis", "epcis", "https://ref.gs1.org/voc/epcis"}) {
    const SiteAnswer to = ask(kNa + "/10/L2?linkType=" + type);
    EXPECT_EQ(to.status, 307) << type;
    EXPECT_EQ(header(to, "Location"), kAddress + kNa + "/10/L2/epcis.jsonld");
  }
  const SiteAnswer answer = ask(kNa + "/10/L2/epcis.jsonld");
  EXPECT_EQ(answer.type, "application/ld+json");
  const json document = json::parse(answer.body);
  EXPECT_EQ(document["type"], "EPCISDocument");
  EXPECT_EQ(document["epcisBody"]["eventList"].size(), 2U);
}

TEST_F(Resolver, ALinkTypeThatIsNotThereIsNotFound) {
  EXPECT_EQ(ask(kNa + "/10/L2?linkType=gs1:traceability").status, 307);
  for (const char* none : {"?linkType=gs1:epcis", "?linkType=gs1:traceability",
                           "?linkType=gs1:nosuchlt", "/10/L3?linkType=gs1:epcis"})
    EXPECT_EQ(ask(kNa + none).status, 404) << none;
}

TEST_F(Resolver, ALinkOfATypeLeadsOnWithTheRestOfTheQuery) {
  const auto to = [&](const std::string& query) {
    return header(ask(kNa + "/10/L2?" + query), "Location").substr((kAddress + kNa).size());
  };
  EXPECT_EQ(to("linkType=gs1:traceability"), "/10/L2?lang=en#journey");
  EXPECT_EQ(to("a=b&linktype=gs1:traceability&c"), "/10/L2?lang=en&a=b&c#journey");
  // An invalid proof stays invalid.
  EXPECT_EQ(to("linkType=gs1:traceability&s=AA"), "/10/L2?s=0&lang=en#journey");
  EXPECT_EQ(to("lang=zh&linkType=gs1:pip"), "/10/L2?lang=zh");
  EXPECT_EQ(to("linkType=gs1:certificationInfo&17=261231"), "?lang=en&17=261231#certificates");
  EXPECT_EQ(to("linkType=gs1:recallStatus"), "/10/L2/recall.json");
}

// The rules that answers_test.py also checks on real servers, with answers.json.
TEST_F(Resolver, TheLinksetNamesEachLinkAndEachLinkIsThere) {
  const SiteAnswer by_type = ask(kNa + "/10/L2?linkType=linkset");
  EXPECT_EQ(by_type.type, "application/linkset+json");
  EXPECT_EQ(ask(kNa + "/10/L2?linkType=all").body, by_type.body);
  EXPECT_EQ(ask(kNa + "/10/L2", "application/linkset+json").body, by_type.body);
  EXPECT_EQ(ask(kNa + "/10/L2/linkset.json").body, by_type.body);
  EXPECT_EQ(ask(kNa + "/10/L2", "text/html,application/linkset+json;q=0.9").type,
            "text/html; charset=utf-8");
  int links = 0;
  const json levels = json::parse(by_type.body)["linkset"];
  ASSERT_EQ(levels.size(), 2U) << "the lot's, and the product's";
  EXPECT_EQ(levels[0]["anchor"], kAddress + kNa + "/10/L2");
  EXPECT_EQ(levels[1]["anchor"], kAddress + kNa);
  for (const json& level : levels)
    for (const auto& [relation, targets] : level.items()) {
      if (!relation.starts_with("https://")) continue;
      const std::string name = relation.substr(relation.rfind('/') + 1);
      const std::string anchor = level["anchor"];
      EXPECT_EQ(ask(anchor.substr(kAddress.size()) + "?linkType=gs1:" + name).status, 307) << name;
      for (const json& target : targets) {
        std::string href = target["href"];
        EXPECT_FALSE(target["title"].get<std::string>().empty());
        EXPECT_EQ(target.contains("type"), name != "defaultLink");
        const std::size_t mark = href.find('#');
        const std::string at = mark == href.npos ? "" : href.substr(mark + 1);
        const SiteAnswer there = ask(href.substr(kAddress.size(), mark - kAddress.size()));
        EXPECT_EQ(there.status, 200) << href;
        EXPECT_THAT(there.type, HasSubstr(target.value("type", "text/html")));
        EXPECT_THAT(there.body, HasSubstr(at.empty() ? "" : "id=\"" + at + "\""));
        ++links;
      }
    }
  // Of the lot: default, page (and in three languages), way, recall, EPCIS; of the product:
  // default, page, certificates (in three languages and as JSON).
  EXPECT_EQ(links, 1 + 4 + 3 + 1 + 1 + 1 + 4 + 4);
}

TEST_F(Resolver, ALotThatWasTakenBackIsToldToMachines) {
  const json told = json::parse(ask(kNa + "/10/L1/recall.json").body);
  EXPECT_EQ(told["recalled"], true);
  EXPECT_FALSE(told["recalledOn"].get<std::string>().empty());
  EXPECT_FALSE(told["reason"]["vi"].get<std::string>().empty());
  EXPECT_EQ(json::parse(ask(kNa + "/10/L2/recall.json").body)["recalled"], false);
  EXPECT_EQ(ask(kNa + "/recall.json").status, 404);
  EXPECT_EQ(ask(kNa + "/10/L9/recall.json").status, 404);
}

TEST_F(Resolver, ADateOnTheCodeThatIsNotTheLotsIsASignOfAFake) {
  const std::string proved = kNa + "/10/L2?s=" + proof_of("L2");
  const auto lot = source.lot({"na", "L2"});
  ASSERT_TRUE(lot && *lot && (*lot)->lot->best_before);
  const std::string iso = date_to_iso(*(*lot)->lot->best_before);
  const std::string right = iso.substr(2, 2) + iso.substr(5, 2) + iso.substr(8, 2);
  const std::string same = ask(proved + "&17=" + right + "&15=" + right).body;
  EXPECT_THAT(same, AllOf(HasSubstr("class=\"proof yes\""), HasSubstr("Expiry date")));
  EXPECT_THAT(same, Not(HasSubstr("sign of a fake")));
  for (const char* wrong : {"&17=300101", "&15=300101", "&11=300101"}) {
    const std::string body = ask(proved + wrong).body;
    EXPECT_THAT(body, AllOf(HasSubstr("class=\"proof no\""), HasSubstr("sign of a fake"),
                            HasSubstr("class=\"passed\">The lot")))
        << wrong;
    EXPECT_THAT(body, Not(HasSubstr("class=\"proof yes\""))) << wrong;
  }
}

TEST_F(Resolver, APackOfItsOwnNumberIsProvedByItsOwnProof) {
  const std::string pack = kNa + "/10/L2/21/7K2M9QDX", proof = "?s=" + proof_of("L2", "7K2M9QDX");
  const SiteAnswer page = ask(pack + proof);
  EXPECT_THAT(page.body, AllOf(HasSubstr("class=\"proof yes\""), HasSubstr("7K2M9QDX")));
  EXPECT_THAT(page.body, HasSubstr(kAddress + pack + proof + "&amp;lang=zh\"")) << "it stays";
  EXPECT_THAT(page.body, HasSubstr("rel=\"canonical\" href=\"" + kAddress + kNa + "/10/L2\""));
  for (const std::string& wrong :
       {kNa + "/10/L2/21/7K2M9QDY" + proof, kNa + "/10/L2" + proof, pack + "?s=" + proof_of("L2")})
    EXPECT_THAT(ask(wrong).body, HasSubstr("class=\"proof no\"")) << wrong;
}

TEST_F(Resolver, WhatACodeSaysOfAPackIsShown) {
  const SiteAnswer page = ask(kNa + "/10/L2/21/S%3Cb%3E7?3103=000350");
  EXPECT_THAT(page.body, AllOf(HasSubstr("S&lt;b&gt;7"), HasSubstr("350 g")));
  EXPECT_THAT(ask(kNa + "/10/L2").body, Not(HasSubstr("On your code")));
}

TEST_F(Resolver, WhatEpcisDocumentsNameHasAPage) {
  EXPECT_THAT(ask("/").body, AllOf(HasSubstr("OCOP products"), HasSubstr(kAddress + kNa + "\"")));
  EXPECT_THAT(ask("/?lang=zh").body, HasSubstr("?lang=zh\""));
  EXPECT_THAT(ask("/").body, HasSubstr("Sample data")) << "as the catalogue says";
  EXPECT_THAT(ask("/terms/").body, HasSubstr("id=\"rawMaterialArea\""));
  for (const pages::SideName& name : source.sides())
    EXPECT_EQ(ask(pages::side_path(name)).status, 200) << pages::side_path(name);
  EXPECT_GT(source.sides().size(), 4U);
}

TEST_F(Resolver, ThePagesLinksForMachinesAreThere) {
  const SiteAnswer page = ask(kNa + "/10/L2");
  EXPECT_THAT(page.body, HasSubstr(kAddress + kNa + "/10/L2/epcis.jsonld"));
  EXPECT_THAT(header(page, "Link"),
              HasSubstr("<" + kAddress + kNa + "/10/L2/linkset.json>; rel=\"linkset\""));
  EXPECT_THAT(ask(kNa + "/10/L3").body, Not(HasSubstr("epcis.jsonld")));
  const json description = json::parse(ask("/.well-known/gs1resolver").body);
  EXPECT_EQ(description["resolverRoot"], kAddress);
  EXPECT_EQ(ask("/robots.txt").status, 200);
}

TEST_F(Resolver, ThePictureForSharingIsOne) {
  const SiteAnswer page = ask(kNa + "/10/L2");
  EXPECT_THAT(page.body, HasSubstr("/10/L2?lang=en&amp;share=1\""));
  const SiteAnswer picture = ask(kNa + "/10/L2?lang=en&share=1");
  EXPECT_EQ(picture.type, "image/png");
  EXPECT_TRUE(picture.body.starts_with("\x89PNG"));
}

TEST_F(Resolver, ASiteBelowAPathIsFoundWithAndWithoutIt) {
  settings.address = "https://example.vn/t";
  const SiteAnswer page = ask("/t" + kNa);
  EXPECT_EQ(page.status, 200);
  EXPECT_THAT(page.body, HasSubstr("https://example.vn/t" + kNa + "?lang=zh"));
  EXPECT_EQ(ask(kNa).body, page.body);
  EXPECT_EQ(ask("/u" + kNa).status, 404);
  EXPECT_EQ(ask("/t/robots.txt").status, 200);
}

TEST_F(Resolver, NothingIsKeptOnThePhoneAndNothingRuns) {
  for (const char* target :
       {"/01/08931234567897/10/L2", "/01/08931234567897/10/L9", "/01/1", "/"}) {
    const SiteAnswer page = ask(target);
    EXPECT_THAT(header(page, "Content-Security-Policy"), HasSubstr("default-src 'none'"));
    EXPECT_EQ(header(page, "X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(header(page, "Referrer-Policy"), "no-referrer");
    EXPECT_EQ(header(page, "Cache-Control"), "no-cache");
    EXPECT_EQ(header(page, "Set-Cookie"), "");
  }
}

TEST_F(Resolver, OnlyReadingIsAnswered) {
  const auto method = [&](const char* name) {
    return resolve({name, kNa, "", ""}, source, settings, today());
  };
  EXPECT_EQ(method("HEAD").status, 200);
  EXPECT_EQ(method("OPTIONS").status, 204);
  EXPECT_EQ(header(method("OPTIONS"), "Access-Control-Allow-Methods"), "GET, HEAD, OPTIONS");
  for (const char* other : {"POST", "PUT", "DELETE", "BREW"})
    EXPECT_EQ(method(other).status, 405) << other;
}

TEST_F(Resolver, WithoutACatalogueItSaysSo) {
  const SiteAnswer answer = unavailable({"GET", kNa, "", "en"}, settings);
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(header(answer, "Retry-After"), "60");
  EXPECT_EQ(unavailable({"GET", "/01/%zz", "", ""}, settings).status, 400);
}

TEST_F(Resolver, HostileLinksGetAPlainRefusal) {
  const std::string zeros(1, '\0');
  std::string many = kNa + "?";
  for (int i = 0; i < 100; ++i) many += "a" + std::to_string(i) + "=1&";
  const std::vector<std::string> targets{many,
                                         kNa + "/10/%",
                                         kNa + "/10/%4",
                                         kNa + "/10/%ZZ",
                                         kNa + "/10/L%00",
                                         "/%00",
                                         kNa + "/10/L" + zeros,
                                         kNa + "/10/%C0%AF",
                                         kNa + "/10/%E0%80%AF",
                                         kNa + "/10/%ED%A0%80",
                                         kNa + "/10/" + std::string(21, 'A'),
                                         kNa + "/10/" + std::string(7000, 'A'),
                                         kNa + "/10/%E2%80%AEgnp",
                                         "/01/../../etc/passwd",
                                         "/01/08931234567897/10/../../../etc",
                                         "/01/08931234567897/10/%2e%2e%2f%2e%2e%2fetc",
                                         "/01/08931234567898",
                                         "/01/893",
                                         "/01/",
                                         "/01/08931234567897/10",
                                         "/01/08931234567897/foo",
                                         "/01//10/L2",
                                         "/p/..",
                                         "/p/A%20B",
                                         "/p/" + std::string(500, 'a'),
                                         kNa + "?10=L1&10=L2",
                                         kNa + "?01=08930000000019",
                                         kNa + "?linkType=a&linkType=b",
                                         "//evil.example/01/08931234567897",
                                         "\\01\\08931234567897",
                                         "javascript:alert(1)",
                                         "",
                                         " ",
                                         "\r\nSet-Cookie: a=b",
                                         "/01/\xC0\xAE\xC0\xAE/"};
  for (const std::string& target : targets) {
    const SiteAnswer answer = ask(target);
    EXPECT_TRUE(answer.status == 400 || answer.status == 404) << target << " " << answer.status;
    EXPECT_THAT(answer.body, Not(HasSubstr("passwd"))) << target;
  }
  EXPECT_EQ(ask("/01/../../etc/passwd").status, 400);
  EXPECT_EQ(ask("/../../etc/passwd").status, 404);
  EXPECT_EQ(ask(kNa + "/10/%zz").status, 400);
}

TEST_F(Resolver, AScriptInALotIsText) {
  const SiteAnswer answer = ask(kNa + "/10/%3Cscript%3Ea(1)%3C%2F");
  EXPECT_EQ(answer.status, 404);
  EXPECT_THAT(answer.body, Not(HasSubstr("<script>a(1)")));
  EXPECT_THAT(answer.body, HasSubstr("&lt;script&gt;a(1)&lt;/"));
}

}  // namespace
}  // namespace ocop::site
