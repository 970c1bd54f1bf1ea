#include "tests/walk/walk.h"

#include <cstdio>

#include "app/kiosk/commands/ledger_commands.h"
#include "tests/walk/hand.h"
#include "tests/walk/judge.h"

namespace ocop::walk {

namespace {

/// Lets something happen from outside. The probabilities are per step.
void weather(Shop& shop, Chance& chance) {
  constexpr std::int64_t kHourMs = 3'600'000;
  if (chance.happens(0.004)) shop.new_release();
  if (chance.happens(0.004)) shop.new_settings();
  if (chance.happens(0.05)) shop.let_pass(chance.between(0, 5'000));
  if (chance.happens(0.002)) shop.let_pass(chance.between(60'000, 400'000));
  if (chance.happens(0.0005)) shop.set_clock(chance.between(-30, 30) * kHourMs);
  if (chance.happens(0.0005)) shop.break_disk(true);
  if (chance.happens(0.02)) shop.break_disk(false);
  if (chance.happens(0.0002)) shop.restart(chance.happens(0.5));
}

void tell(std::int64_t step, const core::State& state) {
  const till::Till& till = state.till;
  std::printf("%lld page %d staff %s pad %d %s lines %zu tenders %zu way %d%s%s\n",
              static_cast<long long>(step), static_cast<int>(till.page), till.staff.c_str(),
              static_cast<int>(till.pad.kind), till.pad.text.c_str(),
              till.counter.open.lines.size(), till.pay.bill.tenders.size(),
              static_cast<int>(till.pay.way), till.busy ? " busy" : "", till.pay.qr ? " code" : "");
}

}  // namespace

Outcome walk(std::uint64_t seed, const std::string& folder, const Options& options) {
  Outcome outcome;
  Judge judge([&](const std::string& rule, const std::string& seen) {
    Finding& finding = outcome.broken[rule];
    if (finding.times++ == 0) finding.step = outcome.steps, finding.seen = seen;
  });
  Chance chance(seed);
  {
    Shop shop(folder, chance.derive("shop"), judge);
    Hand hand(shop, chance.derive("hand"));
    Chance order = chance.derive("order"), sky = chance.derive("weather");
    for (; outcome.steps < options.steps; ++outcome.steps) {
      weather(shop, sky);
      if (order.happens(0.5)) shop.serve();
      if (order.happens(0.5)) shop.hear();
      hand.move();
      if (options.trace) tell(outcome.steps, shop.state());
      if (!outcome.broken.empty() && !options.calm) break;
    }
    shop.break_disk(false);
    shop.settle();
  }
  if (const auto whole = commands::verify_ledger(folder); !whole)
    outcome.broken["the ledger cannot be verified"] = {1, outcome.steps, whole.error().sentence};
  outcome.entries = judge.record().entries();
  for (const auto& [number, sold] : judge.record().sales()) {
    ++outcome.sales;
    outcome.refunds += static_cast<std::int64_t>(sold.refunds.size());
  }
  return outcome;
}

}  // namespace ocop::walk
