// Edits and shows the file of a point's private settings at the office, before `settings set` signs
// it. Thread rule: pure. Errors: one sentence; nothing is changed. Not here: the file's format
// (app/base/wire/settings_document.h), signing (settings_commands.h).
#pragma once

#include <string>
#include <string_view>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// Sets a key: one of app/base/wire/point_keys.h, or
///   limits.seller_discount   percent of a sale that a seller may take off alone: 10, or 12.5
///   limits.seller_cash_out   đồng that sellers may pay out alone in a shift: 200000
///   limits.seller_may_void, _write_off, _transfer, _count, _export   yes or no
Status edit_settings(PrivateSettings& settings, const std::string& key, const std::string& value);

/// Adds a person, or changes name, role or PIN. An empty `pin_hash` keeps the PIN. Error also if a
/// new person has no PIN.
Status put_staff(PrivateSettings& settings, Staff one);
/// Error if nobody has that id, or it is the only manager and there are still sellers.
Status remove_staff(PrivateSettings& settings, const std::string& id);

/// Returns one line per key (key, value, meaning), then one per person, without PINs.
std::string shown_settings(const PrivateSettings& settings);

/// Returns all banks of app/base/wire/banks.h with their numbers.
std::string shown_banks();

}  // namespace ocop::exchange
