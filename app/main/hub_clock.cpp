#include "app/main/hub_clock.h"

#include <iostream>

#include "app/main/hub_report.h"
#include "app/main/says.h"
#include "app/office/exchange/clock_commands.h"

namespace ocop {

ClockCommands::ClockCommands(CLI::App& app)
    : clock(app.add_subcommand("clock", "When the hub's own clock was wrong")),
      list_(clock->add_subcommand("list", "Show when the clock was in doubt")),
      distrust_(clock->add_subcommand("distrust",
                                      "Declare the clock wrong in a period that too few terminals "
                                      "revealed; reports correct the days")),
      trust_(clock->add_subcommand(
          "trust", "Declare the clock right in a period after all; reports follow")),
      store_(*clock) {
  clock->require_subcommand(1);
  for (CLI::App* command : {list_, distrust_, trust_}) command->fallthrough();
  for (CLI::App* command : {distrust_, trust_}) {
    command->add_option("--from", from_, "2026-11-24T08:00:00Z, as the clock showed it")
        ->required();
    command->add_option("--until", until_, "Likewise")->required();
  }
  distrust_->add_option("--behind", behind_, "Seconds that it was behind; 0: it was ahead")
      ->capture_default_str();
}

int ClockCommands::run() const {
  auto store = store_.open();
  if (!store) return refused(store.error());
  if (list_->parsed()) {
    const auto table = exchange::doubts_table(*store);
    if (!table) return refused(table.error());
    std::cout << reports::to_text(in_own_words(*table));
    return 0;
  }
  if (trust_->parsed()) {
    const auto back = exchange::trust_clock(*store, from_, until_);
    if (!back) return refused(back.error());
    announce(std::to_string(*back) +
             " sightings of terminals' clocks count again; the next report recomputes the sums of "
             "what arrived since.");
    return 0;
  }
  const auto forgotten = exchange::distrust_clock(*store, from_, until_, behind_);
  if (!forgotten) return refused(forgotten.error());
  announce(std::to_string(*forgotten) +
           " sightings of terminals' clocks are forgotten; the next report recomputes the sums of "
           "what arrived since.");
  return 0;
}

}  // namespace ocop
