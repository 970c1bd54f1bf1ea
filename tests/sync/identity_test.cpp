// Enrols a terminal at a real hub's rules.
#include "app/sync/identity.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/entry_hash.h"
#include "app/office/exchange/terminal_commands.h"
#include "tests/support/exchange/hub_link.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

namespace ocop::sync {
namespace {

using namespace test;
using testing::HasSubstr;

class Identity : public testing::Test {
 protected:
  Result<wire::Enrolled> enrol(const std::string& code) {
    HubClient hub(link_, *load_or_make_key(disk_, data_), [] { return kMorningMs; });
    return sync::enrol(hub, disk_, data_, terminal(), code);
  }
  std::string code(const std::string& point = "diem-lang-son") {
    return *exchange::make_enrol_code(store_, point, 24, kMorningMs);
  }
  TerminalId terminal() {
    return open_or_make_ledger(data_, *load_or_make_key(disk_, data_))->terminal();
  }

  disk::Disk& disk_ = disk::real_disk();
  static inline int number_ = 0;
  std::string data_ = temporary_folder("identity" + std::to_string(++number_));
  db::HubStore store_ = open_hub_store(fresh_hub_store("SQLite"));
  HubLink link_{store_, [] { return kMorningMs; }};
};

TEST_F(Identity, TheKeyIsMadeOnceAndForItsOwnerAlone) {
  EXPECT_EQ(load_key(disk_, data_).error().key, "exchange.not_enrolled");
  const auto key = load_or_make_key(disk_, data_);
  ASSERT_TRUE(key) << key.error().sentence;
  EXPECT_EQ(load_or_make_key(disk_, data_)->line(), key->line());
  EXPECT_EQ(load_key(disk_, data_)->line(), key->line());
  struct stat about {};
  ASSERT_EQ(::stat(disk::key_file(data_).c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0600U);
}

TEST_F(Identity, AKeyThatIsDamagedIsNotReplaced) {
  ASSERT_TRUE(disk::write_file(disk_, disk::key_file(data_), "rot", 0600));
  EXPECT_THAT(load_or_make_key(disk_, data_).error().sentence, HasSubstr("terminal.key"));
  EXPECT_EQ(*disk::read_file(disk_, disk::key_file(data_), 10), "rot");
}

TEST_F(Identity, ALedgerThatIsMadeHereBeginsWithTheKey) {
  const auto key = load_or_make_key(disk_, data_);
  const auto ledger = open_or_make_ledger(data_, *key);
  ASSERT_TRUE(ledger) << ledger.error().sentence;
  EXPECT_EQ(ledger->first_prev(), wire::enrolment_hash(ledger->terminal(), key->public_key()));
}

TEST_F(Identity, ALedgerThatTheKioskBeganKeepsItsIdAndItsBeginning) {
  { const auto before = open_ledger(disk::ledger_file(data_)); }
  const auto ledger = open_or_make_ledger(data_, *load_or_make_key(disk_, data_));
  ASSERT_TRUE(ledger) << ledger.error().sentence;
  EXPECT_EQ(ledger->terminal(), test_terminal());
  EXPECT_EQ(ledger->first_prev(), wire::enrolment_hash(test_terminal()));
  EXPECT_TRUE(enrol(code()));
}

TEST_F(Identity, TheOfficesCodeGivesTheTerminalItsPoint) {
  EXPECT_FALSE(enrolled(disk_, data_, terminal()));
  std::string typed = code();
  for (char& c : typed) c = static_cast<char>(std::tolower(c));
  const auto now = enrol(" " + typed + " ");
  ASSERT_TRUE(now) << now.error().sentence;
  EXPECT_EQ(now->point, "diem-lang-son");
  ASSERT_TRUE(enrolled(disk_, data_, terminal()));
  EXPECT_EQ(enrolled(disk_, data_, terminal())->point, "diem-lang-son");
  EXPECT_TRUE(enrol(typed)) << "the answer may have been lost";
  ASSERT_TRUE(enrol(code("diem-dong-dang")));
  EXPECT_EQ(enrolled(disk_, data_, terminal())->point, "diem-dong-dang");
}

TEST_F(Identity, ACodeThatIsWrongUsedOrMistypedIsToldAndTheOldEnrolmentStays) {
  const std::string used = code();
  ASSERT_TRUE(enrol(used));
  EXPECT_THAT(enrol("AAAAA-AAAAA").error().sentence, HasSubstr("no such code"));
  EXPECT_THAT(enrol("AAAAA").error().sentence, HasSubstr("ten letters and digits"));
  EXPECT_THAT(enrol("AAAAA-AAAA\xC4").error().sentence, HasSubstr("ten letters and digits"));
  link_.instead.push_back({200, "<html>Sign in</html>"});
  EXPECT_EQ(enrol(code()).error().key, "exchange.other_hub");
  link_.is_there = false;
  EXPECT_EQ(enrol(code()).error().key, "exchange.unreachable");
  EXPECT_EQ(enrolled(disk_, data_, terminal())->point, "diem-lang-son");
}

TEST_F(Identity, AnotherLedgerIsNotEnrolledByTheOldOnes) {
  ASSERT_TRUE(enrol(code()));
  EXPECT_FALSE(enrolled(disk_, data_, test_terminal()));
}

}  // namespace
}  // namespace ocop::sync
