#include "app/base/wire/staff_body.h"

#include <array>
#include <string_view>

#include "app/base/codec/canonical_json.h"

namespace ocop::wire {

std::string sign_in_body(const std::string& staff) {
  return codec::canonical({{"staff", staff}});
}

std::string sign_out_body(const std::string& staff, SignOut why) {
  constexpr std::array<std::string_view, 3> kWhy{"asked", "idle", "shift"};
  return codec::canonical({{"staff", staff}, {"why", kWhy[static_cast<std::size_t>(why)]}});
}

std::string pin_failed_body(const std::string& staff, std::int64_t tries,
                            std::int64_t locked_seconds) {
  return codec::canonical({{"staff", staff}, {"tries", tries}, {"locked_seconds", locked_seconds}});
}

std::string pin_forgiven_body(const std::string& staff, const std::string& manager) {
  return codec::canonical({{"staff", staff}, {"manager", manager}});
}

}  // namespace ocop::wire
