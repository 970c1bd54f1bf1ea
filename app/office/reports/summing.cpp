#include "app/office/reports/summing.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/base/wire/sale_body.h"
#include "app/base/wire/shift_body.h"
#include "app/base/wire/stock_body.h"
#include "app/office/reports/entry_bounds.h"
#include "app/office/reports/entry_clock.h"
#include "app/office/reports/entry_moves.h"
#include "db/hub/clocks.h"
#include "db/hub/doubts.h"
#include "db/hub/movements.h"
#include "db/hub/numbers.h"
#include "db/hub/slip_rows.h"
#include "db/model/entry_kind.h"

namespace ocop::reports {

namespace {

constexpr int kTogether = 500;  // entries per transaction

/// How an entry changes the sums, or why it cannot. A Result of it is an Error only if the store
/// failed.
struct Summed {
  std::vector<Movement> moves;
  std::string why_not{};  ///< one sentence; empty if the entry can be summed
  std::optional<CashSlip> slip{};
};

Summed nothing(const Error& why) {
  return {{}, why.sentence};
}

Summed summed(Result<std::vector<Movement>> moves) {
  return moves ? Summed{std::move(*moves)} : nothing(moves.error());
}

Summed summed(Result<Movement> move) {
  return move ? Summed{{std::move(*move)}} : nothing(move.error());
}

/// A sale that an entry voids or refunds, and what was already returned of it.
struct Sold {
  std::vector<Movement> lines;  // empty: there is no such sale
  db::TakenBack back;
};

/// Returns why nothing more of it can be returned.
std::optional<Error> fault_of(const Sold& sold, const std::string& number) {
  if (sold.lines.empty()) return Error{"There is no sale " + number + "."};
  if (sold.back.voided) return Error{"The sale " + number + " was voided before."};
  return std::nullopt;
}

/// Sums the entries of one branch in order.
class BranchSums {
 public:
  BranchSums(db::HubStore& store, std::span<const db::Branch> branches, const db::Branch& branch,
             std::span<const ClockSeen> clocks, std::span<const db::HubDoubt> doubts)
      : store_(store),
        branch_(branch),
        clocks_(clocks),
        doubts_(doubts),
        parts_(db::parts_of(branches, branch)) {}

  Status add(const db::StoredEntry& stored) {
    const std::int64_t day = shop_day(happened_ms(stored, clocks_, doubts_));
    const auto made = summed_of(stored, day);
    if (!made) return made.error();
    if (!made->why_not.empty())
      return db::put_unsummed(store_, branch_, stored.entry.seq, made->why_not);
    if (made->slip) return db::put_slip(store_, branch_, stored, day, *made->slip);
    return db::put_movements(store_, branch_, stored, made->moves);
  }

 private:
  Result<Summed> summed_of(const db::StoredEntry& stored, std::int64_t day) {
    const std::string& body = stored.entry.draft.body;
    const auto kind = kind_of_name(stored.entry.draft.kind);
    if (!kind) return Summed();  // from a newer terminal
    switch (*kind) {
      case EntryKind::sale:
        return sale(within_bounds(wire::read_sale_body(body)), stored, day);
      case EntryKind::void_sale:
        return take_back_all(within_bounds(wire::read_void_body(body)));
      case EntryKind::refund:
        return take_back_some(within_bounds(wire::read_refund_body(body)), stored, day);
      case EntryKind::stock_receive:
        return stock(within_bounds(wire::read_stock_receive_body(body)), +1, day);
      case EntryKind::stock_count:
        return count(within_bounds(wire::read_stock_count_body(body)), day);
      case EntryKind::stock_write_off:
        return priced(stock(within_bounds(wire::read_stock_write_off_body(body)), -1, day));
      case EntryKind::stock_transfer:
        return stock(within_bounds(wire::read_stock_transfer_body(body)), -1, day);
      case EntryKind::cash_move:
        return slip(within_bounds(wire::read_cash_move_body(body)), stored);
      case EntryKind::shift_close:
        return nothing_moved(within_bounds(wire::read_shift_close_body(body)));
      case EntryKind::shift_open:
      case EntryKind::x_report:
      case EntryKind::drawer:
      case EntryKind::reprint:
      case EntryKind::export_sales:
      case EntryKind::undone:
      case EntryKind::sign_in:
      case EntryKind::sign_out:
      case EntryKind::pin_failed:
      case EntryKind::pin_forgiven:
      case EntryKind::setting:
      case EntryKind::clock_back:
      case EntryKind::seal:
        return Summed();  // moves neither goods nor money
    }
    return Summed();
  }

  Result<Summed> sale(const Result<Sale>& body, const db::StoredEntry& stored, std::int64_t day) {
    if (!body) return nothing(body.error());
    if (auto noted = note(stored, body->number); !noted) return noted.error();
    const auto before = db::sale_movements(store_, branch_.terminal, parts_, body->number);
    if (!before) return before.error();
    if (!before->empty()) return nothing(Error{"There is a sale of that number already."});
    return summed(moves_of(*body, day, {branch_.number, stored.entry.seq}));
  }

  /// Records the number on its receipt.
  Status note(const db::StoredEntry& stored, const std::string& number) {
    return db::note_number(store_, branch_, {stored.entry.seq, stored.received_ms, number});
  }

