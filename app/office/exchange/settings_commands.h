// `ocop-hub settings`: signs a point's private settings and stores them for its terminals to fetch.
// Thread rule: that of the store. Errors: one sentence; nothing is changed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "db/hub/hub_store.h"
#include "db/model/private_settings.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// Signs and stores settings, and returns their version, which is the last one plus one, or that in
/// `text` if it is higher (after a restore from a backup, terminals may have seen higher ones).
/// `text`: as described in app/base/wire/settings_document.h; `keys`: as many as the root document
/// requires.
Result<std::int64_t> set_settings(db::HubStore& store, const std::string& point,
                                  std::string_view text, std::span<const codec::SigningKey> keys,
                                  std::int64_t now_ms);

struct SettingsSignedLast {
  PrivateSettings settings;
  std::string doubt;  ///< why their signatures are in doubt; empty if the office signed them
};
/// Returns what was signed last for the point. `folder`: the public folder, whose root document
/// says who may sign; may be empty. Error if the store has none, or they are damaged.
Result<SettingsSignedLast> settings_signed_last(db::HubStore& store, const std::string& point,
                                                const std::string& folder);

/// Error if terminals that trust the root of that public folder would refuse settings signed with
/// these keys.
Status check_settings_keys(const std::string& folder, std::span<const codec::SigningKey> keys);

}  // namespace ocop::exchange
