#include "app/base/disk/folder_watch.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <semaphore>

#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::disk {
namespace {

namespace fs = std::filesystem;

struct FolderWatching : testing::Test {
  const std::string folder = test::temporary_folder("folder_watch");
  std::counting_semaphore<> told{0};
  FolderWatch watch{[this] { told.release(); }};

  /// Waits for the notification of `change`, which may cause several.
  bool tells(const std::function<void()>& change) {
    while (told.try_acquire()) {
    }
    change();
    return told.try_acquire_for(std::chrono::seconds(30));
  }
};

TEST_F(FolderWatching, TellsOfANewFileAReplacedLinkAndARemovedFile) {
  ASSERT_TRUE(watch.add(folder));
  EXPECT_TRUE(tells([&] { std::ofstream(folder + "/a") << "one"; }));
  EXPECT_TRUE(tells([&] {
    fs::create_symlink("b", folder + "/next");
    fs::rename(folder + "/next", folder + "/current");
  }));
  EXPECT_TRUE(tells([&] { fs::remove(folder + "/a"); }));
}

TEST_F(FolderWatching, SaysNoToAFolderThatIsNotThereAndTakesItOnceItIs) {
  EXPECT_FALSE(watch.add(folder + "/later"));
  fs::create_directory(folder + "/later");
  ASSERT_TRUE(watch.add(folder + "/later"));
  ASSERT_TRUE(watch.add(folder + "/later"));
  EXPECT_TRUE(tells([&] { std::ofstream(folder + "/later/a") << "one"; }));
}

TEST_F(FolderWatching, TellsNothingOnceItHasEnded) {
  ASSERT_TRUE(watch.add(folder));
  watch.end();
  while (told.try_acquire()) {
  }
  std::ofstream(folder + "/a") << "one";
  EXPECT_FALSE(told.try_acquire());
  EXPECT_FALSE(watch.add(folder));
}

}  // namespace
}  // namespace ocop::disk
