#include "app/main/kiosk_staff.h"

#include <iostream>

#include "app/kiosk/commands/staff_commands.h"
#include "app/main/ask_pin.h"
#include "app/main/says.h"

namespace ocop {

StaffCommands::StaffCommands(CLI::App& app)
    : staff(app.add_subcommand("staff", "Who may sign in here, until the office sends its list")),
      list_(staff->add_subcommand("list", "List each person's id, role and name")),
      add_(staff->add_subcommand("add", "Add a person; asks for the PIN")),
      pin_(staff->add_subcommand("pin", "Change a person's PIN")),
      remove_(staff->add_subcommand("remove", "Remove a person")) {
  staff->require_subcommand(1);
  staff->fallthrough();
  for (CLI::App* command : {list_, add_, pin_, remove_}) command->fallthrough();
  for (CLI::App* command : {add_, pin_, remove_})
    command->add_option("ID", id_, "Short and permanent, such as lan")->required();
  add_->add_option("--name", name_, "Name shown to customers")->required();
  add_->add_option("--role", role_, "What the person may do alone")
      ->check(CLI::IsMember({"seller", "manager"}));
}

int StaffCommands::run(const std::string& data) const {
  if (list_->parsed()) {
    const auto lines = commands::list_staff(data);
    if (lines) std::cout << lines_in_own_words(*lines);
    return lines ? 0 : refused(lines.error());
  }
  if (remove_->parsed()) return said(commands::remove_staff(data, id_));
  const auto pin = ask_pin();
  if (!pin) return refused(pin.error());
  if (pin_->parsed()) return said(commands::change_pin(data, id_, *pin));
  const Role role = role_ == "manager" ? Role::manager : Role::seller;
  if (auto added = commands::add_staff(data, id_, name_, role, *pin); !added)
    return refused(added.error());
  warn_of_name(name_);
  return 0;
}

}  // namespace ocop
