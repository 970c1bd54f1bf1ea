// Sells at a terminal like the kiosk's till: shifts, sales, voids, refunds, directly into the real
// ledger. It remembers separately what was confirmed, and the value of each number. Thread rule:
// one thread. Not here: the screen.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "db/ledger/ledger.h"
#include "tests/simulation/machine.h"
#include "tests/simulation/wrongs.h"
#include "tests/support/ledger_book.h"

namespace ocop::simulation {

/// The sums of a ledger's entries.
struct Takings {
  std::int64_t sold = 0, refunded = 0;
  bool operator==(const Takings&) const = default;
  Takings& operator+=(const Takings& other) {
    sold += other.sold;
    refunded += other.refunded;
    return *this;
  }
};

class Till {
 public:
  Till(World& world, Machine& machine, const Wrongs& wrongs);
  /// Creates a till at a machine with an image of that one's disk.
  Till(const Till& original, Machine& machine);

  /// Does the next thing at the counter, if the disk allows it.
  void work();
  /// Closes an open shift. Returns false if that failed.
  bool end_day();
  /// Signs in, as every morning. Returns false if that could not be recorded.
  bool sign_in();
  /// Returns whether the hub has all entries, according to the ledger.
  bool is_sent();
  /// The program ends.
  void close() {
    ledger_.reset();
    works_.reset();
  }
  /// The ledger has been replaced: what was confirmed before may be only in the old one.
  void lose_ledger() { lost_ = confirmed_.size(); }

  /// An entry confirmed on the screen.
  struct Confirmed {
    std::int64_t seq = 0;
    EntryHash hash{};
    std::int64_t true_ms = 0;  ///< when that was, in true time
  };
  const std::vector<Confirmed>& confirmed() const { return confirmed_; }
  /// Returns how many of them were confirmed before the ledger was replaced.
  std::size_t lost() const { return lost_; }
  /// Returns the intended value of an entry.
  Takings worth(const EntryDraft& entry) const;
  /// Returns the entry's receipt number; empty if it has none.
  static std::string number_in(const EntryDraft& entry);

 private:
  db::Ledger* open();
  void record(const std::vector<EntryDraft>& drafts);
  EntryDraft draft(const std::string& kind, const std::string& body) const;
  void open_shift(std::int64_t shift);
  void close_shift(std::int64_t shift);
  void sell(std::int64_t shift);
  void take_back();
  bool note_numbers();
  std::string prefix();

  World& world_;
  Machine& machine_;
  Chance chance_;
  const Wrongs& wrongs_;
  std::shared_ptr<void> works_;  // a lock on the folder, as long as the ledger is open
  std::optional<db::Ledger> ledger_;
  std::vector<Confirmed> confirmed_;
  std::size_t lost_ = 0;
  std::map<std::string, std::int64_t> sales_, refunds_;  // number → what it is worth
  std::vector<test::BookSale> open_sales_;               // of this shift, neither voided nor
                                                         // refunded
  bool did_last_ = false;
};

}  // namespace ocop::simulation
