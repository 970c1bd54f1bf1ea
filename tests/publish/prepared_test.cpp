// A prepared release must not undo later releases, nor block others.
#include "app/office/publish/prepared.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/disk/durable.h"
#include "app/base/disk/release_layout.h"
#include "app/office/publish/prepared_release.h"
#include "tests/publish/recall_office.h"

namespace ocop::publish {
namespace {

using disk::real_disk;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct PreparedReleases : testing::Test {
  RecallOffice office;

  void SetUp() override { publish_now(); }
  void publish_now() {
    const auto done = office.publish_release(office.imported());
    ASSERT_TRUE(done) << done.error().sentence;
  }
  void price(const char* vnd) { office.sheets.set("price.csv", "price_vnd", vnd); }
  Result<Prepared> prepare_for(const char* day) {
    return prepare(real_disk(), office.sheets.out(), office.imported(), *date_from_iso(day),
                   office.order());
  }
  DueRun due(const char* today) {
    return publish_due(real_disk(), office.sheets.out(), *date_from_iso(today), office.order());
  }
  std::vector<std::string> refused(const char* today) {
    std::vector<std::string> sentences;
    for (const Error& one : due(today).refused) sentences.push_back(one.sentence);
    return sentences;
  }
  std::vector<Error> doubts() {
    return doubts_of_waiting(real_disk(), office.sheets.out(), office.folder());
  }
  std::string shown() { return (*office.open().newest())->catalog.sha256; }
  std::vector<std::string> waiting() { return real_disk().list(office.sheets.out() + "/prepared"); }
};

TEST_F(PreparedReleases, ARecallThatCameSinceIsNotUndoneAndIsNamed) {
  price("2000");
  ASSERT_TRUE(prepare_for("2026-12-01"));
  price("1000");
  office.recall("2026-11-25");
  publish_now();
  const std::string recalling = shown();
  ASSERT_EQ(doubts().size(), 1U);
  EXPECT_THAT(refused("2026-12-01"),
              ElementsAre(AllOf(HasSubstr("/prepared/2026-12-01-"), HasSubstr("it would undo"),
                                HasSubstr("\n  recall na/NA-2 (Na): 2026-11-25: Dư lượng → none"),
                                Not(HasSubstr("price")))));
  EXPECT_EQ(shown(), recalling);
  EXPECT_EQ(waiting().size(), 1U);
}

TEST_F(PreparedReleases, WhatElseCameSinceIsNotUndoneEither) {
  price("2000");
  ASSERT_TRUE(prepare_for("2026-12-01"));
  price("1000");
  office.sheets.set("product.csv", "stars", "5");
  publish_now();
  EXPECT_THAT(refused("2026-12-01"), ElementsAre(AllOf(HasSubstr("product na (Na): stars: 5 → 4"),
                                                       Not(HasSubstr("price")))));
  // A second one for the same day replaces the first, and is published.
  price("2000");
  const auto again = prepare_for("2026-12-01");
  ASSERT_TRUE(again);
  EXPECT_TRUE(again->replaced);
  EXPECT_THAT(doubts(), IsEmpty());
  EXPECT_EQ(due("2026-12-01").published.size(), 1U);
  EXPECT_EQ(shown(), office.sheets.release);
}

TEST_F(PreparedReleases, OneThatEndsAnEarlierOneIsNoUndoing) {
  const std::string usual = shown();
  price("2000");
  ASSERT_TRUE(prepare_for("2026-12-01"));
  price("1000");
  ASSERT_TRUE(prepare_for("2026-12-05"));
  EXPECT_THAT(doubts(), IsEmpty());
  EXPECT_EQ(due("2026-12-01").published.size(), 1U);
  EXPECT_NE(shown(), usual);
  EXPECT_EQ(due("2026-12-05").published.size(), 1U);
  EXPECT_EQ(shown(), usual);
}

TEST_F(PreparedReleases, ABrokenFileOrARefusedOneStopsNoOther) {
  price("2000");
  ASSERT_TRUE(prepare_for("2026-12-02"));
  const std::string broken = office.sheets.out() + "/prepared/2026-12-01-broken.json";
  ASSERT_TRUE(disk::write_file(real_disk(), broken, "{\"format\":1"));
  const std::string lost = office.sheets.out() + "/prepared/2026-12-01-lost.json";
  ASSERT_TRUE(disk::write_file(
      real_disk(), lost,
      publish::prepared_text({test::hash_of('a'), *date_from_iso("2026-12-01"), 30, "", {}})));
  const auto run = due("2026-12-02");
  EXPECT_EQ(run.published.size(), 1U);
  ASSERT_EQ(run.refused.size(), 2U);
  EXPECT_EQ(run.refused[0].sentence,
            broken + ": This is not a prepared release; remove it and prepare it again.");
  EXPECT_THAT(run.refused[1].sentence, HasSubstr(lost));
  EXPECT_EQ(waiting().size(), 2U);
}

TEST_F(PreparedReleases, OneOfBeforeARollbackDoesNotUndoIt) {
  const std::string usual = shown();
  price("2000");
  ASSERT_TRUE(prepare_for("2026-12-01"));
  publish_now();  // published by hand before its day, and rolled back for a fault
  ASSERT_TRUE(rollback(real_disk(), 0, office.order()));
  ASSERT_EQ(doubts().size(), 1U);
  EXPECT_THAT(refused("2026-12-01"),
              ElementsAre(HasSubstr("release 3 rolled back to release 1 since it was prepared")));
  EXPECT_EQ(shown(), usual);
  // Preparing it again confirms the intention.
  ASSERT_TRUE(prepare_for("2026-12-01"));
  EXPECT_THAT(doubts(), IsEmpty());
  EXPECT_EQ(due("2026-12-01").published.size(), 1U);
  EXPECT_NE(shown(), usual);
}

TEST_F(PreparedReleases, AnOlderProgramsOneThatWasOutAndRolledBackStaysIn) {
  price("2000");
  const std::string release = office.imported();
  ASSERT_TRUE(disk::make_folders(real_disk(), office.sheets.out() + "/prepared"));
  ASSERT_TRUE(disk::write_file(
      real_disk(), office.sheets.out() + "/prepared/2026-12-01-" + release + ".json",
      publish::prepared_text({release, *date_from_iso("2026-12-01"), 30, "", {}})));
  publish_now();
  ASSERT_TRUE(rollback(real_disk(), 0, office.order()));
  EXPECT_THAT(refused("2026-12-01"), ElementsAre(HasSubstr("then rolled back")));
}

TEST_F(PreparedReleases, ADayThatIsPastIsRefused) {
  price("2000");
  const auto past = prepare_for("2026-11-01");
  ASSERT_FALSE(past);
  EXPECT_THAT(past.error().sentence, HasSubstr("2026-11-01 is past, and today is 2026-11-2"));
  EXPECT_THAT(waiting(), IsEmpty());
}

TEST_F(PreparedReleases, AreListedAndCalledOff) {
  const auto listed = [&] {
    std::vector<std::string> days;
    for (const Waiting& one : list_waiting(real_disk(), office.sheets.out()))
      days.push_back(one.fault.empty() ? date_to_iso(one.from) + " " + one.release : one.fault);
    return days;
  };
  price("2000");
  ASSERT_TRUE(prepare_for("2026-12-01"));
  const std::string first = office.sheets.release;
  price("3000");
  ASSERT_TRUE(prepare_for("2026-12-05"));
  const std::string second = office.sheets.release;
  EXPECT_THAT(listed(), ElementsAre("2026-12-01 " + first, "2026-12-05 " + second));
  const auto none = cancel(real_disk(), office.sheets.out(), *date_from_iso("2026-12-02"));
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().sentence,
            "No release is prepared for 2026-12-02; --list shows which are.");
  EXPECT_EQ(*cancel(real_disk(), office.sheets.out(), *date_from_iso("2026-12-01")), 1U);
  EXPECT_THAT(listed(), ElementsAre("2026-12-05 " + second));
}

TEST_F(PreparedReleases, OneOfAnOlderProgramStillWaitsAndUndoesNoRecall) {
  price("2000");
  const std::string release = office.imported();
  const std::string file = office.sheets.out() + "/prepared/2026-12-01-" + release + ".json";
  ASSERT_TRUE(disk::make_folders(real_disk(), office.sheets.out() + "/prepared"));
  const std::string text =
      publish::prepared_text({release, *date_from_iso("2026-12-01"), 30, "", {}});
  EXPECT_THAT(text, Not(HasSubstr("after")));
  ASSERT_TRUE(disk::write_file(real_disk(), file, text));
  price("1000");
  office.recall("2026-11-25");
  publish_now();
  EXPECT_THAT(refused("2026-12-01"), ElementsAre(HasSubstr("undo recalls of release 2")));
}

TEST_F(PreparedReleases, OneThatLacksARecallThatIsOutIsNotEvenPrepared) {
  const std::string plain = office.sheets.release;
  office.recall("2026-11-25");
  publish_now();
  const auto late = prepare(real_disk(), office.sheets.out(), plain, *date_from_iso("2026-12-01"),
                            office.order());
  ASSERT_FALSE(late);
  EXPECT_THAT(late.error().sentence, HasSubstr("undo recalls"));
  EXPECT_THAT(waiting(), IsEmpty());
}

}  // namespace
}  // namespace ocop::publish
