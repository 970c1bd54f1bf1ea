#include "app/kiosk/books/seal_desk.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <filesystem>
#include <fstream>
#include <memory>

#include "app/base/disk/data_layout.h"
#include "app/base/local/ledger_seal.h"
#include "app/kiosk/commands/ledger_commands.h"
#include "app/kiosk/commands/terminal_backup.h"
#include "db/sql/sqlite.h"
#include "tests/support/ledger_book.h"
#include "tests/support/temporary_folder.h"

namespace ocop::terminal {
namespace {

using namespace test;
using testing::HasSubstr;

constexpr std::int64_t kDayMs = 86'400'000;

/// A ledger that is signed after each entry if that is due.
class Signed {
 public:
  explicit Signed(const std::string& name, bool with_key = true) : data_(temporary_folder(name)) {
    if (with_key) std::ofstream(disk::key_file(data_)) << codec::SigningKey::random().line();
    start();
  }
  void close() {
    seals_.reset();
    ledger_.reset();
  }
  void start() {
    close();
    ledger_ = std::make_unique<books::LedgerDesk>(data_, [this] { return now; });
    seals_ = std::make_unique<books::SealDesk>(*ledger_, data_);
    EXPECT_TRUE(ledger_->open());
  }
  void add(EntryKind kind, const std::string& body) {
    ASSERT_TRUE(ledger_->append({{kind, body}}));
    look();
  }
  void look() { seals_->seal_where_due(); }
  void shift(std::int64_t number) {
    add(EntryKind::shift_open, shift_open_body(number, 0));
    add(EntryKind::shift_close, shift_close_body(number, number, 0, 0));
  }
  /// Returns the reason for each signature, and the kinds of the other entries.
  std::string story() {
    std::string all;
    EXPECT_TRUE(ledger_->ledger()->each(1, [&](const LedgerEntry& entry) {
      const std::string& body = entry.draft.body;
      const bool seal = entry.draft.kind == "seal";
      const auto why = body.rfind("\"why\":\"");
      all += (all.empty() ? "" : " ") +
             (seal ? "[" + body.substr(why + 7, body.size() - why - 9) + "]" : entry.draft.kind);
      return true;
    }));
    return all;
  }
  std::string fault() {
    ledger_->rest();
    const auto verified = commands::verify_ledger(data_);
    return verified ? "" : verified.error().sentence;
  }
  std::string proof() {
    std::string all;
    const auto verified = commands::verify_ledger(data_);
    if (!verified) return verified.error().sentence;
    for (const std::string& sentence : verified->proof) all += sentence + "\n";
    return all;
  }
  const std::string& data() const { return data_; }

  program::Moment now{kMorningMs, "boot-1", 0};

 private:
  std::string data_;
  std::unique_ptr<books::LedgerDesk> ledger_;
  std::unique_ptr<books::SealDesk> seals_;
};

TEST(SealDesk, EachCloseOfAShiftAndEachDayIsSigned) {
  Signed shop("seal_days");
  shop.shift(1);
  shop.shift(2);
  EXPECT_EQ(shop.story(), "shift_open [start] shift_close [shift] shift_open shift_close [shift]");
  shop.add(EntryKind::reprint, "{}");
  shop.look();
  shop.now.at_ms += kDayMs;
  shop.look();
  shop.look();
  shop.start();
  shop.look();
  EXPECT_EQ(shop.story(),
            "shift_open [start] shift_close [shift] shift_open shift_close [shift] reprint [day]");
  shop.now.at_ms += 3 * kDayMs;
  shop.look();
  EXPECT_THAT(shop.story(), testing::EndsWith("reprint [day]"))
      << "a day without entries has nothing";
  EXPECT_EQ(shop.fault(), "");
  EXPECT_THAT(shop.proof(), HasSubstr("Signed up to entry"));
}

TEST(SealDesk, AClockThatWasSetBackBetweenDisturbsNothing) {
  Signed shop("seal_back");
  shop.shift(1);
  shop.now.at_ms -= kDayMs;
  shop.shift(2);
  shop.now.at_ms -= kDayMs;
  shop.look();
  EXPECT_EQ(shop.fault(), "");
}

TEST(SealDesk, ACloseThatAPowerCutLeftUnsignedIsSignedAtTheNextStart) {
  Signed shop("seal_later");
  shop.add(EntryKind::shift_open, shift_open_body(1, 0));
  {
    books::LedgerDesk other(shop.data(), [&] { return shop.now; });
    ASSERT_TRUE(other.append({{EntryKind::shift_close, shift_close_body(1, 1, 0, 0)}}));
  }
  shop.start();
  shop.look();
  EXPECT_EQ(shop.story(), "shift_open [start] shift_close [shift]");
}

TEST(SealDesk, WithoutAKeyItSellsUnsignedAndSignsOnceThereIsOne) {
  Signed shop("seal_no_key", false);
  shop.shift(1);
  EXPECT_EQ(shop.story(), "shift_open shift_close");
  EXPECT_THAT(shop.proof(), HasSubstr("to sign with"));
  std::ofstream(disk::key_file(shop.data())) << codec::SigningKey::random().line();
  shop.add(EntryKind::reprint, "{}");
  EXPECT_EQ(shop.story(), "shift_open shift_close reprint [start]");
  EXPECT_EQ(shop.fault(), "");
}

TEST(SealDesk, VerifyTellsThatTheEndWasCutOff) {
  Signed shop("seal_cut");
  shop.shift(1);
  shop.shift(2);
  EXPECT_EQ(shop.fault(), "");
  shop.close();
  {
    auto raw = db::Connection::open(disk::ledger_file(shop.data()), SQLITE_OPEN_READWRITE);
    ASSERT_TRUE(raw);
    ASSERT_TRUE(
        raw->execute("DROP TRIGGER entry_is_never_deleted; DELETE FROM entry WHERE seq > 4"));
  }
  const auto verified = commands::verify_ledger(shop.data());
  ASSERT_FALSE(verified);
  EXPECT_EQ(verified.error().sentence,
            "The ledger ends with entry 4, but this terminal signed entry 6: entries were cut off "
            "its end.");
}

TEST(SealDesk, ABackupTakesTheMarksAlong) {
  Signed shop("seal_backup");
  std::filesystem::create_directories(shop.data() + "/sync");
  shop.shift(1);
  std::ofstream(disk::hub_mark_file(shop.data())) << local::mark_text({{}, 1, {}});
  const std::string to = temporary_folder("seal_backup_to") + "/copy";
  const auto done = commands::back_up_terminal(disk::real_disk(), shop.data(), to);
  ASSERT_TRUE(done) << done.error().sentence;
  EXPECT_TRUE(std::filesystem::exists(disk::seal_file(to)));
  EXPECT_TRUE(std::filesystem::exists(disk::hub_mark_file(to)));
}

}  // namespace
}  // namespace ocop::terminal
