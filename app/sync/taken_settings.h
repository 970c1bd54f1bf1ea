// Who signed the private settings that a terminal has, as ocop-sync remembers it beside them:
//   {"format":1,"keys":["<64 hex>"],"version":7}
// By it the terminal knows, when the root document's keys change, whether it still must not go
// below that version: a version that only keys signed which are no longer trusted binds nobody.
// Rule for change: a new meaning needs a new format. Thread rule: pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ocop::sync {

inline constexpr std::size_t kLargestTakenSettings = std::size_t{16} << 10;

struct TakenSettings {
  std::int64_t version = 0;
  std::vector<std::string> keys;  ///< public keys, as hex
};

std::string taken_settings_text(const TakenSettings& taken);
/// Returns nullopt if the text is no such document.
std::optional<TakenSettings> read_taken_settings(std::string_view text);

}  // namespace ocop::sync
