// Backing up a hub's store to a file and restoring it: refusals, and interruptions in the middle.
#include "app/office/exchange/store_backup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <set>

#include "app/base/disk/durable.h"
#include "app/base/disk/folder_lock.h"
#include "db/hub/entries.h"
#include "db/hub/kept_statements.h"
#include "db/hub/kept_terms.h"
#include "db/hub/scans.h"
#include "db/hub/terminals.h"
#include "db/sql/sqlite.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/postgres_server.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"
#include "tests/support/stopping_disk.h"

namespace ocop::exchange {
namespace {

namespace fs = std::filesystem;
using namespace test;
using db::StoreFacts;
using disk::real_disk;
using testing::ElementsAre;
using testing::HasSubstr;

/// A store with one terminal; in its own folder if it is a file.
struct StoreBackup : testing::TestWithParam<std::string> {
  std::string fresh() {
    if (GetParam() != "SQLite") return fresh_postgres_database();
    const std::string data = folder + "/data" + std::to_string(++folders_);
    fs::create_directories(data);
    return data + "/hub.sqlite";
  }
  /// Stores the first `count` entries of the terminal.
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

/// Faults that only a store in a file can have.
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

TEST_P(FileBackup, RefusesWhereAnythingWouldVanishUnlessToldSo) {
  take(where, 3);
  {
    db::HubStore store = open_hub_store(where);
    ASSERT_TRUE(db::add_enrol_code(store, "unused", "here", kMorningMs, 2 * kMorningMs));
    ASSERT_TRUE(db::add_scans(
        store, std::vector<db::ScanCount>{{{"na", "L1"}, 20'000, "here", {}, "", 5}}));
  }
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  ASSERT_TRUE(put_back(where)) << "nothing is newer";
  const struct {
    const char* what;
    std::function<Status(db::HubStore&)> operation;
  } cases[] = {
      {"codes (1)",
       [](auto& store) { return db::add_enrol_code(store, "new", "here", 1, kMorningMs); }},
      {"codes (1)",
       [](auto& store) {  // otherwise it could be used a second time
         const auto spent = db::spend_enrol_code(store, "unused", test_terminal(), kMorningMs);
         return spent ? Status(Done{}) : Status(spent.error());
       }},
      {"alarms (1)",
       [](auto& store) {
         return db::done(
             store.run("INSERT INTO alarm (at_ms, terminal, sentence)"
                       " VALUES (1, ?1, 'Look.')",
                       {test_terminal()}));
       }},
      {"scans (1)",
       [](auto& store) {
         return db::add_scans(
             store, std::vector<db::ScanCount>{{{"na", "L1"}, 20'000, "here", {}, "", 1}});
       }},
      {"scans (1)",
       [](auto& store) {
         return db::add_scans(store,
                              std::vector<db::ScanCount>{{{"na", "L2"}, 20'000, "", {}, "", 1}});
       }},
      {"terminals (1)", [](auto& store) {
         const auto moved = db::enrol_terminal(store, test_terminal(), {}, "there", kMorningMs);
         return moved ? Status(Done{}) : Status(moved.error());
       }}};
  for (const auto& one : cases) {
    SCOPED_TRACE(one.what);
    const std::string place = fresh();
    ASSERT_TRUE(put_back(place));
    {
      db::HubStore store = open_hub_store(place);
      ASSERT_TRUE(one.operation(store));
    }
    const auto refused = put_back(place);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().sentence,
                HasSubstr("has what the backup lacks, " + std::string(one.what) + ", so it was"));
    const auto told = restore(real_disk(), copy, place, kMorningMs, Newer::is_lost);
    ASSERT_TRUE(told) << told.error().sentence;
    EXPECT_EQ(db::compare_with_copy(place, copy).standing, db::Standing::contained);
    EXPECT_EQ(db::compare_with_copy(told->aside, copy).lacking, one.what) << "kept beside";
  }
}

TEST_P(FileBackup, RefusesWhereStatementsPaymentsOrTermsWouldVanish) {
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  {
    db::HubStore store = open_hub_store(where);
    const std::vector<Terms> terms(1);
    ASSERT_TRUE(db::put_statement(store, {1, "htx-na", "", 20'000, "{}"}, kMorningMs));
    ASSERT_TRUE(db::put_payment(store, {0, "htx-na", 20'000, Money{1}, "bank", "FT"}, kMorningMs));
    ASSERT_TRUE(db::put_terms(store, terms, kMorningMs));
  }
  EXPECT_THAT(put_back(where).error().sentence,
              HasSubstr("lacks, statements (1), payments (1), terms (1), so"));
}

TEST_P(FileBackup, ABackupOfAnOlderProgramLacksTheTablesThatCameSince) {
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  {
    auto file = db::Connection::open(copy, SQLITE_OPEN_READWRITE);
    ASSERT_TRUE(file->execute(
        "DROP TABLE scan; DROP TABLE pack_scan; DROP TABLE clock; PRAGMA user_version=1"));
  }
  EXPECT_EQ(db::compare_with_copy(where, copy).standing, db::Standing::contained);
  {
    db::HubStore store = open_hub_store(where);
    ASSERT_TRUE(
        db::add_scans(store, std::vector<db::ScanCount>{{{"na", "L1"}, 20'000, "", {}, "", 1}}));
  }
  EXPECT_EQ(db::compare_with_copy(where, copy).lacking, "scans (1)");
}

/// Every new table must be compared, or listed here with the reason.
TEST_P(FileBackup, EachTableIsComparedOrNeedNotBe) {
  const std::set<std::string> compared{
      "terminal",  "branch", "entry",         "settings", "enrol_code", "alarm",     "scan",
      "pack_scan", "clock",  "clock_doubted", "doubt",    "terms",      "statement", "payment"};
  const std::set<std::string> need_not{"movement", "cash_slip",    "unsummed",
                                       "numbered", "number_twice",  // recomputed from the entries
                                       "health",                    // sent again
                                       "quota",    "nonce"};        // valid for a day, for minutes
  db::HubStore store = open_hub_store(where);
  const auto tables =
      store.run("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
  ASSERT_TRUE(tables);
  for (const db::SqlRow& row : *tables)
    EXPECT_EQ(compared.count(row.text(0)) + need_not.count(row.text(0)), 1U)
        << row.text(0) << ": compare it in db/hub/copies.cpp";
}

/// Returns the permissions of a file.
unsigned rights_of(const std::string& file) {
  struct stat about {};
  EXPECT_EQ(::stat(file.c_str(), &about), 0) << file;
  return about.st_mode & 0777U;
}

TEST_P(StoreBackup, BackupsAreTheirOwnersAlone) {
  const mode_t before = ::umask(0022);
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  EXPECT_EQ(rights_of(copy), 0600U);
  const std::string into = copy + ".d";
  const auto first = back_up_into(real_disk(), where, into, 5, kMorningMs);
  ASSERT_TRUE(first) << first.error().sentence;
  ASSERT_EQ(::chmod(first->c_str(), 0644), 0) << "as an older program left it";
  ASSERT_TRUE(back_up_into(real_disk(), where, into, 5, kMorningMs + 1000));
  for (const std::string& name : real_disk().list(into))
    EXPECT_EQ(rights_of(std::string(into).append("/").append(name)), 0600U) << name;
  ::umask(before);
}

TEST_P(FileBackup, AStoreAndItsLogsAreTheirOwnersAlone) {
  const mode_t before = ::umask(0022);
  for (const bool older : {false, true}) {
    if (older)
      for (const char* file : {"", "-wal", "-shm"}) {
        std::ofstream(where + file, std::ios::app).flush();
        ASSERT_EQ(::chmod((where + file).c_str(), 0644), 0);
      }
    db::HubStore store = open_hub_store(where);
    ASSERT_TRUE(db::add_enrol_code(store, older ? "b" : "a", "here", 1, 2));
    for (const char* file : {"", "-wal", "-shm"})
      EXPECT_EQ(rights_of(where + file), 0600U) << file << older;
  }
  ::umask(before);
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
    const std::int64_t entries = facts(place).entries;  // opens it, so it must be a complete store
    EXPECT_TRUE(entries == 8 || (entries == 3 && !restored)) << entries;
    if (restored) break;
    ASSERT_TRUE(restore(real_disk(), copy, place, kMorningMs + 1000));
    EXPECT_EQ(facts(place).entries, 8);
    ASSERT_LT(at, 100);
  }
}

/// A disk that corrupts one page while writing.
struct MiswritingDisk final : StoppingDisk {
  MiswritingDisk() : StoppingDisk(1'000'000) {}
  Status append(const std::string& file, std::string_view bytes, unsigned mode) override {
    std::string other(bytes);
    if (other.size() > 12'000) other[9'000] = static_cast<char>(~other[9'000]);
    return StoppingDisk::append(file, other, mode);
  }
};

TEST_P(FileBackup, ACopyThatIsNotAsTheBackupDoesNotTakeTheStoresPlace) {
  take(where, 3);
  ASSERT_TRUE(back_up(real_disk(), where, copy));
  MiswritingDisk disk;
  EXPECT_THAT(restore(disk, copy, where, kMorningMs).error().sentence,
              HasSubstr("The written data differs from the backup"));
  EXPECT_EQ(facts(where).entries, 3);
  EXPECT_EQ(fs::exists(where + ".restoring"), false);
  EXPECT_TRUE(put_back(where));
}

INSTANTIATE_TEST_SUITE_P(On, FileBackup, testing::Values("SQLite"));

}  // namespace
}  // namespace ocop::exchange
