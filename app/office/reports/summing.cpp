#include "app/office/reports/summing.h"

#include <utility>
#include <variant>

#include "app/base/wire/sale_body.h"
#include "app/base/wire/stock_body.h"
#include "app/office/reports/entry_bounds.h"
#include "app/office/reports/entry_clock.h"
#include "app/office/reports/entry_moves.h"
#include "db/hub/clocks.h"
#include "db/hub/doubts.h"
#include "db/hub/movements.h"
#include "db/hub/numbers.h"
#include "db/model/entry_kind.h"

namespace ocop::reports {

namespace {

constexpr int kTogether = 500;  // entries a transaction

/// Why nothing can be summed of an entry; the store's own failure is an Error beside it.
using Moves = std::variant<std::vector<Movement>, Error>;

/// The entries of one line, one after the other.
class LineSums {
 public:
  LineSums(db::HubStore& store, std::span<const db::EntryLine> lines, const db::EntryLine& line,
           std::span<const ClockSeen> clocks, std::span<const db::HubDoubt> doubts)
      : store_(store),
        line_(line),
        clocks_(clocks),
        doubts_(doubts),
        parts_(db::parts_of(lines, line)) {}

  Status add(db::StoredEntry stored) {
    stored.entry.draft.at_ms = happened_ms(stored, clocks_, doubts_);
    received_ms_ = stored.received_ms;
    auto moves = moves_of_entry(stored.entry);
    if (!moves) return moves.error();
    if (const auto* why = std::get_if<Error>(&*moves))
      return db::put_unsummed(store_, line_, stored.entry.seq, why->sentence);
    return db::put_movements(store_, line_, stored, std::get<0>(*moves));
  }

 private:
  Result<Moves> moves_of_entry(const LedgerEntry& entry) {
    const auto kind = kind_of_name(entry.draft.kind);
    if (!kind) return Moves();  // of a newer terminal
    switch (*kind) {
      case EntryKind::sale:
        return sale(entry);
      case EntryKind::void_sale:
        return take_back_all(entry);
      case EntryKind::refund:
        return take_back_some(entry);
      case EntryKind::stock_receive:
        return shelf(entry, within_bounds(wire::read_stock_receive_body(entry.draft.body)),
                     [](const StockReceive& one) { return one.quantity; });
      case EntryKind::stock_count:
        return count(entry);
      case EntryKind::stock_write_off:
        return shelf(entry, within_bounds(wire::read_stock_write_off_body(entry.draft.body)),
                     [](const StockWriteOff& one) { return -one.quantity; });
      case EntryKind::stock_transfer:
        return shelf(entry, within_bounds(wire::read_stock_transfer_body(entry.draft.body)),
                     [](const StockTransfer& one) { return -one.quantity; });
      case EntryKind::shift_open:
      case EntryKind::shift_close:
      case EntryKind::x_report:
      case EntryKind::drawer:
      case EntryKind::reprint:
      case EntryKind::sign_in:
      case EntryKind::sign_out:
      case EntryKind::pin_failed:
      case EntryKind::pin_forgiven:
      case EntryKind::setting:
      case EntryKind::clock_back:
      case EntryKind::seal:
        return Moves();  // moves neither goods nor money
    }
    return Moves();
  }

  static Moves moves(Result<std::vector<Movement>> made) {
    if (!made) return made.error();
    return std::move(*made);
  }

  static Moves moves(Result<Movement> made) {
    if (!made) return made.error();
    return std::vector{std::move(*made)};
  }

  Result<Moves> sale(const LedgerEntry& entry) {
    const auto body = within_bounds(wire::read_sale_body(entry.draft.body));
    if (!body) return Moves(body.error());
    if (auto noted = note(entry, body->number); !noted) return noted.error();
    const auto before = db::sale_movements(store_, line_.terminal, parts_, body->number);
    if (!before) return before.error();
    if (!before->empty()) return Moves(Error{"There is a sale of that number already."});
    return moves(moves_of(*body, entry, line_.branch));
  }

  /// The number on its receipt.
  Status note(const LedgerEntry& entry, const std::string& number) {
    return db::note_number(store_, line_, {entry.seq, received_ms_, number});
  }

