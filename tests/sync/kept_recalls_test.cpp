// The recalls that a kiosk sees over a series of releases: those of the current catalogue, and
// those kept beside it.
#include "app/sync/recall_keeper.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/base/local/kept_recalls.h"
#include "db/catalog/recall_facts.h"
#include "tests/db/small_catalog.h"
#include "tests/support/exchange/fake_office.h"

namespace ocop::sync {
namespace {

using test::FakeDisk;
using test::FakeOffice;
using test::kData;
using test::kToday;
using testing::ElementsAre;
using testing::IsEmpty;

/// Returns a catalogue with the lots L1 and L2, of which `recalled` are recalled.
std::string catalog(const std::string& title, const std::vector<std::string>& recalled,
                    const std::vector<std::string>& lifted = {}) {
  auto writer = db::started();
  writer.product(db::product("na", title), {}, {});
  const Date day = *date_from_iso("2026-11-05");
  for (const char* number : {"L1", "L2"}) {
    Lot lot;
    lot.name = {"na", number};
    if (std::find(recalled.begin(), recalled.end(), number) != recalled.end())
      lot.recall = LotRecall{day, {{"Dư lượng", "Residue", ""}}};
    writer.lot(lot);
  }
  for (const std::string& number : lifted)
    writer.lifting({{"na", number}, day, day, {{"Nhầm", "", ""}}});
  return db::bytes_of(db::written(std::move(writer)));
}

struct RecallStory {
  FakeOffice office;
  FakeDisk disk = test::terminal_disk(office);

  Result<Update> take(const std::string& bytes) {
    office.publish(bytes);
    return check();
  }
  Result<Update> check() {
    Updater updater(office.web, disk, test::updater_options());
    return updater.check({}, kToday);
  }
  std::vector<std::string> recalled() {
    RecallMap all;
    if (const auto text = disk::read_file(disk, disk::kept_recalls_file(kData), 1 << 20))
      if (auto kept = local::read_kept_recalls(*text)) all = *kept;
    const auto file = disk.map(disk::catalog_file(kData, disk::current_release(disk, kData)));
    if (file)
      if (auto facts = db::recall_facts(file->bytes)) all.merge(facts->recalls);
    std::vector<std::string> lots;
    for (const auto& [lot, recall] : all) lots.push_back(lot.lot);
    return lots;
  }
};

TEST(KeptRecalls, StayThroughReleasesThatLackThemUntilOneLiftsThem) {
  RecallStory story;
  ASSERT_TRUE(story.take(catalog("a", {"L1"})));
  EXPECT_THAT(story.recalled(), ElementsAre("L1"));
  ASSERT_TRUE(story.take(catalog("b", {"L2"})));  // such as a prepared or an old release
  EXPECT_THAT(story.recalled(), ElementsAre("L1", "L2"));
  ASSERT_TRUE(story.take(catalog("c", {})));
  EXPECT_THAT(story.recalled(), ElementsAre("L1", "L2"));
  ASSERT_TRUE(story.take(catalog("d", {"L2"}, {"L1"})));
  EXPECT_THAT(story.recalled(), ElementsAre("L2"));
  ASSERT_TRUE(story.take(catalog("e", {})));
  EXPECT_THAT(story.recalled(), ElementsAre("L2"));
}

TEST(KeptRecalls, WhatIsNoCatalogueSaysNothingAndTakesNothingAway) {
  RecallStory story;
  ASSERT_TRUE(story.take(catalog("a", {"L1"})));
  ASSERT_TRUE(story.take(test::some_catalog(1)));
  EXPECT_THAT(story.recalled(), ElementsAre("L1"));
}

TEST(KeptRecalls, ReleasesOfBeforeAnythingWasKeptAreTakenFirst) {
  RecallStory story;
  ASSERT_TRUE(story.take(catalog("a", {"L1"})));
  ASSERT_TRUE(story.take(catalog("b", {"L2"})));
  ASSERT_TRUE(story.disk.remove(disk::kept_recalls_file(kData)));  // as an older program left it
  ASSERT_TRUE(story.take(catalog("c", {})));
  EXPECT_THAT(story.recalled(), ElementsAre("L1", "L2"));
  ASSERT_TRUE(disk::write_file(story.disk, disk::kept_recalls_file(kData), "{\"format\":1,"));
  ASSERT_TRUE(story.take(catalog("d", {})));  // "b", which was current before, is still there
  EXPECT_THAT(story.recalled(), ElementsAre("L2"));
}

TEST(KeptRecalls, APowerCutAtAnyMomentLosesNone) {
  const std::string with = catalog("a", {"L1"}), without = catalog("b", {});
  bool ended = false;
  for (int at = 1; !ended; ++at) {
    for (std::uint32_t seed = 0; seed < 4; ++seed) {
      SCOPED_TRACE("cut at change " + std::to_string(at) + ", seed " + std::to_string(seed));
      RecallStory story;
      ASSERT_TRUE(story.take(with));
      ASSERT_TRUE(story.disk.remove(disk::kept_recalls_file(kData)));
      story.office.publish(without);
      story.disk.cut_power_at(at);
      (void)story.check();
      ended = story.disk.has_power();
      story.disk.restore_power(seed);
      ASSERT_THAT(story.recalled(), ElementsAre("L1"));
      ASSERT_TRUE(story.check());
      ASSERT_THAT(story.recalled(), ElementsAre("L1"));
    }
  }
}

TEST(KeptRecallsFile, ComesBackAndIsRefusedWhereItIsCutOrOfAnotherForm) {
  const RecallMap recalls{
      {{"na", "A/1\"x"}, {*date_from_iso("2026-11-05"), {{"Dư lượng", "", "残留"}}}},
      {{"na", "B"}, {Date{}, {{"x", "y", ""}}}}};
  const std::string text = local::kept_recalls_text(recalls);
  const auto read = local::read_kept_recalls(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(local::kept_recalls_text(*read), text);
  EXPECT_EQ(read->begin()->first.lot, "A/1\"x");
  for (std::size_t size = 0; size + 1 < text.size(); ++size)
    EXPECT_FALSE(local::read_kept_recalls(text.substr(0, size))) << size;
  for (const char* wrong :
       {"[]", "7", R"({"format":1})", R"({"format":2,"recalls":[]})",
        R"({"format":1,"recalls":{}})", R"({"format":1,"recalls":[7]})",
        R"({"format":1,"recalls":[{"product":"na","lot":7,"on":"2026-11-05","reason":{}}]})",
        R"({"format":1,"recalls":[{"product":"na","lot":"1","on":"2026-11-05","reason":[]}]})"})
    EXPECT_FALSE(local::read_kept_recalls(wrong)) << wrong;
  EXPECT_THAT(*local::read_kept_recalls(R"({"format":1,"recalls":[],"more":1})"), IsEmpty());
}

}  // namespace
}  // namespace ocop::sync
