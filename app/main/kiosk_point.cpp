#include "app/main/kiosk_point.h"

#include <iostream>

#include "app/kiosk/commands/point_commands.h"
#include "app/main/says.h"

namespace ocop {

PointCommands::PointCommands(CLI::App& app)
    : point(app.add_subcommand("point",
                               "Bank account, receipts and the till's rules, until the "
                               "office sends them")),
      show_(point->add_subcommand("show", "Show each key and its value")),
      set_(point->add_subcommand("set", "Change a value; an empty one removes it")) {
  point->require_subcommand(1);
  point->fallthrough();
  for (CLI::App* command : {show_, set_}) command->fallthrough();
  set_->add_option("KEY", key_, "The key, as in `point show`")->required();
  set_->add_option("VALUE", value_, "In quotes if it has spaces")->required();
}

int PointCommands::run(const std::string& data) const {
  if (set_->parsed()) {
    const auto done = commands::set_point(data, key_, value_);
    return done ? 0 : refused(done.error());
  }
  const auto lines = commands::show_point(data);
  if (!lines) return refused(lines.error());
  std::cout << *lines;
  return 0;
}

}  // namespace ocop
