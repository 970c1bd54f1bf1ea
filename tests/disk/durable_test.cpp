// Cuts the power at each call of every sequence: either the old or the new content remains.
#include "app/base/disk/durable.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "tests/support/fake_disk.h"

namespace ocop::disk {
namespace {

using test::FakeDisk;
using testing::AnyOf;

constexpr int kSeeds = 20;

/// Runs `work` with the power cut at each of its changes, with each seed; it returns true if it
/// completed.
void cut_everywhere(const std::function<void(FakeDisk&)>& before,
                    const std::function<Status(FakeDisk&)>& work,
                    const std::function<void(FakeDisk&, bool done)>& judge) {
  bool ended = false;
  for (int at = 1; !ended; ++at) {
    for (int seed = 0; seed < kSeeds; ++seed) {
      SCOPED_TRACE("cut at change " + std::to_string(at) + ", seed " + std::to_string(seed));
      FakeDisk disk{"/d"};
      before(disk);
      disk.cut_power_at(at);
      const bool done = static_cast<bool>(work(disk));
      ended = disk.has_power();
      ASSERT_EQ(done, ended);
      disk.restore_power(static_cast<std::uint32_t>(seed));
      judge(disk, done);
    }
  }
}

std::string content(FakeDisk& disk, const std::string& path) {
  const auto bytes = read_file(disk, path, 100);
  return bytes ? *bytes : "nothing";
}

TEST(Durable, AFileIsTheOldOrTheNewWhereverThePowerGoes) {
  cut_everywhere([](FakeDisk& disk) { ASSERT_TRUE(write_file(disk, "/d/a", "old")); },
                 [](FakeDisk& disk) { return write_file(disk, "/d/a", "new!"); },
                 [](FakeDisk& disk, bool done) {
                   if (done)
                     EXPECT_EQ(content(disk, "/d/a"), "new!");
                   else
                     EXPECT_THAT(content(disk, "/d/a"), AnyOf("old", "new!"));
                   EXPECT_TRUE(write_file(disk, "/d/a", "later"));
                 });
}

TEST(Durable, AFileComesIntoFoldersThatWereNotThereWholeOrNotAtAll) {
  cut_everywhere([](FakeDisk& disk) { ASSERT_TRUE(disk.append("/d/part", "whole", 0644)); },
                 [](FakeDisk& disk) { return put_in_place(disk, "/d/part", "/d/x/y/file"); },
                 [](FakeDisk& disk, bool done) {
                   EXPECT_THAT(content(disk, "/d/x/y/file"),
                               AnyOf("whole", done ? "whole" : "nothing"));
                 });
}

TEST(Durable, ALinkLeadsToTheOldOrTheNew) {
  cut_everywhere([](FakeDisk& disk) { ASSERT_TRUE(swap_link(disk, "/d/current", "one")); },
                 [](FakeDisk& disk) { return swap_link(disk, "/d/current", "two"); },
                 [](FakeDisk& disk, bool done) {
                   EXPECT_THAT(disk.link_target("/d/current"), AnyOf("two", done ? "two" : "one"));
                 });
}

TEST(Durable, TheFakeCatchesARenameThatComesBeforeItsSync) {
  FakeDisk disk{"/d"};
  ASSERT_TRUE(write_file(disk, "/d/a", "old"));
  ASSERT_TRUE(disk.append("/d/b", "new!", 0644));
  ASSERT_TRUE(disk.rename("/d/b", "/d/a"));
  ASSERT_TRUE(disk.sync("/d"));
  disk.restore_power(0);
  EXPECT_EQ(content(disk, "/d/a"), "");
}

TEST(Durable, TheFakeForgetsARenameWhoseFolderWasNotSynced) {
  FakeDisk disk{"/d"};
  ASSERT_TRUE(write_file(disk, "/d/a", "old"));
  ASSERT_TRUE(disk.append("/d/b", "new!", 0644));
  ASSERT_TRUE(disk.sync("/d/b"));
  ASSERT_TRUE(disk.rename("/d/b", "/d/a"));
  disk.restore_power(0);
  EXPECT_EQ(content(disk, "/d/a"), "old");
}

TEST(Durable, AFullDiskLeavesTheOldFileAndNoHalfOne) {
  FakeDisk disk{"/d"};
  ASSERT_TRUE(write_file(disk, "/d/a", "old"));
  disk.set_free_bytes(3);
  const auto written = write_file(disk, "/d/a", "longer");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error().sentence,
            "The file /d/a cannot be written; check its disk and permissions.");
  EXPECT_EQ(disk.list("/d"), std::vector<std::string>{"a"});
  EXPECT_EQ(content(disk, "/d/a"), "old");
}

TEST(Durable, FoldersOnADiskWithoutPowerAreRefusedAtTheRoot) {
  FakeDisk disk{"/d"};
  disk.cut_power();
  const auto made = make_folders(disk, "/d/x/y");
  ASSERT_FALSE(made);
  EXPECT_EQ(made.error().sentence, "/ cannot be read; check the disk.");
  EXPECT_FALSE(make_folders(disk, "x"));
}

TEST(Durable, ATreeIsRemovedWithoutFollowingLinks) {
  FakeDisk disk{"/d"};
  ASSERT_TRUE(make_folders(disk, "/d/tree/twig"));
  ASSERT_TRUE(make_folders(disk, "/d/other"));
  ASSERT_TRUE(write_file(disk, "/d/other/kept", "x"));
  ASSERT_TRUE(write_file(disk, "/d/tree/twig/leaf", "x"));
  ASSERT_TRUE(disk.make_link("/d/tree/link", "/d/other"));
  EXPECT_TRUE(remove_tree(disk, "/d/tree"));
  EXPECT_EQ(disk.list("/d"), std::vector<std::string>{"other"});
  EXPECT_EQ(content(disk, "/d/other/kept"), "x");
}

}  // namespace
}  // namespace ocop::disk
