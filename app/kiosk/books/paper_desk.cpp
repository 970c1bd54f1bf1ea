#include "app/kiosk/books/paper_desk.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

#include "app/base/program/log.h"
#include "app/base/wire/sale_body.h"
#include "app/base/wire/shift_body.h"
#include "app/kiosk/books/books.h"
#include "app/kiosk/books/sales_desk.h"
#include "app/kiosk/till/shift_totals.h"
#include "db/ledger/cash_slips.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"

namespace ocop::books {

using program::Level;
using program::log;

namespace {

constexpr std::size_t kAhead = 8;  // number of rendered documents queued at the printer
constexpr int kKept = 3;

Status count_entry(db::Ledger& ledger, ShiftFigures& figures, const EntryDraft& entry,
                   std::map<std::string, Sale>& sales) {
  const auto sale_of = [&](const std::string& number) -> Result<Sale> {
    if (const auto found = sales.find(number); found != sales.end()) return found->second;
    auto past = load_sale(ledger, number);
    if (!past) return past.error();
    return std::move(past->sale);
  };
  const auto kind = kind_of_name(entry.kind);
  if (kind == EntryKind::sale) {
    auto sale = wire::read_sale_body(entry.body);
    if (!sale) return sale.error();
    till::count_sale(figures, *sale);
    const std::string number = sale->number;
    sales.emplace(number, std::move(*sale));
  } else if (kind == EntryKind::void_sale) {
    const auto undone = wire::read_void_body(entry.body);
    if (!undone) return undone.error();
    const auto sale = sale_of(undone->sale);
    if (!sale) return sale.error();
    till::count_void(figures, *undone, *sale);
  } else if (kind == EntryKind::refund) {
    const auto refund = wire::read_refund_body(entry.body);
    if (!refund) return refund.error();
    const auto sale = sale_of(refund->sale);
    if (!sale) return sale.error();
    till::count_refund(figures, *refund, *sale);
  } else if (kind == EntryKind::cash_move) {
    const auto slip = wire::read_cash_move_body(entry.body);
    if (!slip) return slip.error();
    till::count_slip(figures, *slip);
  } else if (kind == EntryKind::drawer) {
    const auto no_sale = wire::read_no_sale_body(entry.body);
    if (!no_sale) return no_sale.error();
    if (*no_sale) ++figures.no_sale_drawers;
  } else if (kind == EntryKind::undone) {
    const auto undone = wire::read_undone_body(entry.body);
    if (!undone) return undone.error();
    till::count_undone(figures, undone->what, undone->back);
  }
  return Done{};
}

/// Returns the figures of a shift as they were before that entry.
Result<ShiftFigures> figures_before(db::Ledger& ledger, std::int64_t shift, std::int64_t seq) {
  const auto record = db::shift(ledger, shift);
  if (!record) return record.error();
  const auto opening = db::shift_opening(ledger, shift);
  if (!opening) return opening.error();
  ShiftFigures figures = till::figures_of(
      {.shift = shift, .staff = {}, .float_cash = record->float_cash, .notes = {}});
  std::map<std::string, Sale> sales;
  Status counted = Done{};
  const auto read = ledger.each(opening->seq + 1, [&](const LedgerEntry& entry) {
    if (entry.seq >= seq) return false;
    counted = count_entry(ledger, figures, entry.draft, sales);
    return static_cast<bool>(counted);
  });
  if (!read) return read.error();
  if (!counted) return counted.error();
  return figures;
}

Status print_sale(db::Ledger& /*ledger*/, ReceiptDesk& receipts, const Paper& paper,
                  const PaperName& name) {
  const auto sale = wire::read_sale_body(paper.body);
  if (!sale) return sale.error();
  receipts.print_sale(*sale, paper.at_ms, name);
  return Done{};
}

Status print_refund(db::Ledger& ledger, ReceiptDesk& receipts, const Paper& paper,
                    const PaperName& name) {
  const auto refund = wire::read_refund_body(paper.body);
  if (!refund) return refund.error();
  const auto past = load_sale(ledger, refund->sale);
  if (!past) return past.error();
  receipts.print_refund(*refund, past->sale, paper.at_ms, name);
  return Done{};
}

Status print_void(db::Ledger& /*ledger*/, ReceiptDesk& receipts, const Paper& paper,
                  const PaperName& name) {
  const auto undone = wire::read_void_body(paper.body);
  if (!undone) return undone.error();
  receipts.print_void(*undone, paper.at_ms, name);
  return Done{};
}

Status print_x(db::Ledger& ledger, ReceiptDesk& receipts, const Paper& paper,
               const PaperName& name) {
  const auto report = wire::read_x_report_body(paper.body);
  if (!report) return report.error();
  const auto figures = figures_before(ledger, report->shift, paper.seq);
  if (!figures) return figures.error();
  receipts.print_x(*figures, report->staff, paper.at_ms, name);
  return Done{};
}

Status print_slip(db::Ledger& /*ledger*/, ReceiptDesk& receipts, const Paper& paper,
                  const PaperName& name) {
  const auto slip = wire::read_cash_move_body(paper.body);
  if (!slip) return slip.error();
  receipts.print_slip(*slip, paper.at_ms, name);
  return Done{};
}

/// Prints the Z report of a close.
Status print_z(db::Ledger& ledger, ReceiptDesk& receipts, const Paper& paper,
               const PaperName& name) {
  const auto close = wire::read_shift_close_body(paper.body);
  if (!close) return close.error();
  const auto record = db::shift(ledger, close->shift);
  if (!record) return record.error();
  const auto figures = shift_figures(ledger, *record);
  if (!figures) return figures.error();
  receipts.print_z(*figures, *close, paper.at_ms, name);
  return Done{};
}

Status print_copy(db::Ledger& ledger, ReceiptDesk& receipts, const Paper& paper,
                  const PaperName& name);

/// A kind of entry that has a document. The lower its rank, the earlier such documents are dropped
/// if too many wait; kKept: never, because nobody would notice that a shift's report is missing.
struct PaperKind {
  EntryKind kind;
  int rank;
  Status (*print)(db::Ledger&, ReceiptDesk&, const Paper&, const PaperName&);
};
constexpr PaperKind kPaperKinds[] = {
    {EntryKind::sale, 0, print_sale},         {EntryKind::reprint, 0, print_copy},
    {EntryKind::refund, 1, print_refund},  // these three come again with a copy of sale or slip
    {EntryKind::void_sale, 1, print_void},    {EntryKind::cash_move, 1, print_slip},
    {EntryKind::x_report, 2, print_x},  // another one can be made
    {EntryKind::shift_close, kKept, print_z},
};

/// Returns null for an entry without a document.
const PaperKind* paper_kind(EntryKind kind) {
  const auto* const found = std::find_if(std::begin(kPaperKinds), std::end(kPaperKinds),
                                         [kind](const PaperKind& one) { return one.kind == kind; });
  return found == std::end(kPaperKinds) ? nullptr : found;
}

int rank_of(const Paper& paper) {
  const PaperKind* const kind = paper_kind(paper.kind);
  return kind != nullptr ? kind->rank : 0;
}

Status print(db::Ledger& ledger, ReceiptDesk& receipts, const Paper& paper, const PaperName& name) {
  if (const PaperKind* const kind = paper_kind(paper.kind))
    return kind->print(ledger, receipts, paper, name);
  return Error{"No document is drawn for " + std::string(kind_name(paper.kind)) + "."};
}

/// Prints all documents of a sale again (receipt, refunds, void), the Z report of a shift, or a
/// cash slip.
Status print_copy(db::Ledger& ledger, ReceiptDesk& receipts, const Paper& paper,
                  const PaperName& name) {
  const auto wanted = wire::read_reprint_body(paper.body);
  if (!wanted) return wanted.error();
  const PaperName copy{name.seq, name.begun, true};
  if (!wanted->slip.empty()) {
    const auto slip = db::slip(ledger, wanted->slip);
    if (!slip) return slip.error();
    return print(ledger, receipts, {paper.seq, slip->at_ms, EntryKind::cash_move, slip->body},
                 copy);
  }
  if (wanted->sale.empty()) {
    const auto closing = db::shift_closing(ledger, wanted->shift);
    if (!closing) return closing.error();
    return print(ledger, receipts,
                 {paper.seq, closing->at_ms, EntryKind::shift_close, closing->body}, copy);
  }
  const auto entries = db::entries_of_sale(ledger, wanted->sale);
  if (!entries) return entries.error();
  for (const EntryDraft& one : *entries) {
    const auto kind = kind_of_name(one.kind);
    if (!kind) continue;
    if (auto printed = print(ledger, receipts, {paper.seq, one.at_ms, *kind, one.body}, copy);
        !printed)
      return printed;
  }
  return Done{};
}

}  // namespace

PaperDesk::PaperDesk(LedgerDesk& ledger, ReceiptDesk& receipts)
    : ledger_(ledger), receipts_(receipts) {}

void PaperDesk::feed() {
  db::Ledger* const ledger = ledger_.ledger();
  if (ledger == nullptr || !receipts_.prints() || !take_up(*ledger)) return;
  if (const auto looked = look(*ledger); !looked)
    log(Level::error, "papers not read", {{"why", looked.error().sentence}});
  give_up();
  while (!waiting_.empty() && receipts_.waiting() < kAhead) {
    const Paper paper = std::move(waiting_.front());
    waiting_.pop_front();
    if (const auto printed = print(*ledger, receipts_, paper, {paper.seq, paper.seq <= begun_});
        !printed)
      log(Level::error, "paper not printed",
          {{"why", printed.error().sentence}, {"of", std::to_string(paper.seq)}});
  }
  receipts_.tell_behind(waiting_.size());
}

bool PaperDesk::take_up(db::Ledger& ledger) {
  if (began_) return true;
  const auto tail = ledger.tail();
  if (!tail) return false;
  const PaperMark::Start start = receipts_.take_up(tail->seq);
  seen_ = start.printed;
  begun_ = start.begun;
  began_ = true;
  return true;
}

/// Adds the documents of new entries.
Status PaperDesk::look(db::Ledger& ledger) {
  const auto tail = ledger.tail();
  if (!tail) return tail.error();
  if (tail->seq == seen_) return Done{};
  return ledger.each(seen_ + 1, [this](const LedgerEntry& entry) {
    seen_ = entry.seq;
    const auto kind = kind_of_name(entry.draft.kind);
    if (kind && paper_kind(*kind) != nullptr)
      waiting_.push_back({entry.seq, entry.draft.at_ms, *kind, entry.draft.body});
    return true;
  });
}

void PaperDesk::give_up() {
  std::size_t gone = 0;
  while (waiting_.size() > kMostPapers) {
    const auto first = std::min_element(
        waiting_.begin(), waiting_.end(),
        [](const Paper& one, const Paper& other) { return rank_of(one) < rank_of(other); });
    if (rank_of(*first) == kKept) break;
    waiting_.erase(first);
    ++gone;
  }
  if (gone > 0) log(Level::warning, "old papers given up", {{"count", std::to_string(gone)}});
}

}  // namespace ocop::books
