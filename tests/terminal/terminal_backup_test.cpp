// Backing up a terminal while it sells, and refusals of a restore.
#include "app/kiosk/commands/terminal_backup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <thread>

#include "app/base/codec/signing_key.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/disk/folder_lock.h"
#include "app/base/local/kept_recalls.h"
#include "app/kiosk/point/private_file.h"
#include "app/sync/identity.h"
#include "tests/support/fake_vfs.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/kiosk/till_shop.h"
#include "tests/support/stopping_disk.h"

namespace ocop::terminal {
namespace {

namespace fs = std::filesystem;
using namespace test;
using disk::real_disk;
using testing::HasSubstr;

struct TerminalBackup : testing::Test {
  TerminalBackup() {
    const std::string key = codec::SigningKey::random().line();
    EXPECT_TRUE(disk::write_file(real_disk(), disk::key_file(shop.folder), key, 0600));
    shop.open();
    shop.open_shift();
    shop.book(core::BookSale{shop.sale()});
    // The idle bookkeeper writes the first seal at an arbitrary time, so waits for it before
    // counting.
    for (int i = 0; i < 2000 && !fs::exists(disk::seal_file(shop.folder)); ++i)
      std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  static std::string bytes(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
  }

  TillShop shop;
  std::string folder = temporary_folder(
      std::string("backup-") + testing::UnitTest::GetInstance()->current_test_info()->name());
  std::string copy = folder + "/copy", fresh = folder + "/fresh";
};

TEST_F(TerminalBackup, IsMadeWhileItSellsAndBringsBackLedgerIdentityAndSettings) {
  const auto made = commands::back_up_terminal(real_disk(), shop.folder, copy);
  ASSERT_TRUE(made) << made.error().sentence;
  shop.book(core::BookSale{shop.sale()});
  const auto restored = commands::restore_terminal(real_disk(), copy, fresh);
  ASSERT_TRUE(restored) << restored.error().sentence;
  EXPECT_EQ(restored->last_hash, made->last_hash);
  EXPECT_EQ(commands::verify_ledger(fresh)->entries, made->entries);
  EXPECT_EQ(commands::verify_ledger(shop.folder)->entries, made->entries + 2) << "it sold on";
  EXPECT_EQ(bytes(disk::key_file(fresh)), bytes(disk::key_file(shop.folder)));
  EXPECT_EQ(point::load_private_settings(fresh)->staff.size(), 2U);
  for (const std::string& secret : {disk::key_file(copy), disk::private_file(fresh)}) {
    struct stat facts {};
    ASSERT_EQ(::stat(secret.c_str(), &facts), 0);
    EXPECT_EQ(facts.st_mode & 0777U, 0600U) << secret;
  }
}

TEST_F(TerminalBackup, NeverTakesThePlaceOfALedgerOrOfAnotherBackup) {
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  EXPECT_THAT(commands::back_up_terminal(real_disk(), shop.folder, copy).error().sentence,
              HasSubstr("name an empty folder"));
  shop.close();
  EXPECT_THAT(commands::restore_terminal(real_disk(), copy, shop.folder).error().sentence,
              HasSubstr("There is a ledger in"));
}

TEST_F(TerminalBackup, OneThatIsNotRightIsRefusedAndNothingIsPutThere) {
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  fs::remove(disk::key_file(copy));
  EXPECT_THAT(commands::restore_terminal(real_disk(), copy, fresh).error().sentence,
              HasSubstr("The backup is damaged. The ledger does not begin with"));
  EXPECT_FALSE(commands::restore_terminal(real_disk(), folder + "/nowhere", fresh));
  EXPECT_FALSE(fs::exists(disk::ledger_file(fresh)));
}

TEST_F(TerminalBackup, ARestoreThatIsStoppedLeavesNoTerminalAndCanBeDoneAgain) {
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  for (int at = 1;; ++at) {
    SCOPED_TRACE(at);
    const std::string place = fresh + std::to_string(at);
    StoppingDisk disk(at);
    if (commands::restore_terminal(disk, copy, place)) break;
    if (fs::exists(disk::ledger_file(place))) {
      EXPECT_TRUE(commands::verify_ledger(place)) << "the very last step";
      continue;
    }
    ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, place));
    EXPECT_TRUE(commands::verify_ledger(place));
    ASSERT_LT(at, 100);
  }
}

TEST_F(TerminalBackup, ATillThatRunsAndARestoreKeepEachOtherOut) {
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  fs::create_directory(folder + "/away");
  for (const std::string end : {"", "-wal", "-shm"})
    fs::rename(disk::ledger_file(shop.folder) + end, folder + "/away/ledger.sqlite" + end);
  EXPECT_THAT(commands::restore_terminal(real_disk(), copy, shop.folder).error().sentence,
              HasSubstr("systemctl stop ocop-kiosk ocop-sync"));
  EXPECT_FALSE(fs::exists(disk::ledger_file(shop.folder)));
  shop.close();
  {
    const disk::FolderLock working(shop.folder + "/sync", disk::FolderLock::Kind::alone);
    EXPECT_FALSE(commands::restore_terminal(real_disk(), copy, shop.folder)) << "ocop-sync runs";
  }
  ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, shop.folder));
  auto restoring = std::make_unique<disk::FolderLock>(shop.folder, disk::FolderLock::Kind::alone);
  shop.open();
  ASSERT_TRUE(shop.books().refusal);
  EXPECT_EQ(shop.books().refusal->key, "refusal.ledger_busy");
  restoring.reset();
  while (shop.books().refusal) shop.answer<core::BooksRead>();
  shop.book(core::BookSale{shop.sale()});
  EXPECT_TRUE(commands::verify_ledger(shop.folder));
}

