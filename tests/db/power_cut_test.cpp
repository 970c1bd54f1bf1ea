// Cuts the power at each write of SQLite under a ledger: confirmed entries are present afterwards,
// once and in order, and the ledger continues.
#include <gtest/gtest.h>

#include "app/base/wire/entry_hash.h"
#include "db/ledger/ledger.h"
#include "tests/support/fake_vfs.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using namespace test;

constexpr std::uint32_t kSeeds = 4;
constexpr const char* kPath = "/till/ledger.sqlite";

/// A till's disk, and the entries that its ledger confirmed.
struct Till {
  FakeDisk disk{"/till"};
  MountedDisk mount{"/till", disk};
  std::vector<std::int64_t> confirmed;  // numbers of entries

  static Result<Ledger> open() { return Ledger::open(kPath, test_terminal(), wire::ledger_hash()); }

  /// Opens, appends, moves the mark and checkpoints, until the power is cut.
  void work(int entries) {
    auto ledger = open();
    for (int i = 0; ledger && i < entries; ++i) {
      const std::int64_t next = confirmed.empty() ? 1 : confirmed.back() + 1;
      if (!ledger->append(draft("note", "{\"n\":" + std::to_string(next) + "}"))) return;
      confirmed.push_back(next);
      if (i % 3 == 2) (void)ledger->acknowledge(i);
      if (i % 4 == 3) (void)ledger->checkpoint();
    }
  }

  /// Returns a fault of the ledger, or an empty string. It may hold one entry more than was
  /// confirmed.
  std::string fault() {
    auto ledger = open();
    if (!ledger) return ledger.error().sentence;
    if (!ledger->refusal().empty()) return ledger->refusal();
    std::vector<std::int64_t> found;
    EntryHash prev = ledger->first_prev();
    bool chained = true;
    const auto read = ledger->each(1, [&](const LedgerEntry& entry) {
      chained = chained && entry.prev == prev && entry.seq == std::ssize(found) + 1;
      prev = entry.hash;
      found.push_back(std::stoll(entry.draft.body.substr(5)));
      return true;
    });
    if (!read) return read.error().sentence;
    if (!chained) return "the chain is broken";
    if (std::ssize(found) == std::ssize(confirmed) + 1) confirmed.push_back(found.back());
    if (found != confirmed)
      return "it holds " + std::to_string(found.size()) + " entries of " +
             std::to_string(confirmed.size());
    return {};
  }
};

TEST(LedgerPowerCut, AtAnyWriteLosesNoConfirmedEntry) {
  int at = 0;
  for (bool ended = false; !ended; ++at) {
    for (std::uint32_t seed = 0; seed < kSeeds; ++seed) {
      SCOPED_TRACE("cut at change " + std::to_string(at + 1) + ", seed " + std::to_string(seed));
      Till till;
      till.disk.cut_power_at(at + 1);
      till.work(8);
      ended = till.disk.has_power();
      till.disk.restore_power(seed);
      ASSERT_EQ(till.fault(), "");
      till.work(2);
      ASSERT_EQ(till.fault(), "");
    }
  }
  EXPECT_GT(at, 100);
}

TEST(LedgerPowerCut, ADiskThatFillsUpTakesNoHalfEntryAndGoesOnWithRoom) {
  Till till;
  till.work(3);
  for (std::uint64_t room = 0; room < 60'000; room += 1'000) {
    till.disk.set_free_bytes(room);
    till.work(8);
    till.disk.set_free_bytes(1'000'000);
    ASSERT_EQ(till.fault(), "") << room;
  }
}

TEST(LedgerPowerCut, OnADiskThatOnlySaysItSyncedEntriesAreLost) {
  Till till;
  till.work(3);
  till.disk.lie_about_sync();
  till.work(8);
  till.disk.restore_power(0);
  EXPECT_NE(till.fault(), "") << "or this disk forgets nothing";
}

}  // namespace
}  // namespace ocop::db
