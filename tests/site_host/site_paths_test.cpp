// The paths of pages as files.
#include "app/office/site_host/site_paths.h"

#include <gtest/gtest.h>

namespace ocop::site_host {
namespace {

std::optional<std::string> of_lot(const char* lot) {
  return page_folder({.gtin = Gtin::parse("8931234567897"), .product_id = "na", .lot = lot});
}

TEST(SitePaths, APageLiesWhereItsAddressLeads) {
  EXPECT_EQ(of_lot(""), "01/08931234567897");
  EXPECT_EQ(of_lot("NA-0812"), "01/08931234567897/10/NA-0812");
  EXPECT_EQ(page_folder({.product_id = "na", .lot = "L1"}), "p/na/10/L1");
}

TEST(SitePaths, SignsOfALotAreThoseThatAServerReadsFromItsAddress) {
  EXPECT_EQ(of_lot("50%&\"<*>?'=;:+(1),!_"), "01/08931234567897/10/50%&\"<*>?'=;:+(1),!_");
  EXPECT_EQ(of_lot("NA/26/1"), "01/08931234567897/10/NA/26/1");
  EXPECT_EQ(of_lot("..."), "01/08931234567897/10/...");
}

TEST(SitePaths, ALotThatWouldLeadElsewhereHasNoFile) {
  for (const char* lot : {".", "..", "../A", "A/..", "A/../B", "/A", "A/", "A//B", "A/./B", "/",
                          "index.html", "A/index.html", "A/en.html", "zh.html/A", "epcis.jsonld",
                          "A/linkset.json", "share-vi.png", "A/en.html.part"})
    EXPECT_EQ(of_lot(lot), std::nullopt) << lot;
}

TEST(SitePaths, AFilesNameIsALotsNumberWhereNoPageHasIt) {
  for (const char* lot : {"A.part", "vi.html", "en.html2", "10", "404.html"})
    EXPECT_TRUE(of_lot(lot)) << lot;
}

}  // namespace
}  // namespace ocop::site_host
