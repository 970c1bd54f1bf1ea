#include "app/kiosk/commands/point_commands.h"

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/text/text_keys.h"
#include "app/base/wire/hub_answer.h"
#include "app/base/wire/point_keys.h"
#include "app/kiosk/point/private_file.h"

namespace ocop::commands {

namespace {

/// Error if the terminal is enrolled, because its numbers then begin with the prefix assigned by
/// the hub.
Status may_set_prefix(const std::string& data) {
  const auto text =
      disk::read_file(disk::real_disk(), disk::enrolled_file(data), wire::kLargestEnrolled);
  if (!text) return Done{};
  const auto enrolled = wire::read_enrolled(*text);
  if (!enrolled || enrolled->prefix.empty()) return Done{};
  return Error{"The hub assigned the prefix " + enrolled->prefix +
               " to this terminal's sale numbers, so that no other terminal uses it; it cannot be "
               "set here."};
}

}  // namespace

Result<std::string> show_point(const std::string& data) {
  const auto settings = point::load_private_settings(data);
  if (!settings) return settings.error();
  std::string lines;
  for (const wire::PointKey& one : wire::point_keys())
    lines += std::string(one.key) + "\t" + one.show(*settings) + "\n";
  return lines;
}

Status set_point(const std::string& data, const std::string& key, const std::string& value) {
  const wire::PointKey* const known = wire::find_point_key(key);
  if (known == nullptr) return Error{"There is no key " + key + "; `point show` lists all."};
  auto settings = point::load_private_settings(data);
  if (!settings) return settings.error();
  if (auto may = point::may_change_here(data, *settings); !may) return may;
  if (key == "sale_prefix")
    if (auto may = may_set_prefix(data); !may) return may;
  if (auto set = known->set(*settings, text::nfc(value)); !set) return set;
  return point::save_private_settings(data, *settings);
}

}  // namespace ocop::commands
