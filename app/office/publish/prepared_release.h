// A release prepared for a later day:
//   {"after":["<64 hex>"],"expires_days":90,"format":1,"from":"2026-12-01","minimum_program":"",
//    "note":{"en":"","vi":"Giá Tết","zh":""},"release":"<64 hex>","version":7}
// Older files lack `after` and `version`, which are then not known. Rule for change: a new meaning
// needs a new format. Thread rule: pure. Errors: one sentence.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/date.h"
#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::publish {

inline constexpr std::size_t kLargestPrepared = std::size_t{64} << 10;

struct PreparedRelease {
  std::string release;  ///< SHA-256 of its catalogue
  Date from{};
  int expires_days = 0;
  std::string minimum_program;
  LocalText note;
  /// SHA-256 of the catalogues that it was made to follow: the one published when it was prepared
  /// (absent if there was none), then those prepared for an earlier day. nullopt: not known.
  std::optional<std::vector<std::string>> after{};
  /// The newest version published when it was prepared; 0: none, or not known.
  std::int64_t version = 0;
};

std::string prepared_text(const PreparedRelease& prepared);
Result<PreparedRelease> read_prepared(std::string_view text);

}  // namespace ocop::publish