  Result<Sold> find(const std::string& number) {
    auto lines = db::sale_movements(store_, branch_.terminal, parts_, number);
    if (!lines) return lines.error();
    if (lines->empty()) return Sold();
    auto back = db::taken_back(store_, branch_.terminal, lines->front());
    if (!back) return back.error();
    return Sold{std::move(*lines), std::move(*back)};
  }

  Result<Summed> take_back_all(const Result<SaleVoid>& body) {
    if (!body) return nothing(body.error());
    const auto sold = find(body->sale);
    if (!sold) return sold.error();
    if (const auto fault = fault_of(*sold, body->sale)) return nothing(*fault);
    if (!sold->back.refunds.empty())
      return nothing(Error{"The sale " + body->sale + " was refunded before."});
    return Summed{moves_of_void(sold->lines)};
  }

  Result<Summed> take_back_some(const Result<Refund>& body, const db::StoredEntry& stored,
                                std::int64_t day) {
    if (!body) return nothing(body.error());
    if (auto noted = note(stored, body->number); !noted) return noted.error();
    const auto sold = find(body->sale);
    if (!sold) return sold.error();
    if (const auto fault = fault_of(*sold, body->sale)) return nothing(*fault);
    return summed(moves_of(*body, day, sold->lines, sold->back.refunds));
  }

  /// `sign`: +1 if the quantity adds to the stock, -1 if it reduces it.
  template <class Body>
  static Result<Summed> stock(const Result<Body>& body, std::int64_t sign, std::int64_t day) {
    if (!body) return nothing(body.error());
    return summed(stock_move(body->item, sign * body->quantity, day));
  }

  Result<Summed> count(const Result<StockCount>& body, std::int64_t day) {
    if (!body) return nothing(body.error());
    const StockItem& item = body->item;
    std::int64_t before = body->expected;
    // The expected quantity of other goods without a lot is neither reported nor needed.
    if (!body->one_expiry) {
      const auto level = db::stock_level(store_, branch_.terminal, parts_, item.product, item.lot);
      if (!level) return level.error();
      before = *level;
    }
    const auto missing =
        db::counted_missing(store_, branch_.terminal, parts_, item.product, item.lot);
    if (!missing) return missing.error();
    auto move = stock_move(item, body->counted - before, day);
    if (move) move->quantity = std::min(move->moved, *missing);
    return priced(summed(std::move(move)));
  }

  /// Adds the price that goods which left the stock otherwise than by a sale were last sold for.
  Result<Summed> priced(Result<Summed> made) {
    if (!made || made->moves.empty()) return made;
    Movement& one = made->moves.front();
    const auto price = db::last_price(store_, branch_.terminal, parts_, one.product);
    if (!price) return price.error();
    one.price = *price;
    return made;
  }

  Result<Summed> slip(const Result<CashSlip>& body, const db::StoredEntry& stored) {
    if (!body) return nothing(body.error());
    if (auto noted = note(stored, body->number); !noted) return noted.error();
    const auto known = db::has_slip(store_, branch_.terminal, parts_, body->number);
    if (!known) return known.error();
    if (*known) return nothing(Error{"There is a cash slip of that number already."});
    return Summed{.moves = {}, .slip = *body};
  }

  /// Moves nothing; only detects entries that reports must leave out.
  static Result<Summed> nothing_moved(const Result<ShiftClose>& close) {
    return close ? Summed() : nothing(close.error());
  }

  db::HubStore& store_;
  const db::Branch& branch_;
  std::span<const ClockSeen> clocks_;
  std::span<const db::HubDoubt> doubts_;
  std::vector<db::BranchPart> parts_;
};

/// Returns how many were summed; fewer than kTogether means that the branch is done.
Result<std::int64_t> sum_some(db::HubStore& store, std::span<const db::Branch> branches,
                              const db::Branch& branch) {
  std::int64_t summed = 0;
  const auto done = store.transact([&]() -> Status {
    const auto from = db::begin_summing(store, branch);
    if (!from) return from.error();
    const auto entries = db::entries_after(store, branch, *from, kTogether);
    if (!entries) return entries.error();
    const auto clocks = db::clocks_of(store, branch.terminal);
    if (!clocks) return clocks.error();
    const auto doubts = db::doubts_of(store);
    if (!doubts) return doubts.error();
    BranchSums sums(store, branches, branch, *clocks, *doubts);
    for (const db::StoredEntry& entry : *entries)
      if (auto added = sums.add(entry); !added) return added;
    summed = static_cast<std::int64_t>(entries->size());
    return entries->empty() ? Status(Done{})
                            : db::end_summing(store, branch, entries->back().entry.seq);
  });
  if (!done) return done.error();
  return summed;
}

}  // namespace

Result<std::int64_t> sum_up(db::HubStore& store) {
  if (auto settled = db::settle_doubts(store); !settled) return settled.error();
  const auto all = db::all_branches(store);
  if (!all) return all.error();
  std::int64_t summed = 0;
  for (auto first = all->begin(); first != all->end();) {
    auto last = first;
    while (last != all->end() && last->terminal == first->terminal) ++last;
    for (auto branch = first; branch != last; ++branch) {
      if (branch->summed_seq == branch->tip_seq) continue;
      std::int64_t now = kTogether;
      while (now == kTogether) {
        const auto some = sum_some(store, {first, last}, *branch);
        if (!some) return some.error();
        summed += now = *some;
      }
    }
    first = last;
  }
  return summed;
}

}  // namespace ocop::reports
