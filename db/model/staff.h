// Who works at the till, and what a role may do. They come in the point's private settings, never
// in the public release. Thread rule: plain values.
// Not here: how a PIN is hashed (app/base/codec/pin_hash.h), what needs a manager
// (app/kiosk/till/permission.h).
#pragma once

#include <string>

#include "db/model/money.h"

namespace ocop {

enum class Role { seller, manager };

struct Staff {
  std::string id;  ///< short stable text, as in the ledger
  std::string name;
  Role role = Role::seller;
  std::string pin_hash;  ///< Argon2id in its own text form
};

/// How far a seller goes without a manager's PIN.
struct RoleLimits {
  int seller_discount_hundredths = 1000;  ///< of a percent of a line's gross: 1000 is 10 %
  bool seller_may_void = true;            ///< a sale of the open shift
  // Goods or figures that leave the house without a sale, as a refund does.
  bool seller_may_write_off = false;
  bool seller_may_transfer = false;
  bool seller_may_count = false;   ///< a count that is too low hides what is missing
  bool seller_may_export = false;  ///< all lines sold, onto a stick
};

}  // namespace ocop
