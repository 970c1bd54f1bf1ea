// A hub's store as one file, and back: what is refused, and what a stop in the middle leaves.
#include "app/hub/store_backup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>

#include "app/disk/durable.h"
#include "app/disk/folder_lock.h"
#include "db/hub_entries.h"
#include "db/hub_terminals.h"
#include "db/sqlite.h"
#include "tests/support/hub_stores.h"
#include "tests/support/ledger_book.h"
#include "tests/support/postgres_server.h"
#include "tests/support/sample_kiosk.h"
#include "tests/support/stopping_disk.h"

namespace ocop::hub {
namespace {

namespace fs = std::filesystem;
using namespace test;
using db::StoreFacts;
using disk::real_disk;
using testing::ElementsAre;
using testing::HasSubstr;

/// A store with one terminal, in a folder of its own where it is a file.
struct StoreBackup : testing::TestWithParam<std::string> {
  std::string fresh() {
    if (GetParam() != "SQLite") return fresh_postgres_database();
    const std::string data = folder + "/data" + std::to_string(++folders_);
    fs::create_directories(data);
    return data + "/hub.sqlite";
  }
  /// The first so many entries of the terminal.
  void take(const std::string& at, std::size_t count) {
    db::HubStore store = open_hub_store(at);
    const auto done = store.transact([&]() -> Status {
      EXPECT_TRUE(db::enrol_terminal(store, test_terminal(), {}, "here", kMorningMs));
      const auto terminal = db::find_terminal(store, test_terminal());
      const auto taken =
          db::take_entries(store, **terminal, std::span(entries_).first(count), kMorningMs);
      return taken ? Status(Done{}) : Status(taken.error());
    });
    ASSERT_TRUE(done) << done.error().sentence;
  }
  static StoreFacts facts(const std::string& at) {
    db::HubStore store = open_hub_store(at);
    return *db::facts_of(store);
  }
  Result<Restored> put_back(const std::string& at) {
    return restore(real_disk(), copy, at, kMorningMs);
  }

  std::string folder = temporary_folder(std::string("backup-") + GetParam());
  std::string where = fresh(), copy = folder + "/copy" + std::to_string(++folders_);

