// The entries of a ledger, added up in the simplest way to what stock, drawer and refunds must be.
// Thread rule: one thread.
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "db/ledger/ledger.h"
#include "db/model/entry_kind.h"
#include "db/model/refund.h"
#include "db/model/sale.h"
#include "db/model/shift.h"
#include "tests/walk/layers.h"

namespace ocop::walk {

struct SoldSale {
  Sale sale;
  bool voided = false;
  std::vector<Refund> refunds;
};

/// Lot and expiry; the expiry (YYYY-MM-DD) only if there is no lot.
using Goods = std::pair<std::string, std::string>;

class Record {
 public:
  void add(const LedgerEntry& entry);

  /// Returns the quantities that are not zero, or nullopt if stock of the product is not kept.
  std::optional<std::map<Goods, std::int64_t>> stock(const std::string& product) const;
  bool shift_open() const { return shift_open_; }
  Money in_drawer() const { return drawer_; }
  Money sold_in_shift() const { return sold_; }
  /// Returns what sellers paid out on slips in the open shift and no manager answers for.
  Money paid_alone() const { return paid_alone_; }
  const SlipFigures& slips() const { return slips_; }
  const std::map<std::string, SoldSale>& sales() const { return sales_; }
  /// Returns the latest time in an entry or a clock_back that nobody has declared wrong since.
  std::int64_t clock_seen_ms() const { return std::max(last_ms_, back_ms_); }
  std::int64_t entries() const { return entries_; }
  std::int64_t entries(EntryKind kind) const;
  /// Returns the numbers and kinds of new entries that have a paper, each once.
  std::vector<std::pair<std::int64_t, EntryKind>> take_papers() {
    return std::exchange(papers_, {});
  }
  /// Returns what the refund of that number gave back; nullopt if there is none.
  std::optional<Money> refunded(const std::string& number) const;
  /// Returns the cash that the close of that shift expected; nullopt if it is not closed.
  std::optional<Money> expected_at_close(std::int64_t shift) const;
  /// Returns the faults of entries in themselves, each once.
  std::vector<std::string> take_faults() { return std::exchange(faults_, {}); }
  /// Notes a rounding step of cash; refunds may differ by the largest.
  void see_step(std::int64_t step) { step_ = std::max(step_, step); }

 private:
  void add_sale(const std::string& body);
  void add_void(const std::string& body);
  void add_refund(const std::string& body);
  void add_slip(const std::string& body);
  void add_stock(const std::string& kind, const std::string& body);
  void take(const std::string& product, const std::string& lot, const std::string& expiry,
            std::int64_t quantity);
  void take(const SaleLine& line, std::int64_t quantity);
  void judge_share(const SoldSale& sold);
  void keep(const std::string& product) { kept_.insert(product); }

  std::map<std::string, std::map<std::string, std::int64_t>> stock_;  // by product and lot
  std::map<std::string, Layers> unlotted_;
  std::map<std::string, std::int64_t> undone_;  // lines, carts, payments of the open shift
  std::set<std::string> kept_;
  std::map<std::string, SoldSale> sales_;
  std::set<std::string> numbers_;
  std::vector<std::string> faults_;
  std::vector<std::pair<std::int64_t, EntryKind>> papers_;
  std::map<std::string, Money> refunds_;
  std::map<std::int64_t, Money> closes_;  // expected cash by shift
  bool shift_open_ = false;
  Money drawer_, sold_, paid_alone_;
  SlipFigures slips_;  // of the open shift
  std::int64_t entries_ = 0, step_ = 500;
  std::map<std::string, std::int64_t> kinds_;
  std::int64_t last_ms_ = 0, back_ms_ = 0;
};

/// Reads a ledger while another connection writes it.
class LedgerReader {
 public:
  explicit LedgerReader(std::string folder) : folder_(std::move(folder)) {}
  /// Adds the new entries.
  void read(Record& record);

 private:
  std::string folder_;
  std::optional<db::Ledger> ledger_;
};

}  // namespace ocop::walk
