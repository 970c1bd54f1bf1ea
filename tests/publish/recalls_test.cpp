// A recall stays until a row of lot_lifting.csv lifts it, whatever else the office does.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "app/base/disk/release_layout.h"
#include "db/catalog/recall_facts.h"
#include "tests/publish/recall_office.h"

namespace ocop::publish {
namespace {

using disk::real_disk;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

const std::string kGone =
    "lot.csv, column recalled_on: lot NA-2 of na (recalled on 2026-11-05) is no longer recalled "
    "here; keep its row with that day and the reason, or add a row to lot_lifting.csv if the "
    "recall was needless.";

RecallFacts facts(const RecallOffice& office) {
  const auto file = real_disk().map(disk::catalog_file(office.sheets.out(), office.sheets.release));
  EXPECT_TRUE(file);
  const auto read = db::recall_facts(file->bytes);
  EXPECT_TRUE(read);
  return *read;
}

TEST(ImportedRecalls, AreNotLostBySheetsThatNoLongerTellThem) {
  RecallOffice office;
  office.recall("2026-11-05");
  const std::string before = office.imported();
  office.recall("");
  EXPECT_THAT(office.import_errors(), ElementsAre(kGone));
  EXPECT_EQ(disk::current_release(real_disk(), office.sheets.out()), before);
  office.sheets.set("lot.csv", "lot", "NA-3");  // the row itself is gone
  EXPECT_THAT(office.import_errors(), ElementsAre(kGone));
  office.sheets.set("lot.csv", "lot", "NA-2");
  office.recall("2026-11-06");  // correcting the day does not remove the recall
  EXPECT_THAT(office.import_errors(), IsEmpty());
}

TEST(ImportedRecalls, GoByALiftingOfTheirDayAndNoOther) {
  RecallOffice office;
  office.recall("2026-11-05");
  office.imported();
  office.lift("NA-2", "2026-11-05", "2026-11-08");
  office.imported();
  EXPECT_THAT(facts(office).recalls, IsEmpty());
  ASSERT_EQ(facts(office).liftings.size(), 1U);
  EXPECT_EQ(facts(office).liftings[0].reason[Language::en], "A mistake");
  office.recall("2026-11-10");  // recalled again
  office.imported();
  EXPECT_EQ(facts(office).recalls.size(), 1U);
  office.recall("");
  EXPECT_EQ(office.import_errors().size(), 1U);
}

TEST(ImportedRecalls, ALiftingIsCheckedCellByCell) {
  RecallOffice office;
  office.recall("2026-11-05");
  office.lift("NA-2", "2026-11-06", "2026-11-08");
  EXPECT_THAT(office.import_errors(),
              ElementsAre("lot_lifting.csv row 2, column recalled_on: lot.csv says that the lot "
                          "was recalled on 2026-11-05; write that day here."));
  office.sheets.set("lot_lifting.csv", "recalled_on", "2026-11-05");
  office.sheets.set("lot_lifting.csv", "lifted_on", "2026-11-04");
  EXPECT_THAT(office.import_errors(), ElementsAre(HasSubstr("lifted before")));
  office.sheets.set("lot_lifting.csv", "lifted_on", "");
  EXPECT_THAT(office.import_errors(), ElementsAre(HasSubstr("lifted_on: the cell is empty")));
  office.sheets.set("lot_lifting.csv", "lifted_on", "2026-11-08");
  office.sheets.set("lot_lifting.csv", "reason_vi", "");
  EXPECT_THAT(office.import_errors(), ElementsAre(HasSubstr("reason_vi")));
  office.sheets.set("lot_lifting.csv", "reason_vi", "Nhầm");
  office.lift("NA-2", "2026-11-05", "2026-11-09");
  EXPECT_THAT(office.import_errors(), ElementsAre(HasSubstr("row 3, column lot")));
}

TEST(ImportedRecalls, SheetsFromBeforeThereWereLiftingsAreWhole) {
  RecallOffice office;
  office.sheets.leave_out("lot_lifting.csv");
  EXPECT_THAT(office.import_errors(), IsEmpty());
}

TEST(PublishedRecalls, NoReleaseThatLacksThemGoesOutAgain) {
  RecallOffice office;
  const std::string plain = office.imported();
  ASSERT_TRUE(office.publish_release(plain));
  office.recall("2026-11-05");
  const std::string recalling = office.imported();
  ASSERT_TRUE(office.publish_release(recalling));
  const std::string undone =
      "Nothing was published, because that would undo recalls of release 2: lot NA-2 of na "
      "(recalled on 2026-11-05). Write them into lot.csv, or lift them in lot_lifting.csv, then "
      "import and publish.";
  for (const auto& refused :
       {office.publish_release(plain), rollback(real_disk(), 0, office.order()),
        rollback(real_disk(), 1, office.order())}) {
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().sentence, undone);
  }
  EXPECT_EQ((*office.open().newest())->version, 2);
  office.lift("NA-2", "2026-11-05", "2026-11-08");
  ASSERT_TRUE(office.publish_release(office.imported()));
  EXPECT_TRUE(rollback(real_disk(), 2, office.order()));  // brings a lifted recall back
}

TEST(PublishedRecalls, WhereTheNewestCannotBeReadItIsLookedForInTheDataFolder) {
  RecallOffice office;
  const std::string plain = office.imported();
  ASSERT_TRUE(office.publish_release(plain));
  office.recall("2026-11-05");
  const std::string recalling = office.imported();
  ASSERT_TRUE(office.publish_release(recalling));
  std::filesystem::remove_all(office.folder() + "/objects");
  EXPECT_THAT(office.publish_release(plain).error().sentence, HasSubstr("would undo recalls"));
  std::filesystem::rename(office.sheets.out() + "/releases/" + recalling, office.file("aside"));
  EXPECT_FALSE(office.publish_release(plain));
  std::filesystem::rename(office.file("aside"), office.sheets.out() + "/releases/" + recalling);
  EXPECT_TRUE(office.publish_release(recalling));  // which restores its objects
}

}  // namespace
}  // namespace ocop::publish
