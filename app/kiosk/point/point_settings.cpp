#include "app/kiosk/point/point_settings.h"

namespace ocop::point {

std::string staff_name(const PrivateSettings& settings, const std::string& staff) {
  const Staff* const person = settings.find(staff);
  return person == nullptr ? staff : person->name;
}

PrivateSettings without_pins(PrivateSettings settings) {
  for (Staff& one : settings.staff) one.pin_hash.clear();
  return settings;
}

}  // namespace ocop::point
