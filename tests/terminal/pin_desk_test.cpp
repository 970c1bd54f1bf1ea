// Guessing PINs on a machine whose date is set forwards and back, and which is switched off and on.
#include "app/kiosk/books/pin_desk.h"

#include <gtest/gtest.h>

#include <memory>
#include <random>

#include "db/ledger/chain_audit.h"
#include "db/ledger/staff_notes.h"
#include "tests/support/temporary_folder.h"

namespace ocop::terminal {
namespace {

constexpr const char* kPin = "2468";
// Cheap to check, for a thousand checks.
constexpr const char* kHash =
    "$argon2id$v=19$m=8,t=1,p=1$uTM6TbxkQ0JyQETe4ELOIg$Y4YwbkbBOM2NePou7iI32ZhNTQD05rHdJ2jKsVh4cWQ";
constexpr std::int64_t kYearMs = 365LL * 86'400'000;

/// A machine with a ledger; the test sets its date and boots it and advances its time.
class Machine {
 public:
  explicit Machine(const std::string& name) : folder_(test::temporary_folder(name)) {
    settings_.staff = {{"lan", "Lan", Role::seller, kHash}, {"hoa", "Hoa", Role::manager, kHash}};
    start_program();
  }
  void start_program() {
    pins_.reset();
    ledger_.reset();
    ledger_ = std::make_unique<books::LedgerDesk>(folder_, [this] { return now; });
    pins_ = std::make_unique<books::PinDesk>(*ledger_);
  }
  void start_machine() {
    now.boot = "boot-" + std::to_string(++boots_);
    now.uptime_ms = 0;
    start_program();
  }
  void pass(std::int64_t ms) {
    now.at_ms += ms;
    now.uptime_ms += ms;
  }
  core::PinChecked check(bool right, const std::string& staff = "lan", bool sign_in = true) {
    return pins_->check({staff, right ? kPin : "1111", sign_in}, settings_);
  }
  books::PinDesk& pins() { return *pins_; }
  db::Ledger& ledger() { return *ledger_->ledger(); }

  program::Moment now{10 * kYearMs, "boot-0", 1'000};

 private:
  std::string folder_;
  PrivateSettings settings_;
  int boots_ = 0;
  std::unique_ptr<books::LedgerDesk> ledger_;
  std::unique_ptr<books::PinDesk> pins_;
};

TEST(PinDesk, ADateThatIsPutRightByYearsMakesNobodyWait) {
  for (const std::int64_t jump : {-9 * kYearMs, -kYearMs, kYearMs, 9 * kYearMs}) {
    Machine machine("pin_years" + std::to_string(jump));
    for (int i = 0; i < 3; ++i) machine.check(false);
    machine.now.at_ms += jump;
    EXPECT_EQ(machine.check(true).locked_seconds, 5);
    machine.pass(5'000);
    EXPECT_TRUE(machine.check(true).right) << jump;
  }
}

TEST(PinDesk, TheDateMakesNoDifferenceAtAnyInstant) {
  std::mt19937_64 chance(8);
  const auto pick = [&](std::int64_t least, std::int64_t most) {
    return std::uniform_int_distribution<std::int64_t>(least, most)(chance);
  };
  Machine calm("pin_calm"), wild("pin_wild");
  for (int i = 0; i < 400; ++i) {
    const std::int64_t passed = pick(0, 3) == 0 ? pick(0, 130'000) : pick(0, 3'000);
    for (Machine* machine : {&calm, &wild}) machine->pass(passed);
    if (pick(0, 3) == 0)
      wild.now.at_ms = std::max<std::int64_t>(0, wild.now.at_ms + pick(-8, 8) * kYearMs);
    const std::int64_t event = pick(0, 40);
    for (Machine* machine : {&calm, &wild}) {
      if (event == 0) machine->start_machine();
      if (event == 1) machine->start_program();
    }
    const bool right = pick(0, 9) == 0;
    const auto here = calm.check(right), there = wild.check(right);
    EXPECT_EQ(here.right, there.right) << i;
    EXPECT_EQ(here.locked_seconds, there.locked_seconds) << i;
    EXPECT_LE(here.locked_seconds, till::kLongestPinWaitSeconds);
  }
  EXPECT_TRUE(db::check_projections(wild.ledger()));
}

TEST(PinDesk, AManagerForgetsAColleaguesTriesAlsoAcrossARestart) {
  Machine machine("pin_forgiven");
  for (int i = 0; i < 3; ++i) machine.check(false);
  EXPECT_GT(machine.check(true).locked_seconds, 0);
  EXPECT_EQ(machine.check(true, "hoa", false).locked_seconds, 0) << "nobody else waits";
  machine.pins().forgive({"lan", "hoa"});
  machine.start_program();
  EXPECT_TRUE(machine.check(true).right);
}

TEST(PinDesk, AManagerWhoAllowedSomethingIsForgivenAcrossARestartToo) {
  Machine machine("pin_allowed");
  for (int i = 0; i < 2; ++i) machine.check(false, "hoa", false);
  EXPECT_TRUE(machine.check(true, "hoa", false).right);
  machine.start_program();
  EXPECT_EQ(machine.check(false, "hoa", false).locked_seconds, 0);
  EXPECT_EQ(db::pin_lock(machine.ledger(), "hoa")->tries, 1);
}

TEST(PinDesk, EverybodyCanBeSlowedDownAndNobodyForLong) {
  Machine machine("pin_all");
  for (const char* staff : {"lan", "hoa"})
    for (int i = 0; i < 40; ++i) machine.check(false, staff);
  machine.pass(till::kLongestPinWaitSeconds * 1000);
  EXPECT_TRUE(machine.check(true, "hoa").right);
  EXPECT_TRUE(machine.check(true, "lan").right);
}

}  // namespace
}  // namespace ocop::terminal
