// `ocop-hub settings`: a point's private settings, signed and kept for its terminals to fetch.
// Thread rule: that of the store. Errors: one sentence, and nothing is changed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "db/hub_store.h"
#include "db/model/result.h"

namespace ocop::hub {

/// `text`: settings as app/wire/private_settings.h tells; `key`: the line of the release key's
/// file. Their version becomes one more than the last, or the one in the text where that is higher
/// (after a restore from a backup, terminals may have seen higher ones). Returns the version.
Result<std::int64_t> set_settings(db::HubStore& store, const std::string& point,
                                  std::string_view text, std::string_view key, std::int64_t now_ms);

}  // namespace ocop::hub
