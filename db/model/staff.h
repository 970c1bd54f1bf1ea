// Who works at the till, and what a role may do. Part of the point's private settings, never of the
// public release. Thread rule: plain values. Not here: how a PIN is hashed
// (app/base/codec/pin_hash.h), what needs a manager (app/kiosk/till/permission.h).
#pragma once

#include <string>

#include "db/model/money.h"

namespace ocop {

enum class Role { seller, manager };

struct Staff {
  std::string id;  ///< short and stable, as in the ledger
  std::string name;
  Role role = Role::seller;
  std::string pin_hash;  ///< Argon2id in its own text form
};

/// What a seller may do without a manager's PIN.
struct RoleLimits {
  int seller_discount_hundredths =
      1000;                     ///< hundredths of a percent of a line's gross: 1000 is 10 %
  bool seller_may_void = true;  ///< only sales of the open shift
  // Goods or figures that leave the shop without a sale.
  bool seller_may_write_off = false;
  bool seller_may_transfer = false;
  bool seller_may_count = false;   ///< too low a count hides missing goods
  bool seller_may_export = false;  ///< all sales, onto a USB stick
  /// Cash that sellers may pay out on slips in one shift, taken together.
  Money seller_cash_out{};
};

}  // namespace ocop
