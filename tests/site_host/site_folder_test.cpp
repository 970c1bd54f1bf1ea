// A folder of static files, exported repeatedly.
#include "app/office/site_host/site_folder.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/support/fake_disk.h"

namespace ocop::site_host {
namespace {

using test::FakeDisk;
using Files = std::map<std::string, std::string>;

Result<SiteFolder::Counts> write(disk::Disk& disk, const Files& files) {
  auto folder = SiteFolder::open(disk, "/site");
  if (!folder) return folder.error();
  for (const auto& [path, bytes] : files)
    if (auto put = (*folder)->put(path, bytes); !put) return put.error();
  return (*folder)->finish();
}

/// Returns the files below the folder, except the mark.
Files below(disk::Disk& disk, const std::string& folder) {
  Files files;
  for (const std::string& name : disk.list(folder)) {
    const std::string path = std::string(folder).append("/").append(name);
    if (disk.is_folder(path))
      files.merge(below(disk, path));
    else if (name != ".ocop-site")
      files[path.substr(6)] = std::string(disk.map(path)->bytes);
  }
  return files;
}

const Files kFirst{
    {"01/1/index.html", "one"}, {"01/1/en.html", "two"}, {"01/1/10/A/index.html", ""}};
const Files kSecond{
    {"01/1/index.html", "one"}, {"01/1/en.html", "other"}, {"p/na/index.html", "p"}};

TEST(SiteFolder, HoldsWhatWasPutIntoItAndNothingElse) {
  FakeDisk disk({"/"});
  ASSERT_TRUE(write(disk, kFirst));
  EXPECT_EQ(below(disk, "/site"), kFirst);
  const auto counts = write(disk, kSecond);
  ASSERT_TRUE(counts) << counts.error().sentence;
  EXPECT_EQ(below(disk, "/site"), kSecond);
  EXPECT_FALSE(disk.is_folder("/site/01/1/10"));
  EXPECT_EQ(counts->files, 3U);
  EXPECT_EQ(counts->written, 2U);
}

TEST(SiteFolder, AFileThatStaysTheSameIsNotWrittenAgain) {
  FakeDisk disk({"/"});
  ASSERT_TRUE(write(disk, kFirst));
  const auto again = write(disk, kFirst);
  ASSERT_TRUE(again);
  EXPECT_EQ(again->written, 0U);
  EXPECT_EQ(again->removed, 0U);
}

TEST(SiteFolder, AFileIsKeptByItsSizeWhereItsNameSaysWhatItIs) {
  FakeDisk disk({"/"});
  ASSERT_TRUE(write(disk, {{"pictures/ab", "1234"}}));
  auto folder = SiteFolder::open(disk, "/site");
  ASSERT_TRUE(folder);
  EXPECT_FALSE((*folder)->keep("pictures/ab", 5));
  EXPECT_FALSE((*folder)->keep("pictures/cd", 4));
  EXPECT_TRUE((*folder)->keep("pictures/ab", 4));
  ASSERT_TRUE((*folder)->finish());
  EXPECT_EQ(below(disk, "/site"), (Files{{"pictures/ab", "1234"}}));
}

TEST(SiteFolder, AFolderOfSomebodyElsesIsLeftAlone) {
  FakeDisk disk({"/", "/site"});
  ASSERT_TRUE(disk.append("/site/thesis.odt", "years of work", 0644));
  const auto refused = write(disk, kFirst);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().sentence,
            "In /site are files that export-site did not make; give it a folder of its own.");
  EXPECT_EQ(below(disk, "/site"), (Files{{"thesis.odt", "years of work"}}));
}

TEST(SiteFolder, TwoExportsDoNotWorkInOneFolder) {
  FakeDisk disk({"/"});
  const auto first = SiteFolder::open(disk, "/site");
  ASSERT_TRUE(first);
  EXPECT_FALSE(SiteFolder::open(disk, "/site"));
}

TEST(SiteFolder, AfterAPowerCutAtAnyChangeTheNextExportMakesItWhole) {
  FakeDisk whole({"/"});
  ASSERT_TRUE(write(whole, kFirst));
  const int before = whole.changes();
  ASSERT_TRUE(write(whole, kSecond));
  const int changes = whole.changes() - before;
  ASSERT_GT(changes, 5);
  for (int cut = 1; cut <= changes; ++cut)
    for (const std::uint32_t seed : {0U, 1U, 2U}) {
      FakeDisk disk({"/"});
      ASSERT_TRUE(write(disk, kFirst));
      disk.cut_power_at(cut);
      EXPECT_FALSE(write(disk, kSecond)) << cut;
      disk.restore_power(seed);
      const auto again = write(disk, kSecond);
      ASSERT_TRUE(again) << cut << " " << seed << ": " << again.error().sentence;
      EXPECT_EQ(below(disk, "/site"), kSecond) << cut << " " << seed;
    }
}

}  // namespace
}  // namespace ocop::site_host
