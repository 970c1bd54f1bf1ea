#include "app/kiosk/commands/staff_commands.h"

#include <algorithm>

#include "app/base/codec/pin_hash.h"
#include "app/base/text/text_keys.h"
#include "app/base/wire/settings_document.h"
#include "app/kiosk/point/private_file.h"

namespace ocop::commands {

namespace {

Error nobody(const std::string& id) {
  return Error{"There is nobody with the id " + id + "; `staff list` names all."};
}

std::size_t managers(const PrivateSettings& settings) {
  return static_cast<std::size_t>(
      std::count_if(settings.staff.begin(), settings.staff.end(),
                    [](const Staff& one) { return one.role == Role::manager; }));
}

}  // namespace

Result<std::string> list_staff(const std::string& data) {
  const auto settings = point::load_private_settings(data);
  if (!settings) return settings.error();
  std::string lines;
  for (const Staff& one : settings->staff)
    lines +=
        one.id + "\t" + (one.role == Role::manager ? "manager" : "seller") + "\t" + one.name + "\n";
  return lines;
}

Status add_staff(const std::string& data, const std::string& id, const std::string& name, Role role,
                 std::string_view pin) {
  auto settings = point::load_private_settings(data);
  if (!settings) return settings.error();
  if (auto may = point::may_change_here(data, *settings); !may) return may;
  if (settings->find(id) != nullptr)
    return Error{"The id " + id + " is taken; choose another, or change that person's PIN."};
  auto hash = codec::hash_pin(pin);
  if (!hash) return hash.error();
  Staff one{id, text::nfc(name), role, std::move(*hash)};
  if (auto good = wire::check_staff(one); !good) return good;
  settings->staff.push_back(std::move(one));
  return point::save_private_settings(data, *settings);
}

Status change_pin(const std::string& data, const std::string& id, std::string_view pin) {
  auto settings = point::load_private_settings(data);
  if (!settings) return settings.error();
  if (auto may = point::may_change_here(data, *settings); !may) return may;
  for (Staff& one : settings->staff) {
    if (one.id != id) continue;
    auto hash = codec::hash_pin(pin);
    if (!hash) return hash.error();
    one.pin_hash = std::move(*hash);
    return point::save_private_settings(data, *settings);
  }
  return nobody(id);
}

Status remove_staff(const std::string& data, const std::string& id) {
  auto settings = point::load_private_settings(data);
  if (!settings) return settings.error();
  if (auto may = point::may_change_here(data, *settings); !may) return may;
  const Staff* one = settings->find(id);
  if (one == nullptr) return nobody(id);
  if (one->role == Role::manager && managers(*settings) == 1 && settings->staff.size() > 1)
    return Error{id + " is the only manager, and sellers need one; make another manager first."};
  std::erase_if(settings->staff, [&](const Staff& each) { return each.id == id; });
  return point::save_private_settings(data, *settings);
}

}  // namespace ocop::commands
