#include "db/ledger/ledger.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <array>

#include "app/base/wire/entry_hash.h"
#include "db/sql/sqlite.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using namespace test;

std::string fresh_path() {
  static int number = 0;
  return temporary_folder("ledger") + "/" + std::to_string(++number) + ".sqlite";
}

std::vector<std::string> kinds_of(Ledger& ledger) {
  std::vector<std::string> kinds;
  EXPECT_TRUE(ledger.each(1, [&](const LedgerEntry& entry) {
    kinds.push_back(entry.draft.kind);
    return true;
  }));
  return kinds;
}

TEST(Ledger, NumbersAndChainsWhatIsAppended) {
  Ledger ledger = open_ledger(fresh_path());
  const auto empty = ledger.tail();
  ASSERT_TRUE(empty);
  EXPECT_EQ(empty->seq, 0);
  EXPECT_EQ(empty->hash, wire::enrolment_hash(test_terminal()));
  for (int i = 1; i <= 3; ++i) {
    const auto seq = ledger.append(draft("sign_in", R"({"staff":"lan"})", kMorningMs + i));
    ASSERT_TRUE(seq) << seq.error().sentence;
    EXPECT_EQ(*seq, i);
  }
  EntryHash prev = ledger.first_prev();
  EXPECT_TRUE(ledger.each(1, [&](const LedgerEntry& entry) {
    EXPECT_EQ(entry.prev, prev);
    EXPECT_EQ(entry.hash, wire::entry_hash(ledger.terminal(), entry));
    prev = entry.hash;
    return true;
  }));
  EXPECT_EQ(ledger.tail()->hash, prev);
}

TEST(Ledger, IsItsOwnersAloneAndSoIsOneOfAnOlderProgram) {
  const std::string path = fresh_path();
  const mode_t before = ::umask(0022);
  for (const bool older : {false, true}) {
    if (older) {
      ASSERT_EQ(::chmod(path.c_str(), 0644), 0);
    }
    Ledger ledger = open_ledger(path);
    ASSERT_TRUE(ledger.append(draft("sign_in", R"({"staff":"lan"})")));
    for (const char* file : {"", "-wal", "-shm"}) {
      struct stat about {};
      ASSERT_EQ(::stat((path + file).c_str(), &about), 0) << file;
      EXPECT_EQ(about.st_mode & 0777U, 0600U) << file << older;
    }
    const std::string copy = path + ".copy" + (older ? "2" : "1");
    ASSERT_TRUE(ledger.connection().backup(copy));
    struct stat about {};
    ASSERT_EQ(::stat(copy.c_str(), &about), 0);
    EXPECT_EQ(about.st_mode & 0777U, 0600U);
  }
  ::umask(before);
}

TEST(Ledger, IsTheSameAfterItWasClosed) {
  const std::string path = fresh_path();
  LedgerTail before;
  {
    Ledger ledger = open_ledger(path);
    ASSERT_TRUE(ledger.append(draft("sign_in", R"({"staff":"lan"})")));
    before = *ledger.tail();
  }
  TerminalId another{};
  auto again = Ledger::open(path, another, wire::ledger_hash());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->terminal(), test_terminal());
  EXPECT_EQ(again->refusal(), "");
  EXPECT_EQ(again->tail()->hash, before.hash);
}

