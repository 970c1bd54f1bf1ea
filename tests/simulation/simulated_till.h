// Sells at a terminal, as the kiosk's till would: shifts, sales, voids, refunds, straight into the
// real ledger. It remembers apart from it what was confirmed, and what each number was worth.
// Thread rule: one thread. Not here: the screen.
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

/// What the entries of some ledger add up to.
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
  /// At a machine with an image of that one's disk.
  Till(const Till& original, Machine& machine);

  /// Does what comes next at the counter, if the disk lets it.
  void work();
  /// No shift is open. False: one is, and could not be closed.
  bool end_day();
  /// As every morning begins. False: it could not be recorded.
  bool sign_in();
  /// The hub has all entries, as the ledger says.
  bool is_sent();
  /// The program ends.
  void close() {
    ledger_.reset();
    works_.reset();
  }
  /// The ledger is another one from now on: what was confirmed before may be in the old one alone.
  void lose_ledger() { lost_ = confirmed_.size(); }

  /// An entry that the screen said was done.
  struct Confirmed {
    std::int64_t seq = 0;
    EntryHash hash{};
    std::int64_t true_ms = 0;  ///< when that was
  };
  const std::vector<Confirmed>& confirmed() const { return confirmed_; }
  /// So many of them were confirmed before the ledger was another one.
  std::size_t lost() const { return lost_; }
  /// What an entry adds, by what was meant when it was written.
  Takings worth(const EntryDraft& entry) const;
  /// What stands on its paper; empty: it has no number.
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
  std::vector<test::BookSale> open_sales_;               // of this shift, not taken back
  bool did_last_ = false;
};

}  // namespace ocop::simulation
