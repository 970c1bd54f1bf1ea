// The queue of documents to print: hands the printer, in order, the entries of the ledger that were
// not printed yet (receipts, refund, void and cash slips, X and Z reports, copies), also after a
// power cut. A document that may have come out before is marked as a copy. If more than kMostPapers
// wait, the oldest of those that can be had again are dropped: receipts, then slips, then X
// reports; Z reports never. Thread rule: that of the ledger. Errors: logged, because no entry
// depends on paper. Not the layout of a document: till/receipt.h.
#pragma once

#include <cstdint>
#include <deque>
#include <string>

#include "app/kiosk/books/ledger_desk.h"
#include "app/kiosk/books/receipt_desk.h"
#include "db/model/entry_kind.h"

namespace ocop::books {

inline constexpr std::size_t kMostPapers = 50;

/// An entry whose document waits.
struct Paper {
  std::int64_t seq = 0;
  std::int64_t at_ms = 0;
  EntryKind kind{};
  std::string body;
};

class PaperDesk {
 public:
  /// Touches no disk.
  PaperDesk(LedgerDesk& ledger, ReceiptDesk& receipts);

  /// Cheap without new entries. From the first call on, entries with a document wait for the
  /// printer.
  void feed();
  /// Returns whether some documents do not fit into the printer's own queue yet.
  bool waits() const { return !waiting_.empty(); }

 private:
  bool take_up(db::Ledger& ledger);
  Status look(db::Ledger& ledger);
  void give_up();

  LedgerDesk& ledger_;
  ReceiptDesk& receipts_;
  bool began_ = false;
  std::int64_t seen_ = 0;   // the last entry read
  std::int64_t begun_ = 0;  // PaperMark::Start
  std::deque<Paper> waiting_;
};

}  // namespace ocop::books