 private:
  static std::vector<LedgerEntry> some_entries() {
    std::vector<EntryDraft> drafts;
    for (int i = 0; i < 20; ++i) drafts.push_back(draft("note", "{}"));
    return chain_after({}, drafts, test_terminal());
  }
  static inline int folders_ = 0;
  std::vector<LedgerEntry> entries_ = some_entries();
};

TEST_P(StoreBackup, BringsBackWhatWasThere) {
  take(where, 12);
  const auto done = back_up(real_disk(), where, copy);
  ASSERT_TRUE(done) << done.error().sentence;
  EXPECT_THAT(back_up(real_disk(), where, copy).error().sentence, HasSubstr("already"));
  const std::string fresh_place = fresh();
  const auto restored = put_back(fresh_place);
  ASSERT_TRUE(restored) << restored.error().sentence;
  EXPECT_EQ(restored->facts, (StoreFacts{1, 12, kMorningMs}));
  EXPECT_EQ(restored->aside, "");
  take(fresh_place, 20);
  EXPECT_EQ(facts(fresh_place).entries, 20) << "what came since is sent again";
}

TEST_P(StoreBackup, RefusesAStoreThatIsAhead) {
  take(where, 12);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  take(where, 13);
  EXPECT_FALSE(put_back(where));
  EXPECT_EQ(facts(where).entries, 13);
}

TEST_P(StoreBackup, RefusesWhatIsNoWholeBackup) {
  std::ofstream(copy) << "this is not a backup";
  EXPECT_FALSE(put_back(where));
  EXPECT_FALSE(restore(real_disk(), folder + "/nowhere", where, kMorningMs));
}

TEST_P(StoreBackup, AFolderOfBackupsKeepsTheNewest) {
  take(where, 1);
  const std::string into = copy + ".d";
  for (int day = 0; day < 4; ++day) {
    const auto made = back_up_into(real_disk(), where, into, 2, kMorningMs + day * 86'400'000LL);
    ASSERT_TRUE(made) << made.error().sentence;
  }
  const std::string ending = GetParam() == "SQLite" ? ".sqlite" : ".pgdump";
  EXPECT_THAT(real_disk().list(into),
              ElementsAre("hub-20261126-010000" + ending, "hub-20261127-010000" + ending));
}

INSTANTIATE_TEST_SUITE_P(On, StoreBackup, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

/// What only a store that is a file can meet.
struct FileBackup : StoreBackup {};

TEST_P(FileBackup, RefusesWhileAHubWorksThereAndWhatTheBackupLacks) {
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  {
    const disk::FolderLock hub(disk::folder_of(where), disk::FolderLock::Kind::shared);
    EXPECT_THAT(put_back(where).error().sentence, HasSubstr("stop it, then restore."));
  }
  {
    db::HubStore store = open_hub_store(where);
    ASSERT_TRUE(*db::revoke_terminal(store, test_terminal(), kMorningMs));
  }
  EXPECT_THAT(put_back(where).error().sentence, HasSubstr("has what the backup lacks"))
      << "a stolen terminal must not come in again";
}

TEST_P(FileBackup, AnOlderStoreIsKeptAsideAndADamagedOneToo) {
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  auto restored = put_back(where);
  ASSERT_TRUE(restored) << restored.error().sentence;
  EXPECT_EQ(facts(restored->aside).entries, 3);
  std::ofstream(where, std::ios::trunc) << "zeros after a power cut";
  std::ofstream(where + "-wal") << "a log of it";
  restored = restore(real_disk(), copy, where, kMorningMs + 1000);
  ASSERT_TRUE(restored) << restored.error().sentence;
  EXPECT_EQ(facts(where).entries, 3);
  EXPECT_EQ(fs::file_size(restored->aside), 23U);
  EXPECT_TRUE(fs::exists(restored->aside + "-wal"));
}

TEST_P(FileBackup, NoLogOfAnotherStoreIsPlayedIntoIt) {
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  const std::string place = fresh();
  for (const std::string& left : {place + "-wal", place + "-journal", copy + "-wal"}) {
    SCOPED_TRACE(left);
    std::ofstream(left) << "entries";
    EXPECT_THAT(put_back(place).error().sentence, HasSubstr("There is " + left));
    EXPECT_FALSE(fs::exists(place));
    fs::remove(left);
  }
  EXPECT_TRUE(put_back(place));
}

TEST_P(FileBackup, RefusesADamagedBackupAndANewerOne) {
  take(where, 20);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  const std::string newer = copy + ".newer";
  fs::copy(copy, newer);
  {
    auto file = db::Connection::open(newer, SQLITE_OPEN_READWRITE);
    ASSERT_TRUE(file->execute("PRAGMA user_version=99"));
  }
  EXPECT_THAT(restore(real_disk(), newer, fresh(), kMorningMs).error().sentence,
              HasSubstr("made by a newer program"));
  std::fstream bytes(copy, std::ios::in | std::ios::out | std::ios::binary);
  bytes.seekp(3 * 4096);
  bytes << std::string(3000, 'x');
  bytes.close();
  const std::string fresh_place = fresh();
  EXPECT_THAT(put_back(fresh_place).error().sentence, HasSubstr("is damaged; use an older one"));
  EXPECT_FALSE(fs::exists(fresh_place)) << "nothing was put there";
}

TEST_P(FileBackup, StoppedAtAnyWriteItLeavesTheOldStoreOrTheNew) {
  take(where, 3);
  const std::string old = copy + ".old";
  ASSERT_TRUE(back_up(real_disk(), where, old));
  take(where, 8);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  for (int at = 1;; ++at) {
    SCOPED_TRACE(at);
    const std::string place = fresh();
    ASSERT_TRUE(restore(real_disk(), old, place, kMorningMs));
    StoppingDisk disk(at);
    const auto restored = restore(disk, copy, place, kMorningMs);
    const std::int64_t entries = facts(place).entries;  // opens it: it is a whole store
    EXPECT_TRUE(entries == 8 || (entries == 3 && !restored)) << entries;
    if (restored) break;
    ASSERT_TRUE(restore(real_disk(), copy, place, kMorningMs + 1000));
    EXPECT_EQ(facts(place).entries, 8);
    ASSERT_LT(at, 100);
  }
}

INSTANTIATE_TEST_SUITE_P(On, FileBackup, testing::Values("SQLite"));

}  // namespace
}  // namespace ocop::hub
