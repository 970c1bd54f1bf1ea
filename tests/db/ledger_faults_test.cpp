// The ledger on failing disks. Each fault has its own process if it restricts what the process may
// do.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <functional>

#include "app/base/wire/entry_hash.h"
#include "db/ledger/ledger.h"
#include "db/sql/sqlite.h"
#include "tests/support/in_child.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using testing::HasSubstr;
using namespace test;

std::string fresh_folder() {
  static int number = 0;
  const std::string folder = temporary_folder("ledger_faults") + "/" + std::to_string(++number);
  std::filesystem::create_directories(folder);
  return folder;
}

std::int64_t count_of(Ledger& ledger) {
  std::int64_t entries = 0;
  EntryHash prev = ledger.first_prev();
  EXPECT_TRUE(ledger.each(1, [&](const LedgerEntry& entry) {
    EXPECT_EQ(entry.prev, prev);
    EXPECT_EQ(entry.hash, wire::entry_hash(ledger.terminal(), entry));
    prev = entry.hash;
    return ++entries > 0;
  }));
  return entries;
}

EntryDraft note() {
  return draft("later", "{\"text\":\"" + std::string(2000, 'n') + "\"}");
}

/// Appends until it fails; returns how many were confirmed.
std::int64_t fill(Ledger& ledger, std::string& sentence) {
  for (std::int64_t confirmed = 0; confirmed < 100'000; ++confirmed) {
    const std::array both{note(), note()};
    if (const auto done = ledger.append(both); !done) {
      sentence = done.error().sentence;
      return 2 * confirmed;
    }
  }
  return -1;
}

void expect_whole_after(Ledger& ledger, std::int64_t confirmed, const std::string& sentence) {
  EXPECT_GT(confirmed, 0);
  EXPECT_NE(sentence, "");
  EXPECT_EQ(ledger.refusal(), sentence);
  EXPECT_THAT(ledger.fault().key, testing::StartsWith("refusal.")) << "staff read it too";
  EXPECT_EQ(count_of(ledger), confirmed) << "no half entry; what was recorded stays readable";
  EXPECT_EQ(ledger.append(note()).error().sentence, sentence) << "refused until opened again";
}

TEST(LedgerFaults, AFullDatabaseTakesNoHalfEntryAndGoesOnWhenThereIsRoom) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  std::int64_t confirmed = 0;
  {
    Ledger ledger = open_ledger(path);
    ASSERT_TRUE(ledger.connection().execute("PRAGMA max_page_count=100"));
    std::string sentence;
    confirmed = fill(ledger, sentence);
    EXPECT_THAT(sentence, HasSubstr("The disk is full"));
    expect_whole_after(ledger, confirmed, sentence);
  }
  Ledger again = open_ledger(path);
  EXPECT_EQ(again.refusal(), "");
  EXPECT_TRUE(again.try_to_write());
  EXPECT_EQ(*again.acknowledged(), 0);
  EXPECT_TRUE(again.append(note()));
  EXPECT_EQ(count_of(again), confirmed + 1);
}

TEST(LedgerFaults, AFileThatCannotGrowTakesNoHalfEntry) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  (void)open_ledger(path);
  EXPECT_TRUE(in_child([&] {
    limit_files(400'000);
    Ledger ledger = open_ledger(path);
    std::string sentence;
    const std::int64_t confirmed = fill(ledger, sentence);
    expect_whole_after(ledger, confirmed, sentence);
    std::ofstream(path + ".count") << confirmed;
    return true;
  }));
  std::int64_t confirmed = 0;
  std::ifstream(path + ".count") >> confirmed;
  Ledger again = open_ledger(path);
  EXPECT_EQ(again.refusal(), "");
  EXPECT_EQ(count_of(again), confirmed);
  EXPECT_TRUE(again.append(note()));
}

TEST(LedgerFaults, ADiskThatIsFullFromTheStartIsStillRead) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  {
    Ledger ledger = open_ledger(path);
    ASSERT_TRUE(ledger.append(note()));
  }
  EXPECT_TRUE(in_child([&] {
    limit_files(0);
    auto ledger = Ledger::open(path, test_terminal(), wire::ledger_hash());
    EXPECT_TRUE(ledger) << ledger.error().sentence;
    if (!ledger) return false;
    EXPECT_FALSE(ledger->append(note()));
    EXPECT_NE(ledger->refusal(), "");
    EXPECT_FALSE(ledger->try_to_write());
    EXPECT_EQ(count_of(*ledger), 1);
    return true;
  }));
}

/// Runs as a user without write permission, since root can always write.
bool as_reader(const std::function<bool()>& work) {
  return in_child([&] {
    if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0)) return false;
    return work();
  });
}

