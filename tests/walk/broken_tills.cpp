#include "tests/walk/broken_tills.h"

#include <sqlite3.h>

#include <cstdlib>
#include <utility>

#include "app/kiosk/till/checkout.h"
#include "app/kiosk/till/pricing.h"
#include "db/sql/sqlite.h"

namespace ocop::walk {

namespace {

using core::Effect;
using Effects = std::vector<Effect>;

struct Step {
  const core::State& before;
  const core::Action& action;
  core::State& after;
  Effects& effects;

  /// Returns whether the pad's done key was pressed for that kind of text.
  bool typed(till::PadKind kind) const {
    const auto* key = till_action<core::PadKey>(action);
    const till::Pad& pad = before.till.pad;
    return key && key->key == "\n" && pad.kind == kind && !pad.spilt && !before.till.busy;
  }
  std::int64_t number() const { return std::atoll(before.till.pad.text.c_str()); }

  template <class Kind>
  Kind* effect() {
    for (Effect& effect : effects)
      if (auto* one = std::get_if<core::TillEffect>(&effect))
        if (auto* found = std::get_if<Kind>(one)) return found;
    return nullptr;
  }
  template <class Kind>
  void drop() {
    std::erase_if(effects, [](const Effect& effect) {
      const auto* one = std::get_if<core::TillEffect>(&effect);
      return one && std::holds_alternative<Kind>(*one);
    });
  }
};

/// The real rules, with a change after each action.
WalkedTill amended(std::function<void(Step)> amend) {
  WalkedTill till;
  till.update = [amend = std::move(amend)](core::State& state, const core::Action& action,
                                           core::Instant now) {
    const core::State before = state;
    Effects effects = core::update(state, action, now);
    amend({before, action, state, effects});
    return effects;
  };
  return till;
}

/// Removes the statement that begins so from each trigger of stock.
void cut_from_triggers(const std::string& ledger, std::string_view begins) {
  auto base = db::Connection::open(ledger, SQLITE_OPEN_READWRITE);
  if (!base) return;
  std::vector<std::pair<std::string, std::string>> triggers;
  {
    db::Statement all = base->prepare(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'stock_change'");
    while (all.step()) triggers.emplace_back(all.text(0), all.text(1));
  }
  for (auto& [name, sql] : triggers) {
    const auto at = sql.find(begins);
    if (at == sql.npos) continue;
    sql.erase(at, sql.find(';', at) + 1 - at);
    [[maybe_unused]] const auto done =
        base->execute("BEGIN IMMEDIATE; DROP TRIGGER " + name + "; " + sql + "; COMMIT");
  }
}

}  // namespace

WalkedTill till_whose_code_asks_any_part() {
  return amended([](Step step) {
    const till::Till& till = step.before.till;
    const Money part{step.number()};
    if (!step.typed(till::PadKind::part) || till.pay.way != TenderKind::vietqr || !till.books ||
        part <= till::left(till.pay.bill))
      return;
    step.after.till.pad = {};
    step.after.till.pay.part = part;
    const std::string& number = till.books->next_sale;
    step.effects.emplace_back(core::TillEffect{
        core::MakePaymentQr{part, number, till::next_payment_code(till.pay.bill, number)}});
  });
}

WalkedTill till_without_a_key_for_nothing() {
  WalkedTill till;
  till.offers = [](const till::Till& now) {
    const bool nothing = !is_stuck(now) && till::takes_nothing(now.pay.bill);
    return nothing ? std::vector<Money>() : offered_cash(now);
  };
  return till;
}

WalkedTill till_that_looks_at_recalls_before_payment_only() {
  WalkedTill till;
  till.update = [kept = std::shared_ptr<const visit::Shelf>()](
                    core::State& state, const core::Action& action, core::Instant now) mutable {
    const auto* opened = std::get_if<core::CatalogOpened>(&action);
    const bool paying = state.till.page == till::TillPage::pay && kept;
    if (paying && opened) {
      state.next_shelf = opened->shelf;
      return Effects();
    }
    if (!paying) {
      Effects effects = core::update(state, action, now);
      kept = state.next_shelf ? state.next_shelf : state.shelf;
      return effects;
    }
    auto shelf = std::exchange(state.shelf, kept);
    auto next = std::exchange(state.next_shelf, nullptr);
    Effects effects = core::update(state, action, now);
    state.shelf = std::move(shelf);
    state.next_shelf = std::move(next);
    return effects;
  };
  return till;
}

WalkedTill till_whose_code_keeps_its_account() {
  return amended([](Step step) {
    const auto& shown = step.before.till.pay.qr;
    if (!till_action<core::SettingsRead>(step.action) || !shown) return;
    step.after.till.pay.qr = shown;
    step.drop<core::MakePaymentQr>();
  });
}

WalkedTill till_that_rounds_each_refund() {
  return amended([](Step step) {
    auto* book = step.effect<core::BookRefund>();
    if (!book || book->refund.tenders.front().kind != TenderKind::cash) return;
    Refund& refund = book->refund;
    Money worth;
    for (const RefundLine& line : refund.lines) worth += line.amount;
    const std::int64_t cash_step = step.after.till.settings->rounding.step_vnd;
    refund.total = till::round_cash(worth, {cash_step, CashRounding::Way::up});
    refund.rounding = refund.total - worth;
    refund.tenders.front().amount = refund.total;
  });
}

WalkedTill till_that_forgets_who_approved() {
  return amended([forgot = false](Step step) mutable {
    const std::string& approved = step.before.till.counter.open.approved_by;
    if (step.after.till.staff.empty() && !step.before.till.staff.empty())
      forgot = !approved.empty();
    if (step.after.till.counter.open.approved_by != approved) forgot = false;
    if (auto* book = step.effect<core::BookSale>(); book && forgot) book->sale.manager.clear();
  });
}

WalkedTill till_that_names_managers_by_pin_only() {
  return amended([by_pin = false](Step step) mutable {
    const std::string& approved = step.before.till.counter.open.approved_by;
    if (step.after.till.counter.open.approved_by != approved)
      by_pin = till_action<core::PinChecked>(step.action) != nullptr;
    if (auto* book = step.effect<core::BookSale>(); book && !by_pin) book->sale.manager.clear();
  });
}

WalkedTill till_that_hides_changed_prices() {
  return amended([](Step step) {
    if (auto* book = step.effect<core::BookSale>())
      for (SaleLine& line : book->sale.lines) line.list_price.reset();
  });
}

WalkedTill till_that_forgets_the_lot_on_the_scales() {
  return amended([](Step step) {
    if (!till_action<core::TillScan>(step.action)) return;
    step.after.till.sell.weighing.lot.clear();
    step.after.till.sell.weighing.expiry.reset();
  });
}

WalkedTill till_that_takes_all_of_one_lot() {
  return amended([](Step step) {
    const till::Cart& before = step.before.till.counter.open;
    till::Cart& after = step.after.till.counter.open;
    const auto* plus = till_action<core::ChangeQuantity>(step.action);
    const std::uint64_t id = plus ? plus->line : step.before.till.sell.line;
    const CartLine* line = before.line(id);
    if (!line || after == before || (!plus && !step.typed(till::PadKind::quantity))) return;
    const std::int64_t wanted = plus ? line->quantity + plus->by : step.number();
    if (wanted <= line->quantity) return;
    const std::string approved = after.approved_by;
    after = before;
    after.approved_by = approved;
    for (CartLine& one : after.lines)
      if (one.id == id) one.quantity = wanted;
  });
}

WalkedTill till_whose_stock_begins_with_a_debt() {
  WalkedTill till;
  till.prepare = [](const std::string& ledger) {
    cut_from_triggers(ledger, "DELETE FROM stock WHERE NEW.how <> 'out'");
  };
  return till;
}

WalkedTill till_that_counts_without_a_lot() {
  WalkedTill till;
  till.update = [](core::State& state, const core::Action& action, core::Instant now) {
    till::StockDraft& draft = state.till.stock.draft;
    const bool counts = till_action<core::DoStock>(action) &&
                        draft.operation == till::StockOperation::count && !draft.lot_chosen;
    if (counts) draft.lot_chosen = true;
    Effects effects = core::update(state, action, now);
    if (counts) draft.lot_chosen = false;
    return effects;
  };
  return till;
}

WalkedTill till_that_overlooks_typed_quantities() {
  return amended([](Step step) {
    if (step.typed(till::PadKind::quantity)) step.drop<core::NoteUndone>();
  });
}

WalkedTill till_that_overlooks_held_carts() {
  return amended([](Step step) {
    if (till_action<core::HoldCart>(step.action)) step.drop<core::NoteUndone>();
  });
}

WalkedTill till_that_drops_held_carts() {
  return amended([](Step step) {
    if (till_action<core::LockTill>(step.action)) step.after.till.counter.held.clear();
  });
}

WalkedTill till_that_notes_papers_too_early() {
  WalkedTill till;
  till.note = [](const device::PrintQueue::Noted& noted, std::int64_t paper, bool /*printed*/) {
    noted(paper, true);
  };
  return till;
}

WalkedTill till_that_notes_no_papers() {
  WalkedTill till;
  till.note = [](const device::PrintQueue::Noted& noted, std::int64_t paper, bool printed) {
    if (!printed) noted(paper, false);
  };
  return till;
}

}  // namespace ocop::walk
