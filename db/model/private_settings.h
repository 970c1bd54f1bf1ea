// Settings private to one display point: its staff and what their roles may do, the account that
// customers pay into, and the heading of its receipts. They never go into the public release,
// because a PIN of four to eight digits is too short to publish even hashed. Thread rule: plain
// values. Units: pieces, or grams where weighed. Not here: the file format,
// app/base/wire/settings_document.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/cash_rounding.h"
#include "db/model/receipt_head.h"
#include "db/model/staff.h"

namespace ocop {

/// The account that customers pay into by VietQR.
struct BankAccount {
  std::string bin;      ///< the bank's number: 6 digits
  std::string account;  ///< 1 to 19 letters and digits
  std::string name;     ///< its holder, as customers compare it on their phone
  bool operator==(const BankAccount&) const = default;
};

/// A product with this much left, or less, is running out.
struct LowStock {
  std::int64_t pieces = 5;
  std::int64_t grams = 2000;
  bool operator==(const LowStock&) const = default;
};

struct PrivateSettings {
  std::int64_t version =
      0;  ///< increases with each version that the office sends; 0: made on the terminal
  std::vector<Staff> staff;
  RoleLimits limits;
  std::optional<BankAccount> bank;  ///< nullopt: no payment by VietQR here
  ReceiptHead receipt;
  CashRounding rounding;
  LowStock low_stock;
  bool blind_close = false;  ///< sellers count the drawer before they see what should be in it
  std::string sale_prefix;   ///< "DL01" of "DL01-000123": 2 to 8 of A-Z0-9; empty: not given yet

  /// Returns null if nobody has that id.
  const Staff* find(std::string_view id) const {
    for (const Staff& one : staff)
      if (one.id == id) return &one;
    return nullptr;
  }
};

}  // namespace ocop
