// `ocop-hub settings`: a point's private settings, signed and kept for its terminals to fetch.
// Thread rule: that of the store. Errors: one sentence, and nothing is changed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "db/hub/hub_store.h"
#include "db/model/result.h"

namespace ocop::exchange {

/// `text`: settings as app/base/wire/settings_document.h tells; `keys`: as many as the root
/// document asks for. Their version becomes one more than the last, or the one in the text where
/// that is higher (after a restore from a backup, terminals may have seen higher ones). Returns the
/// version.
Result<std::int64_t> set_settings(db::HubStore& store, const std::string& point,
                                  std::string_view text, std::span<const codec::SigningKey> keys,
                                  std::int64_t now_ms);

/// Error: terminals that trust the root of that public folder would not take what these keys sign.
Status check_settings_keys(const std::string& folder, std::span<const codec::SigningKey> keys);

}  // namespace ocop::exchange
