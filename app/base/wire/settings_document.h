// A point's private settings as JSON:
//   {"format":1,"limits":{"seller_discount_hundredths":1000,"seller_may_void":true},
//    "staff":[{"id":"lan","name":"Lan","pin":"$argon2id$...","role":"seller"}],"version":0,
// and these optional keys (their values are checked by point_checks.h):
//    "blind_close":true,                       missing: false
//    "bank":{"account":"0123456789","bin":"970436","name":"HTX NA"},
//    "low_stock":{"grams":2000,"pieces":5},
//    "receipt":{"address":"...","footer":["..."],"phone":"...","point":"...","tax_code":"..."},
//    "rounding":{"step":500,"way":"half_up"},  way: half_up, down or up
//    "sale_prefix":"DL01"}
// and in "limits", where a seller may without a manager, "seller_may_write_off",
// "seller_may_transfer", "seller_may_count" and "seller_may_export" (missing: false), and
// "seller_cash_out" (đồng, missing: 0), also in a document that is older than the key.
// Rule for change: new keys may be added within format 1, and readers ignore unknown ones; a new
// meaning needs a new format. Thread rule: pure. Errors: one sentence.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::wire {

/// For limits.seller_cash_out; as much as a cash slip can hold.
inline constexpr std::int64_t kMostCashOut = 1'000'000'000'000;

std::string private_settings_text(const PrivateSettings& settings);
Result<PrivateSettings> read_private_settings(std::string_view text);

/// Error unless the id is 1 to 40 characters of a-z, 0-9 and "-", the name 1 to 80 bytes, and the
/// PIN an Argon2id hash.
Status check_staff(const Staff& one);

}  // namespace ocop::wire
