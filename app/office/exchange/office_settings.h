// A point's private settings as a file at the office, before `settings set` signs them: made,
// changed key by key, and shown. Thread rule: pure. Errors: one sentence, and nothing is changed.
// Not here: the file's form (app/base/wire/settings_document.h), signing (settings_commands.h).
#pragma once

#include <string>
#include <string_view>

#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// What `key` is to be: one of app/base/wire/point_keys.h, or
///   limits.seller_discount   percent of a sale that a seller may take off alone: 10, or 12.5
///   limits.seller_may_void, _write_off, _transfer, _count, _export   yes or no
Status edit_settings(PrivateSettings& settings, const std::string& key, const std::string& value);

/// A new person, or the same with another name, role or PIN. `pin_hash` empty: as it was.
/// Error also: a new one without a PIN.
Status put_staff(PrivateSettings& settings, Staff one);
/// Error: there is nobody with that id, or it is the only manager and sellers are left.
Status remove_staff(PrivateSettings& settings, const std::string& id);

/// A line for each key: key, value, meaning; then one for each person, without PINs.
std::string shown_settings(const PrivateSettings& settings);

/// Every bank of app/base/wire/banks.h with its number.
std::string shown_banks();

}  // namespace ocop::exchange