TEST_F(TerminalBackup, WhatAnotherLedgerLeftIsNeverPlayedIntoTheRestoredOne) {
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  for (const std::string end : {"-wal", "-shm", "-journal"}) {
    SCOPED_TRACE(end);
    const std::string place = fresh + end, left = disk::ledger_file(place) + end;
    fs::create_directories(place);
    std::ofstream(left) << "sales";
    EXPECT_THAT(commands::restore_terminal(real_disk(), copy, place).error().sentence,
                HasSubstr("ledger.sqlite" + end + ", which another ledger left"));
    EXPECT_FALSE(fs::exists(disk::ledger_file(place)));
    EXPECT_EQ(bytes(left), "sales");
    fs::remove(left);
    EXPECT_TRUE(commands::restore_terminal(real_disk(), copy, place));
  }
}

TEST_F(TerminalBackup, TakesNothingBackThatTheFolderKnowsOfReleases) {
  const auto put = [](const std::string& data, const std::string& root) {
    ASSERT_TRUE(disk::make_folders(real_disk(), data + "/sync"));
    ASSERT_TRUE(disk::write_file(real_disk(), data + "/sync/root.json", root));
  };
  put(shop.folder, "root 1");
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  put(fresh, "root 2");
  ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, fresh));
  EXPECT_EQ(bytes(fresh + "/sync/root.json"), "root 2");
  ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, fresh + "-empty"));
  EXPECT_EQ(bytes(fresh + "-empty/sync/root.json"), "root 1");
}

TEST_F(TerminalBackup, ARecallThatOnlyTheTerminalKeptComesBackAndDropsNone) {
  const LotName na{"na", "NA-1"}, hoi{"hoi", "H-1"}, mat{"mat", "M-1"};
  const auto on = [](unsigned day) {
    using namespace std::chrono;
    return LotRecall{year{2026} / November / std::chrono::day{day}, {}};
  };
  const auto keep = [](const std::string& data, const RecallMap& recalls) {
    ASSERT_TRUE(disk::write_file(real_disk(), disk::kept_recalls_file(data),
                                 local::kept_recalls_text(recalls)));
  };
  const auto kept = [](const std::string& data) { return bytes(disk::kept_recalls_file(data)); };
  const RecallMap recalls{{na, on(5)}, {hoi, on(7)}};
  keep(shop.folder, recalls);
  ASSERT_TRUE(commands::back_up_terminal(real_disk(), shop.folder, copy));
  ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, fresh + "-empty"));
  EXPECT_EQ(kept(fresh + "-empty"), local::kept_recalls_text(recalls));
  ASSERT_TRUE(disk::make_folders(real_disk(), fresh));
  keep(fresh, {{na, on(9)}, {hoi, on(6)}, {mat, on(8)}});
  ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, fresh));
  EXPECT_EQ(kept(fresh), local::kept_recalls_text({{na, on(9)}, {hoi, on(7)}, {mat, on(8)}}));
  const std::string other = fresh + "-other";
  ASSERT_TRUE(disk::make_folders(real_disk(), other));
  keep(other, {{mat, on(8)}});
  std::ofstream(disk::kept_recalls_file(copy)) << "{\"format\":1,";
  ASSERT_TRUE(commands::restore_terminal(real_disk(), copy, other));
  EXPECT_EQ(kept(other), local::kept_recalls_text({{mat, on(8)}}))
      << "a damaged list takes none away";
}