TEST(Ledger, EntriesOfOneAppendAreThereTogetherOrNotAtAll) {
  Ledger ledger = open_ledger(fresh_path());
  ASSERT_TRUE(ledger.append(draft("shift_open", shift_open_body(1, 500'000))));
  const std::array both{draft("sale", body_of({})),
                        draft("drawer", R"({"staff":"lan","why":"sale"})")};
  ASSERT_TRUE(ledger.append(both));
  const std::array second_is_wrong{draft("drawer", R"({"staff":"lan","why":"sale"})"),
                                   draft("sale", body_of({}))};  // a number that is already used
  const auto refused = ledger.append(second_is_wrong);
  ASSERT_FALSE(refused);
  EXPECT_THAT(kinds_of(ledger), ElementsAre("shift_open", "sale", "drawer"));
  EXPECT_EQ(ledger.refusal(), "") << "a wrong entry is no fault of the disk";
  EXPECT_TRUE(ledger.append(draft("reprint", R"({"sale":"DL01-000001","staff":"lan"})")));
}

TEST(Ledger, NotesAClockThatWasSetBackAndNumbersAscend) {
  Ledger ledger = open_ledger(fresh_path());
  ASSERT_TRUE(ledger.append(draft("sign_in", R"({"staff":"lan"})", kMorningMs)));
  const auto seq = ledger.append(draft("sign_in", R"({"staff":"lan"})", kMorningMs - 5000));
  ASSERT_TRUE(seq);
  EXPECT_EQ(*seq, 3);
  EXPECT_THAT(kinds_of(ledger), ElementsAre("sign_in", "clock_back", "sign_in"));
  std::string note;
  ASSERT_TRUE(ledger.each(2, [&](const LedgerEntry& entry) {
    note = entry.draft.body;
    return false;
  }));
  EXPECT_EQ(note, "{\"after\":" + std::to_string(kMorningMs - 5000) +
                      ",\"before\":" + std::to_string(kMorningMs) + "}");
  ASSERT_TRUE(ledger.append(draft("sign_in", R"({"staff":"lan"})", kMorningMs - 4000)));
  EXPECT_EQ(ledger.tail()->seq, 4) << "the clock goes on from where it was set to";
}

TEST(Ledger, TriggersRefuseToChangeOrDeleteAnEntry) {
  Ledger ledger = open_ledger(fresh_path());
  ASSERT_TRUE(ledger.append(draft("sign_in", R"({"staff":"lan"})")));
  for (const char* sql : {
           "UPDATE entry SET at_ms = 0",
           "DELETE FROM entry",
           "REPLACE INTO entry SELECT seq, 0, boot, uptime_ms, kind, body, prev, hash FROM entry",
           "INSERT INTO entry SELECT 3, 0, boot, uptime_ms, kind, body, hash, hash FROM entry",
           "INSERT INTO entry SELECT 2, 0, boot, uptime_ms, kind, body, prev, hash FROM entry",
           "UPDATE terminal SET id = zeroblob(16)",
           "DELETE FROM terminal",
       })
    EXPECT_FALSE(ledger.connection().execute(sql)) << sql;
  EXPECT_EQ(ledger.tail()->seq, 1);
}

TEST(Ledger, RefusesABodyThatIsNoJson) {
  Ledger ledger = open_ledger(fresh_path());
  EXPECT_FALSE(ledger.append(draft("note", "{")));
  EXPECT_FALSE(ledger.append(draft("sign_in", "")));
  EXPECT_EQ(ledger.tail()->seq, 0);
  EXPECT_EQ(ledger.refusal(), "");
}

TEST(Ledger, KeepsAKindThatItDoesNotKnow) {
  Ledger ledger = open_ledger(fresh_path());
  EXPECT_TRUE(ledger.append(draft("later", "{}")));
}

TEST(Ledger, RemembersWhatTheHubHas) {
  Ledger ledger = open_ledger(fresh_path());
  ASSERT_TRUE(ledger.append(draft("later", "{}")));
  ASSERT_TRUE(ledger.append(draft("later", "{}")));
  EXPECT_EQ(*ledger.acknowledged(), 0);
  ASSERT_TRUE(ledger.acknowledge(2));
  EXPECT_EQ(*ledger.acknowledged(), 2);
  ASSERT_TRUE(ledger.acknowledge(1)) << "a hub that lost an entry gets it again";
  EXPECT_EQ(*ledger.acknowledged(), 1);
  EXPECT_FALSE(ledger.acknowledge(3)) << "there is no entry 3";
}

TEST(Ledger, IsReadBesideItsWriter) {
  const std::string path = fresh_path();
  Ledger writer = open_ledger(path);
  auto reader = Ledger::open_to_read(path);
  ASSERT_TRUE(reader) << reader.error().sentence;
  ASSERT_TRUE(writer.append(draft("later", "{}")));
  EXPECT_EQ(reader->tail()->seq, 1);
  EXPECT_FALSE(reader->append(draft("later", "{}")));
}

TEST(Ledger, SaysEachTimeWhatIsThereByThen) {
  const std::string path = fresh_path();
  Ledger writer = open_ledger(path);
  auto reader = Ledger::open_to_read(path);
  ASSERT_TRUE(reader) << reader.error().sentence;
  for (int i = 1; i <= 3; ++i) {
    ASSERT_TRUE(writer.append(draft("later", "{}")));
    ASSERT_TRUE(writer.acknowledge(i));
    EXPECT_EQ(reader->tail()->seq, i);
    EXPECT_EQ(*reader->acknowledged(), i);
  }
  reader = Error{"closed"};
  EXPECT_TRUE(writer.settle()) << "none of its questions is open";
}

TEST(Ledger, ANewerOneIsRefusedWithASentence) {
  const std::string path = fresh_path();
  ASSERT_TRUE(open_ledger(path).connection().execute("PRAGMA user_version=99"));
  const auto newer = Ledger::open(path, test_terminal(), wire::ledger_hash());
  ASSERT_FALSE(newer);
  EXPECT_THAT(newer.error().sentence, HasSubstr("schema 99"));
  EXPECT_THAT(Ledger::open_to_read(path).error().sentence, HasSubstr("schema 99"));
}

TEST(Ledger, AnotherKindOfFileIsRefusedAndLeftAsItIs) {
  const std::string path = fresh_path();
  {
    auto other = Connection::open(path, 6);  // read, write, create
    ASSERT_TRUE(other->execute("CREATE TABLE t (a)"));
  }
  const auto opened = Ledger::open(path, test_terminal(), wire::ledger_hash());
  ASSERT_FALSE(opened);
  EXPECT_THAT(opened.error().sentence, HasSubstr("is not a ledger"));
  EXPECT_EQ(Connection::open(path, 2)->number("SELECT count(*) FROM sqlite_schema"), 1);
}

TEST(Ledger, AMissingOneIsNotMadeByReading) {
  EXPECT_FALSE(Ledger::open_to_read(fresh_path()));
}

}  // namespace
}  // namespace ocop::db
