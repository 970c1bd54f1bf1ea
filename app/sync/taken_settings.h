// Who signed a terminal's private settings, stored by ocop-sync beside them:
//   {"format":1,"keys":["<64 hex>"],"version":7}
// When the root document's keys change, this tells whether the version still counts as a lower
// bound: a version signed only with keys that are no longer trusted does not. Rule for change: a
// new meaning needs a new format. Thread rule: pure.
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
/// Returns nullopt if the text is not such a document.
std::optional<TakenSettings> read_taken_settings(std::string_view text);

}  // namespace ocop::sync