TEST_F(TerminalBackup, OneThatWasCopiedByHandComesBackWithItsLog) {
  fs::create_directory(copy);
  for (const std::string end : {"", "-wal"})
    fs::copy(disk::ledger_file(shop.folder) + end, disk::ledger_file(copy) + end);
  fs::copy(disk::key_file(shop.folder), disk::key_file(copy));
  ASSERT_GT(fs::file_size(disk::ledger_file(copy) + "-wal"), 0U);
  const auto restored = commands::restore_terminal(real_disk(), copy, fresh);
  ASSERT_TRUE(restored) << restored.error().sentence;
  EXPECT_EQ(restored->entries, commands::verify_ledger(shop.folder)->entries);
  EXPECT_EQ(commands::verify_ledger(fresh)->entries, restored->entries);
}

/// A terminal with a few entries, and its backup, on a disk whose power can be cut.
struct TerminalBackupPowerCut : testing::Test {
  static constexpr const char* kMachine = "/till-8";
  static std::string data() { return std::string(kMachine) + "/data"; }
  static std::string copy() { return std::string(kMachine) + "/copy"; }
  static std::string place() { return std::string(kMachine) + "/place"; }

  TerminalBackupPowerCut() {
    const MountedDisk mount(kMachine, disk);
    EXPECT_TRUE(disk::make_folders(disk, data()));
    const auto key = sync::load_or_make_key(disk, data());
    auto ledger = sync::open_or_make_ledger(data(), *key);
    for (int i = 0; i < kEntries; ++i)
      EXPECT_TRUE(ledger->append({1000, "boot", i, "sign_in", R"({"staff":"lan"})"}));
  }
  /// Runs `work` on a copy of that disk, with a power cut at each change in turn, and then `then`
  /// with the power restored. Returns the number of cuts.
  template <class Work, class Then>
  int cut(Work work, Then then) {
    for (int at = 1;; ++at) {
      SCOPED_TRACE(at);
      FakeDisk broken = disk.image(kMachine, kMachine);
      const MountedDisk mount(kMachine, broken);
      broken.cut_power_at(at);
      const bool done = work(broken);
      if (broken.has_power()) {
        EXPECT_TRUE(done);
        return at;
      }
      broken.restore_power(static_cast<std::uint32_t>(at % 3 == 0 ? 0 : at));
      then(broken, done);
      if (HasFatalFailure()) return at;
    }
  }

  static constexpr int kEntries = 3;
  FakeDisk disk{{kMachine}};
};

TEST_F(TerminalBackupPowerCut, LeavesNoBackupOrOneThatIsWhole) {
  const int changes =
      cut([](FakeDisk& broken) { return bool(commands::back_up_terminal(broken, data(), copy())); },
          [](FakeDisk& broken, bool done) {
            const auto restored = commands::restore_terminal(broken, copy(), place());
            if (done) {
              ASSERT_TRUE(restored) << restored.error().sentence;
            }
            if (restored) {
              EXPECT_EQ(restored->entries, kEntries);
            }
          });
  EXPECT_GT(changes, 15);
}

TEST_F(TerminalBackupPowerCut, LeavesNoTerminalOrOneThatIsWhole) {
  {
    const MountedDisk mount(kMachine, disk);
    ASSERT_TRUE(commands::back_up_terminal(disk, data(), copy()));
  }
  const int changes = cut(
      [](FakeDisk& broken) { return bool(commands::restore_terminal(broken, copy(), place())); },
      [](FakeDisk& broken, bool done) {
        if (!broken.size(disk::ledger_file(place()))) {
          ASSERT_FALSE(done);
          const auto again = commands::restore_terminal(broken, copy(), place());
          ASSERT_TRUE(again) << again.error().sentence;
        }
        const auto verified = commands::verify_ledger(place(), broken);
        ASSERT_TRUE(verified) << verified.error().sentence;
        EXPECT_EQ(verified->entries, kEntries);
      });
  EXPECT_GT(changes, 25);
}

}  // namespace
}  // namespace ocop::terminal
