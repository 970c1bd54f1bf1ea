#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "app/base/disk/durable.h"
#include "app/base/disk/durable_file.h"
#include "app/base/disk/folder_lock.h"
#include "app/base/disk/release_layout.h"
#include "tests/support/in_child.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::disk {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

std::string folder(const std::string& name) {
  return test::temporary_folder("disk/" + name);
}

TEST(RealDisk, WhatWasWrittenIsReadBack) {
  Disk& disk = real_disk();
  const std::string path = folder("write") + "/deep/down/file";
  ASSERT_TRUE(make_folders(disk, folder_of(path)));
  ASSERT_TRUE(write_file(disk, path, "bytes"));
  EXPECT_EQ(*read_file(disk, path, 5), "bytes");
  EXPECT_FALSE(read_file(disk, path, 4));
  EXPECT_EQ(disk.size(path), 5U);
  EXPECT_THAT(disk.list(folder_of(path)), ElementsAre("file"));
  EXPECT_GT(disk.free_bytes(folder_of(path)), 0U);
}

TEST(RealDisk, WhatIsNotThereIsSaid) {
  Disk& disk = real_disk();
  EXPECT_EQ(disk.size("/nowhere/file"), std::nullopt);
  EXPECT_EQ(disk.link_target("/nowhere/link"), "");
  EXPECT_THAT(disk.list("/nowhere"), ElementsAre());
  const auto read = disk.map("/nowhere/file");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().sentence, "/nowhere/file cannot be read: No such file or directory.");
  EXPECT_FALSE(disk.map("/tmp"));
  EXPECT_TRUE(disk.remove("/nowhere/file"));
}

TEST(RealDisk, ASecretFileIsForItsOwnerAloneEvenWhereAnOpenOneWasLeft) {
  const std::string path = folder("secret") + "/key";
  ASSERT_TRUE(real_disk().append(path + ".part", "left by a power cut", 0644));
  ASSERT_TRUE(write_file(real_disk(), path, "secret", 0600));
  struct stat about {};
  ASSERT_EQ(::stat(path.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
  EXPECT_EQ(*read_file(real_disk(), path, 100), "secret");
}

TEST(RealDisk, AFileThatWasBegunAndDroppedLeavesNothing) {
  const std::string path = folder("dropped") + "/file";
  {
    DurableFile file(path);
    EXPECT_TRUE(file.write(std::string(200'000, 'x')));
  }
  EXPECT_THAT(real_disk().list(folder_of(path)), ElementsAre());
}

TEST(RealDisk, AFaultLeavesTheOldFileAndIsToldInOneSentence) {
  const std::string path = folder("blocked") + "/file";
  ASSERT_TRUE(write_file(real_disk(), path, "old"));
  fs::create_directories(path + ".part/held");
  const auto written = write_file(real_disk(), path, "new");
  ASSERT_FALSE(written);
  EXPECT_THAT(written.error().sentence, HasSubstr(path));
  EXPECT_EQ(*read_file(real_disk(), path, 100), "old");
  EXPECT_FALSE(write_file(real_disk(), "/nowhere/file", "new"));
}

TEST(RealDisk, AFullDiskIsToldBeforeAMappedPageIsWritten) {
  const std::string path = folder("full") + "/file";
  EXPECT_TRUE(test::in_child([&] {
    test::limit_files(4096);
    return real_disk().allocate(path, 4096) && !real_disk().allocate(path, 1 << 20);
  }));
}

TEST(RealDisk, AFileFilledInPlaceHoldsWhatWasPutThere) {
  const std::string path = folder("room") + "/file";
  {
    const auto room = real_disk().allocate(path, 100'000);
    ASSERT_TRUE(room);
    std::fill(room->bytes.begin(), room->bytes.end(), 'y');
  }
  EXPECT_EQ(*read_file(real_disk(), path, 100'000), std::string(100'000, 'y'));
}

TEST(FolderLock, OneAloneOrManyTogether) {
  const std::string path = folder("lock");
  EXPECT_FALSE(real_disk().in_use(path));
  {
    const FolderLock one(path, FolderLock::Kind::shared), two(path, FolderLock::Kind::shared);
    EXPECT_TRUE(one.held() && two.held());
    EXPECT_TRUE(real_disk().in_use(path));
    EXPECT_FALSE(FolderLock(path, FolderLock::Kind::alone).held());
  }
  EXPECT_TRUE(FolderLock(path, FolderLock::Kind::alone).held());
  EXPECT_FALSE(FolderLock("/nowhere", FolderLock::Kind::shared).held());
}

TEST(ReleaseLayout, OnlyALinkToAHashNamesARelease) {
  const std::string data = folder("layout");
  const std::string release(64, 'a');
  EXPECT_EQ(current_release(real_disk(), data), "");
  ASSERT_TRUE(swap_link(real_disk(), current_link(data), "/etc"));
  EXPECT_EQ(current_release(real_disk(), data), "");
  ASSERT_TRUE(swap_link(real_disk(), current_link(data), current_target(release)));
  EXPECT_EQ(current_release(real_disk(), data), release);
}

}  // namespace
}  // namespace ocop::disk
