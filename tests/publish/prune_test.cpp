// What prune removes from the public folder, and what it always keeps.
#include "app/office/publish/prune.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "app/base/disk/durable.h"
#include "tests/publish/public_office.h"
#include "tests/support/fake_disk.h"
#include "tests/support/kiosk/picture_files.h"
#include "tests/support/stopping_disk.h"

namespace ocop::publish {
namespace {

namespace fs = std::filesystem;
using disk::real_disk;
using test::kDay;
using test::kToday;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

/// Six releases, a day apart; the picture changes with the fourth.
struct Pruning : testing::Test {
  Pruning() {
    fs::create_directories(office.file("pictures"));
    office.sheets.picture("na.jpg");
    for (int i = 1; i <= 6; ++i) {
      if (i == 1 || i == 4) test::write_jpeg(office.file("pictures/na.jpg"), 60 + 4 * i, 48);
      office.sheets.set("price.csv", "price_vnd", std::to_string(1000 * i));
      office.sheets.import();
      PublishOrder publishing = office.order();
      publishing.now = kToday + i * kDay;
      EXPECT_TRUE(publish(real_disk(), office.sheets.out(), office.sheets.release, publishing));
      catalogs.push_back(office.sheets.release);
    }
    order.folder = office.folder();
    order.keep = 2;
    order.since = kToday + 100 * kDay;
  }
  /// Returns the versions present, newest first; throws if one of them is incomplete.
  static std::vector<std::int64_t> whole_versions(disk::Disk& disk, const std::string& folder) {
    PublicFolder there(disk, folder);
    std::vector<std::int64_t> versions = there.earlier_versions();
    const auto newest = there.newest();
    if (!newest || !*newest) throw std::runtime_error("nothing is published");
    versions.push_back((*newest)->version);
    std::reverse(versions.begin(), versions.end());
    for (const std::int64_t version : versions)
      if (const std::string fault = fault_of(there, *there.manifest(version)); !fault.empty())
        throw std::runtime_error(std::to_string(version) + ": " + fault);
    return versions;
  }
  std::vector<std::int64_t> versions() { return whole_versions(real_disk(), order.folder); }
  std::size_t objects() const {
    std::size_t count = 0;
    for (const auto& file : fs::recursive_directory_iterator(order.folder + "/objects"))
      count += file.is_regular_file() ? 1 : 0;
    return count;
  }
  /// Returns the number of objects named by the present manifests, including the one picture of
  /// their list.
  std::size_t named() {
    PublicFolder there(real_disk(), order.folder);
    std::set<std::string> names;
    for (const std::int64_t version : versions()) {
      const auto manifest = there.manifest(version);
      names.insert(manifest->catalog.object.sha256);
      names.insert(manifest->pictures.object.sha256);
      for (const auto& patch : manifest->patches) names.insert(patch.object.sha256);
    }
    return names.size() + 1;
  }

  PublicOffice office;
  std::vector<std::string> catalogs;
  PruneOrder order;
};

TEST_F(Pruning, KeepsTheNewestWholeAndNothingElse) {
  const std::size_t before = objects();
  order.only_tell = true;
  const auto told = prune(real_disk(), order);
  ASSERT_TRUE(told) << told.error().sentence;
  EXPECT_EQ(objects(), before);
  EXPECT_THAT(versions(), SizeIs(6));
  order.only_tell = false;
  const auto pruned = prune(real_disk(), order);
  ASSERT_TRUE(pruned) << pruned.error().sentence;
  EXPECT_EQ(pruned->releases, 4U);
  EXPECT_EQ(pruned->objects, told->objects);
  EXPECT_GT(pruned->bytes, 1000U);
  EXPECT_EQ(objects(), before - pruned->objects);
  EXPECT_EQ(objects(), named());
  EXPECT_THAT(versions(), ElementsAre(6, 5));
  EXPECT_EQ(prune(real_disk(), order)->objects, 0U) << "all is done";
  EXPECT_TRUE(rollback(real_disk(), 0, office.order()));
  EXPECT_TRUE(office.publish_price("9000"));
  EXPECT_THAT(versions(), ElementsAre(8, 7, 6, 5));
}

TEST_F(Pruning, KeepsWhatTerminalsShowAndWhatIsYoung) {
  order.shown = {catalogs[0], catalogs[5], std::string(64, 'f')};
  order.since = kToday + 4 * kDay;
  ASSERT_TRUE(prune(real_disk(), order));
  EXPECT_THAT(versions(), ElementsAre(6, 5, 4, 1));
}

TEST_F(Pruning, WhereSomethingThatStaysIsDamagedNothingIsRemoved) {
  const auto list = (*office.open().newest())->pictures.object.sha256;
  const std::string path = order.folder + "/objects/" + list.substr(0, 2) + "/" + list;
  std::ofstream(path, std::ios::app) << "x";
  const std::size_t before = objects();
  const auto refused = prune(real_disk(), order);
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error().sentence, HasSubstr("is incomplete, so nothing was removed"));
  EXPECT_EQ(objects(), before);
}

TEST_F(Pruning, WaitsForWhoeverPublishesAndRefusesAnEmptyFolder) {
  {
    const auto publisher = real_disk().lock(order.folder);
    EXPECT_FALSE(prune(real_disk(), order));
  }
  order.folder = office.file("empty");
  fs::create_directories(order.folder + "/objects/aa");
  std::ofstream(order.folder + "/objects/aa/half") << "x";
  EXPECT_FALSE(prune(real_disk(), order));
  EXPECT_EQ(objects(), 1U);
}

TEST_F(Pruning, StoppedAtAnyRemovalItLeavesEachReleaseWhole) {
  const std::string whole = order.folder;
  for (int at = 1;; ++at) {
    SCOPED_TRACE(at);
    order.folder = office.file("copy" + std::to_string(at));
    fs::copy(whole, order.folder, fs::copy_options::recursive);
    test::StoppingDisk disk(at);
    const auto pruned = prune(disk, order);
    EXPECT_EQ(versions().front(), 6);
    if (pruned) break;
    ASSERT_TRUE(prune(real_disk(), order));
    EXPECT_THAT(versions(), ElementsAre(6, 5));
    EXPECT_EQ(objects(), named());
    ASSERT_LT(at, 200);
  }
}

TEST_F(Pruning, APowerCutAtAnyRemovalLeavesEachReleaseWhole) {
  for (int at = 1;; ++at) {
    bool ended = false;
    for (std::uint32_t seed = 0; seed < 3; ++seed) {
      SCOPED_TRACE("change " + std::to_string(at) + ", seed " + std::to_string(seed));
      test::FakeDisk disk({"/public"});
      for (const auto& file : fs::recursive_directory_iterator(office.folder())) {
        if (!file.is_regular_file()) continue;
        const std::string path = "/public/" + fs::relative(file, office.folder()).string();
        std::ifstream bytes(file.path(), std::ios::binary);
        ASSERT_TRUE(disk::make_folders(disk, disk::folder_of(path)));
        ASSERT_TRUE(
            disk::write_file(disk, path, std::string(std::istreambuf_iterator<char>(bytes), {})));
      }
      order.folder = "/public";
      disk.cut_power_at(at);
      (void)prune(disk, order);
      ended = disk.has_power();
      disk.restore_power(seed);
      EXPECT_EQ(whole_versions(disk, order.folder).front(), 6);
      ASSERT_TRUE(prune(disk, order));
      EXPECT_THAT(whole_versions(disk, order.folder), ElementsAre(6, 5));
    }
    if (ended) break;
    ASSERT_LT(at, 200);
  }
}

}  // namespace
}  // namespace ocop::publish
