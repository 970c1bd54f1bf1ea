// What only one display point may know: its staff and what their roles may do. It never goes into
// the public release, for a PIN of four to eight digits is too short to publish even hashed.
// Thread rule: plain values. Not its form on disk: app/wire/private_settings.h.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "db/model/staff.h"

namespace ocop {

struct PrivateSettings {
  std::int64_t version = 0;  ///< grows with each one that the office sends; 0: made on the terminal
  std::vector<Staff> staff;
  RoleLimits limits;

  /// Null: nobody with that id.
  const Staff* find(std::string_view id) const {
    for (const Staff& one : staff)
      if (one.id == id) return &one;
    return nullptr;
  }
};

}  // namespace ocop
