#include "tests/walk/walk.h"

#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "app/kiosk/commands/ledger_commands.h"
#include "tests/walk/hand.h"
#include "tests/walk/judge.h"

namespace ocop::walk {

namespace {

std::string folder_of(std::uint64_t seed) {
  const char* top = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
  return std::string(top) + "/till_walk_" + std::to_string(getpid()) + "_" + std::to_string(seed);
}

/// Lets something happen from outside. The probabilities are per step.
void weather(Shop& shop, Chance& chance) {
  constexpr std::int64_t kHourMs = 3'600'000;
  if (chance.happens(0.004)) shop.new_release();
  if (chance.happens(0.004)) shop.new_settings();
  if (chance.happens(0.05)) shop.let_pass(chance.between(0, 5'000));
  if (chance.happens(0.002)) shop.let_pass(chance.between(60'000, 400'000));
  if (chance.happens(0.0005)) shop.set_clock(chance.between(-30, 30) * kHourMs);
  if (chance.happens(0.0002)) shop.set_clock(chance.between(-9, 9) * 365 * 24 * kHourMs);
  if (chance.happens(0.0005)) shop.break_disk(true);
  if (chance.happens(0.02)) shop.break_disk(false);
  if (chance.happens(0.0004)) shop.restart(chance.happens(0.5));
}

/// Lets the printer work, which sometimes has no paper for a while, long enough for its queue to
/// overflow, and sometimes loses its connection.
void print(Shop& shop, Chance& chance) {
  if (chance.happens(0.0004)) shop.run_out_of_paper(true);
  if (chance.happens(0.002)) shop.run_out_of_paper(false);
  if (chance.happens(0.2)) shop.print(chance.happens(0.01));
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

Outcome walk(std::uint64_t seed, const Options& options) {
  const std::string folder = folder_of(seed);
  std::filesystem::create_directories(folder);
  Outcome outcome;
  Judge judge(
      [&](const std::string& rule, const std::string& seen) {
        Finding& finding = outcome.broken[rule];
        if (finding.times++ == 0) finding.step = outcome.steps, finding.seen = seen;
      },
      options.till.offers);
  Chance chance(seed);
  {
    Shop shop(folder, chance.derive("shop"), judge, options.till);
    Hand hand(shop, chance.derive("hand"));
    Chance order = chance.derive("order"), sky = chance.derive("weather");
    Chance paper = chance.derive("printer");
    for (; outcome.steps < options.steps; ++outcome.steps) {
      weather(shop, sky);
      if (order.happens(0.5)) shop.serve();
      if (order.happens(0.5)) shop.hear();
      print(shop, paper);
      hand.move();
      if (options.trace) tell(outcome.steps, shop.state());
      if (options.wanted.empty() ? !outcome.broken.empty() && !options.calm
                                 : outcome.broken.contains(options.wanted))
        break;
    }
    shop.break_disk(false);
    shop.run_out_of_paper(false);
    shop.settle();
    judge.trail().over();
  }
  if (const auto whole = commands::verify_ledger(folder); !whole)
    outcome.broken["the ledger cannot be verified"] = {1, outcome.steps, whole.error().sentence};
  std::filesystem::remove_all(folder);
  outcome.entries = judge.record().entries();
  for (const auto& [number, sold] : judge.record().sales()) {
    ++outcome.sales;
    outcome.refunds += static_cast<std::int64_t>(sold.refunds.size());
  }
  return outcome;
}

}  // namespace ocop::walk