void allow_only_reading(const std::string& folder) {
  using std::filesystem::perms;
  for (const auto& file : std::filesystem::directory_iterator(folder))
    std::filesystem::permissions(file, perms(0444));
  std::filesystem::permissions(folder, perms(0555));
  for (std::filesystem::path above = std::filesystem::path(folder).parent_path();
       above != std::filesystem::temp_directory_path() && above.has_relative_path();
       above = above.parent_path())
    std::filesystem::permissions(above, perms(0055), std::filesystem::perm_options::add);
}

bool opens_only_to_read(const std::string& path, std::int64_t entries) {
  auto ledger = Ledger::open(path, test_terminal(), wire::ledger_hash());
  EXPECT_TRUE(ledger) << ledger.error().sentence;
  if (!ledger) return false;
  EXPECT_THAT(ledger->refusal(), HasSubstr("read-only"));
  EXPECT_EQ(ledger->fault().key, "refusal.disk_read_only");
  EXPECT_FALSE(ledger->append(note()));
  EXPECT_EQ(count_of(*ledger), entries);
  return true;
}

TEST(LedgerFaults, AReadOnlyFolderIsReadAndSaysWhyItTakesNothing) {
  const std::string folder = fresh_folder(), path = folder + "/ledger.sqlite";
  {
    Ledger ledger = open_ledger(path);
    ASSERT_TRUE(ledger.append(note()));
  }
  allow_only_reading(folder);
  EXPECT_TRUE(as_reader([&] { return opens_only_to_read(path, 1); }));
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
}

TEST(LedgerFaults, AReadOnlyFolderAfterACrashStillShowsTheLastEntry) {
  const std::string folder = fresh_folder(), path = folder + "/ledger.sqlite";
  ASSERT_TRUE(in_child([&] {
    Ledger ledger = open_ledger(path);
    if (!ledger.append(note())) return false;
    _exit(0);  // without closing, so the entry is only in the write-ahead log
  }));
  ASSERT_GT(std::filesystem::file_size(path + "-wal"), 0U);
  allow_only_reading(folder);
  EXPECT_TRUE(as_reader([&] { return opens_only_to_read(path, 1); }));
  std::filesystem::permissions(folder, std::filesystem::perms(0755));
}

TEST(LedgerFaults, AChangedLastEntryIsNamedAndNothingIsAddedToIt) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  {
    Ledger ledger = open_ledger(path);
    ASSERT_TRUE(ledger.append(note()));
    ASSERT_TRUE(ledger.append(note()));
    ASSERT_TRUE(ledger.connection().execute(
        "DROP TRIGGER entry_is_never_changed; UPDATE entry SET uptime_ms = 7 WHERE seq = 2"));
  }
  Ledger again = open_ledger(path);
  EXPECT_THAT(again.refusal(), HasSubstr("Entry 2"));
  EXPECT_EQ(again.fault().key, "refusal.disk_damaged");
  EXPECT_FALSE(again.append(note()));
  EXPECT_EQ(again.tail()->seq, 2) << "it can still be read and written out";
}

TEST(LedgerFaults, GarbageIsRefusedWithASentence) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  std::ofstream(path) << std::string(8192, 'x');
  const auto ledger = Ledger::open(path, test_terminal(), wire::ledger_hash());
  ASSERT_FALSE(ledger);
  EXPECT_THAT(ledger.error().sentence, HasSubstr("is damaged"));
}

TEST(LedgerFaults, APageOfGarbageInTheMiddleDoesNotHideWhatIsBeforeIt) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  {
    Ledger ledger = open_ledger(path);
    for (int i = 0; i < 300; ++i) ASSERT_TRUE(ledger.append(note()));
  }
  std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
  file.seekp(static_cast<std::streamoff>(std::filesystem::file_size(path) / 8192 * 4096));
  file << std::string(4096, '\xFF');
  file.close();
  Ledger ledger = open_ledger(path);
  std::int64_t read = 0;
  const auto all = ledger.each(1, [&](const LedgerEntry&) { return ++read > 0; });
  EXPECT_FALSE(all);
  EXPECT_GT(read, 50);
  EXPECT_THAT(all.error().sentence, HasSubstr("is damaged"));
}

TEST(LedgerFaults, AnotherWriterIsWaitedForAndThenNamed) {
  const std::string path = fresh_folder() + "/ledger.sqlite";
  Ledger one = open_ledger(path), two = open_ledger(path);
  ASSERT_TRUE(two.connection().execute("PRAGMA busy_timeout=10"));
  ASSERT_TRUE(one.connection().execute("BEGIN IMMEDIATE"));
  EXPECT_THAT(two.append(note()).error().sentence, HasSubstr("Another program holds"));
  ASSERT_TRUE(one.connection().execute("COMMIT"));
  EXPECT_TRUE(two.append(note())) << "being busy passes";
}

}  // namespace
}  // namespace ocop::db