  /// The sale that is meant, and what was taken back of it.
  struct Sold {
    std::vector<Movement> lines;
    db::TakenBack back;
  };
  Result<std::variant<Sold, Error>> find(const std::string& number) {
    using Found = std::variant<Sold, Error>;
    auto lines = db::sale_movements(store_, line_.terminal, parts_, number);
    if (!lines) return lines.error();
    if (lines->empty()) return Found(Error{"There is no sale " + number + "."});
    auto back = db::taken_back(store_, line_.terminal, lines->front());
    if (!back) return back.error();
    if (back->voided) return Found(Error{"The sale " + number + " was voided before."});
    return Found(Sold{std::move(*lines), std::move(*back)});
  }

  Result<Moves> take_back_all(const LedgerEntry& entry) {
    const auto body = within_bounds(wire::read_void_body(entry.draft.body));
    if (!body) return Moves(body.error());
    const auto found = find(body->sale);
    if (!found) return found.error();
    if (const auto* why = std::get_if<Error>(&*found)) return Moves(*why);
    const Sold& sold = std::get<Sold>(*found);
    if (!sold.back.refunds.empty())
      return Moves(Error{"The sale " + body->sale + " was refunded before."});
    return Moves(moves_of_void(sold.lines));
  }

  Result<Moves> take_back_some(const LedgerEntry& entry) {
    const auto body = within_bounds(wire::read_refund_body(entry.draft.body));
    if (!body) return Moves(body.error());
    if (auto noted = note(entry, body->number); !noted) return noted.error();
    const auto found = find(body->sale);
    if (!found) return found.error();
    if (const auto* why = std::get_if<Error>(&*found)) return Moves(*why);
    const Sold& sold = std::get<Sold>(*found);
    return moves(moves_of(*body, entry, sold.lines, sold.back.refunds));
  }

  template <class Body, class Moved>
  static Result<Moves> shelf(const LedgerEntry& entry, const Result<Body>& body, Moved moved) {
    if (!body) return Moves(body.error());
    return moves(stock_move(body->item, moved(*body), entry));
  }

  Result<Moves> count(const LedgerEntry& entry) {
    const auto body = within_bounds(wire::read_stock_count_body(entry.draft.body));
    if (!body) return Moves(body.error());
    // What the books expected of other goods without a lot is not told, and not needed.
    if (body->one_expiry)
      return moves(stock_move(body->item, body->counted - body->expected, entry));
    const auto before =
        db::on_shelf(store_, line_.terminal, parts_, body->item.product, body->item.lot);
    if (!before) return before.error();
    return moves(stock_move(body->item, body->counted - *before, entry));
  }

  db::HubStore& store_;
  const db::EntryLine& line_;
  std::span<const ClockSeen> clocks_;
  std::span<const db::HubDoubt> doubts_;
  std::vector<db::LinePart> parts_;
  std::int64_t received_ms_ = 0;  // of the entry that is added
};

/// How many; fewer than kTogether: it is all of the line.
Result<std::int64_t> sum_some(db::HubStore& store, std::span<const db::EntryLine> lines,
                              const db::EntryLine& line) {
  std::int64_t summed = 0;
  const auto done = store.transact([&]() -> Status {
    const auto from = db::begin_summing(store, line);
    if (!from) return from.error();
    const auto entries = db::entries_after(store, line, *from, kTogether);
    if (!entries) return entries.error();
    const auto clocks = db::clocks_of(store, line.terminal);
    if (!clocks) return clocks.error();
    const auto doubts = db::doubts_of(store);
    if (!doubts) return doubts.error();
    LineSums sums(store, lines, line, *clocks, *doubts);
    for (const db::StoredEntry& entry : *entries)
      if (auto added = sums.add(entry); !added) return added;
    summed = static_cast<std::int64_t>(entries->size());
    return entries->empty() ? Status(Done{})
                            : db::end_summing(store, line, entries->back().entry.seq);
  });
  if (!done) return done.error();
  return summed;
}

}  // namespace

Result<std::int64_t> sum_up(db::HubStore& store) {
  if (auto settled = db::settle_doubts(store); !settled) return settled.error();
  const auto all = db::all_lines(store);
  if (!all) return all.error();
  std::int64_t summed = 0;
  for (auto first = all->begin(); first != all->end();) {
    auto last = first;
    while (last != all->end() && last->terminal == first->terminal) ++last;
    for (auto line = first; line != last; ++line) {
      if (line->summed_seq == line->tip_seq) continue;
      std::int64_t now = kTogether;
      while (now == kTogether) {
        const auto some = sum_some(store, {first, last}, *line);
        if (!some) return some.error();
        summed += now = *some;
      }
    }
    first = last;
  }
  return summed;
}

}  // namespace ocop::reports
