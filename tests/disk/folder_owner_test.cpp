// Permissions of a data folder, and files that root left in it.
#include "app/base/disk/folder_owner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/support/temporary_folder.h"

namespace ocop::disk {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

constexpr unsigned kNobody = 65534;

/// Returns a folder of a user other than root, whoever runs the test.
std::string folder_of_a_user() {
  const std::string folder = test::temporary_folder("owner");
  fs::create_directories(folder + "/sync");
  for (const std::string& path : {folder, folder + "/sync"}) {
    if (::geteuid() != 0) break;
    EXPECT_EQ(::chown(path.c_str(), kNobody, kNobody), 0);
  }
  return folder;
}

TEST(FolderOwner, RootIsToldToWorkAsTheFoldersUser) {
  const std::string folder = folder_of_a_user();
  const auto may = may_work_as(0, folder, "ocop-sync once");
  ASSERT_FALSE(may);
  EXPECT_THAT(may.error().sentence, HasSubstr("run: sudo -u "));
  EXPECT_TRUE(may.error().sentence.ends_with(" ocop-sync once"));
  EXPECT_TRUE(may_work_as(kNobody, folder, "ocop-sync once"));
  EXPECT_TRUE(may_work_as(0, folder + "/nowhere", "ocop-sync once"));
  EXPECT_TRUE(may_work_as(0, "/etc", "ocop-sync once")) << "its own";
}

TEST(FolderOwner, WhatAnotherUserLeftThereIsNamed) {
  const std::string folder = folder_of_a_user();
  EXPECT_TRUE(check_owners(folder));
  fs::create_symlink("/etc/passwd", folder + "/sync/state.json");  // root's
  const auto checked = check_owners(folder);
  ASSERT_FALSE(checked);
  EXPECT_THAT(checked.error().sentence, HasSubstr("/sync/state.json belongs to root"));
  EXPECT_THAT(checked.error().sentence, HasSubstr("sudo chown -R"));
  fs::remove(folder + "/sync/state.json");
  fs::create_symlink("/etc/passwd", folder + "/lost+found");
  EXPECT_TRUE(check_owners(folder));
  EXPECT_TRUE(check_owners(folder + "/nowhere"));
}

TEST(FolderOwner, RootMakesNothingInAUsersFolderEither) {
  const std::string folder = folder_of_a_user();
  EXPECT_FALSE(may_make(0, folder, "ocop-hub import"));
  EXPECT_FALSE(may_make(0, folder + "/not/there/yet", "ocop-hub import"));
  EXPECT_TRUE(may_make(kNobody, folder + "/not/there/yet", "ocop-hub import"));
  EXPECT_TRUE(may_make(0, "/etc/not/there/yet", "ocop-hub import"));
}

}  // namespace
}  // namespace ocop::disk
