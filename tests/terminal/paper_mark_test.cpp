// The mark of printed documents, on a disk whose power is cut at every step, that is full, or that
// gave back something else than was written.
#include "app/kiosk/books/paper_mark.h"

#include <gtest/gtest.h>

#include <functional>
#include <string>
#include <vector>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "tests/support/fake_disk.h"

namespace ocop::books {
namespace {

using test::FakeDisk;

constexpr std::int64_t kTail = 20;

void put_ledger(FakeDisk& disk, const std::string& data = "/d") {
  ASSERT_TRUE(disk::write_file(disk, disk::ledger_file(data), "a ledger"));
}

PaperMark::Start read_again(FakeDisk& disk, std::int64_t tail = kTail) {
  return PaperMark("/d", disk).take_up(tail);
}

struct Step {
  std::function<void(PaperMark&)> go;
  std::int64_t printed, begun;  // what it leaves on the disk
};

const std::vector<Step>& life_of_two_papers() {
  static const std::vector<Step> steps{{[](PaperMark& mark) { mark.begin(11); }, 10, 11},
                                       {[](PaperMark& mark) { mark.done(11); }, 11, 0},
                                       {[](PaperMark& mark) { mark.begin(14); }, 11, 14},
                                       {[](PaperMark& mark) { mark.done(14); }, 14, 0}};
  return steps;
}

TEST(PaperMark, WhereverThePowerGoesItIsAsBeforeOrAsAfter) {
  constexpr std::uint32_t kSeeds = 20;
  bool ended = false;
  int cuts = 0;
  for (int at = 1; !ended; ++at) {
    for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
      SCOPED_TRACE("cut at change " + std::to_string(at) + ", seed " + std::to_string(seed));
      FakeDisk disk{"/d"};
      put_ledger(disk);
      PaperMark mark("/d", disk);
      mark.take_up(10);
      disk.cut_power_at(at);
      std::int64_t printed = 10, begun = 0, printed_then = 10, begun_then = 0;
      for (const Step& step : life_of_two_papers()) {
        step.go(mark);
        printed_then = step.printed, begun_then = step.begun;
        if (!disk.has_power()) break;
        printed = step.printed, begun = step.begun;
      }
      ended = disk.has_power();
      disk.restore_power(seed);
      const auto start = read_again(disk);
      EXPECT_FALSE(start.damage);
      const bool before = start.printed == printed && start.begun == begun;
      const bool after = start.printed == printed_then && start.begun == begun_then;
      EXPECT_TRUE(before || after) << start.printed << " " << start.begun;
      ++cuts;
    }
  }
  EXPECT_GT(cuts, 200);
}

TEST(PaperMark, AFirstOneTakesNothingOfThePast) {
  FakeDisk disk{"/d"};
  put_ledger(disk);
  EXPECT_EQ(read_again(disk).printed, kTail);
  EXPECT_EQ(read_again(disk, kTail + 5).printed, kTail) << "what came since waits";
}

TEST(PaperMark, ADiskThatIsFullLosesNothingThatIsThere) {
  FakeDisk disk{"/d"};
  put_ledger(disk);
  PaperMark mark("/d", disk);
  mark.take_up(10);
  mark.begin(11);
  disk.set_free_bytes(0);
  mark.done(11);
  mark.begin(12);
  const auto start = read_again(disk);
  EXPECT_FALSE(start.damage);
  EXPECT_EQ(start.printed, 10);
  EXPECT_EQ(start.begun, 11) << "it comes once more, as a copy";
}

TEST(PaperMark, ALedgerThatWasRestoredHasNoPapersThatWait) {
  FakeDisk disk{"/d"};
  put_ledger(disk);
  PaperMark("/d", disk).take_up(10);
  put_ledger(disk);  // replaced by another file
  EXPECT_EQ(read_again(disk).printed, kTail);
  EXPECT_EQ(read_again(disk, 5).printed, 5) << "and one that is shorter has none either";
}

TEST(PaperMark, AFileCutOffAtAnyByteIsSaidAndHoldsNothingUp) {
  FakeDisk whole{"/d"};
  put_ledger(whole);
  PaperMark("/d", whole).take_up(10);
  const auto bytes = disk::read_file(whole, disk::papers_file("/d"), 1'000);
  ASSERT_TRUE(bytes);
  std::vector<std::string> wrong{"[]", "{}", R"({"begun":-1,"format":1,"ledger":"","printed":1})",
                                 R"({"begun":0,"format":2,"ledger":"","printed":1})",
                                 std::string(100'000, ' ')};
  for (std::size_t length = 0; length < bytes->size(); ++length)
    wrong.push_back(bytes->substr(0, length));
  for (const std::string& text : wrong) {
    SCOPED_TRACE(text.substr(0, 80));
    FakeDisk disk{"/d"};
    put_ledger(disk);
    ASSERT_TRUE(disk::write_file(disk, disk::papers_file("/d"), text));
    PaperMark mark("/d", disk);
    const auto start = mark.take_up(kTail);
    ASSERT_TRUE(start.damage);
    EXPECT_EQ(start.damage->key, "printer.papers_unknown");
    EXPECT_EQ(start.printed, kTail);
    mark.done(kTail + 1);
    const auto again = read_again(disk, kTail + 1);
    EXPECT_FALSE(again.damage) << "it is said once";
    EXPECT_EQ(again.printed, kTail + 1);
  }
}

}  // namespace
}  // namespace ocop::books
