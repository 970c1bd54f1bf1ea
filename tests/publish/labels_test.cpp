// Selection of lots for labels, and the keys that sign them.
#include "app/office/publish/labels.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <set>
#include <sstream>

#include "app/base/gs1/lot_proof.h"
#include "tests/db/small_catalog.h"
#include "tests/support/kiosk/read_qr.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::publish {
namespace {

using testing::HasSubstr;

struct LabelsTest : testing::Test {
  codec::SigningKey key = codec::SigningKey::random();
  std::optional<LabelKey> known = LabelKey{key.public_key(), std::nullopt};
  Lot lot = [] {
    Lot made;
    made.name = {"na", "L1"};
    made.made_on = date_from_iso("2026-11-01");
    return made;
  }();
  LabelOrder order{.lot = {"na", "L1"},
                   .resolver = "ocop.example",
                   .file = LabelFile::png,
                   .sheet = {},
                   .size = "60x40"};

  Result<std::string> made() {
    db::CatalogWriter writer = db::started();
    writer.product(db::full_product(), {}, {});
    writer.lot(lot);
    if (known) writer.label_key(*known);
    return make_labels(db::written(std::move(writer)), order, key, *date_from_iso("2026-11-20"));
  }
  std::string why_not() {
    const auto labels = made();
    return labels ? "made" : labels.error().sentence;
  }
};

TEST_F(LabelsTest, TheLinkOnThePaperProvesTheLot) {
  const auto png = made();
  ASSERT_TRUE(png) << png.error().sentence;
  const std::string path = test::temporary_folder("labels") + "/label.png";
  std::ofstream(path, std::ios::binary) << *png;
  const auto link = gs1::read_product_link(test::read_qr(path));
  ASSERT_TRUE(link);
  EXPECT_EQ(link->lot, "L1");
  EXPECT_TRUE(gs1::is_lot_signed(link->named(), link->proof, std::vector{*known}, lot.made_on));
}

TEST_F(LabelsTest, EachLabelOfASheetHasItsOwnNumberAndItsOwnProof) {
  order.file = LabelFile::pdf;
  order.sheet = "2x7";
  order.size.clear();
  order.serials = true;
  order.count = 3;
  const auto pdf = made();
  ASSERT_TRUE(pdf) << pdf.error().sentence;
  const std::string path = test::temporary_folder("labels") + "/serials.pdf";
  std::ofstream(path, std::ios::binary) << *pdf;
  ASSERT_EQ(std::system(("pdftoppm -r 300 -png '" + path + "' '" + path + "'").c_str()), 0);
  std::istringstream codes(test::read_qr(path + "-1.png"));
  std::set<std::string> serials;
  for (std::string code; std::getline(codes, code);) {
    const auto link = gs1::read_product_link(code);
    ASSERT_TRUE(link) << code;
    EXPECT_TRUE(gs1::is_lot_signed(link->named(), link->proof, std::vector{*known}, lot.made_on));
    EXPECT_FALSE(gs1::is_lot_signed(link->named().any_pack(), link->proof, std::vector{*known},
                                    lot.made_on));
    serials.insert(link->serial);
  }
  EXPECT_EQ(serials.size(), 3U);
}

TEST_F(LabelsTest, ALotThatIsMadeTomorrowGetsNoneToday) {
  lot.made_on = date_from_iso("2026-11-21");
  EXPECT_THAT(why_not(), HasSubstr("is made on 2026-11-21, which is still to come"));
  lot.made_on = date_from_iso("2026-11-20");
  EXPECT_EQ(why_not(), "made");
}

TEST_F(LabelsTest, OnlyALotThatMayGoOutGetsLabels) {
  order.lot.lot = "L2";
  EXPECT_THAT(why_not(), HasSubstr("There is no lot L2 of na"));
  order.lot = {"nothing", "L1"};
  EXPECT_THAT(why_not(), HasSubstr("no product nothing"));
  order.lot = {"na", "L1"};
  lot.best_before = date_from_iso("2026-11-19");
  EXPECT_THAT(why_not(), HasSubstr("was best before 2026-11-19"));
  lot.best_before = date_from_iso("2026-11-20");
  EXPECT_EQ(why_not(), "made") << "good through its last day";
  lot.recall = LotRecall{*date_from_iso("2026-11-10"), {{"Có hạt cứng", "", ""}}};
  EXPECT_THAT(why_not(), HasSubstr("was recalled on 2026-11-10"));
}

TEST_F(LabelsTest, AKeyThatTerminalsDoNotKnowMakesNone) {
  known.reset();
  EXPECT_THAT(why_not(), HasSubstr("does not name this label key"));
  known = LabelKey{key.public_key(), date_from_iso("2026-10-31")};
  EXPECT_THAT(why_not(), HasSubstr("no longer in use"));
  known->until = date_from_iso("2026-11-01");
  EXPECT_EQ(why_not(), "made");
}

}  // namespace
}  // namespace ocop::publish
