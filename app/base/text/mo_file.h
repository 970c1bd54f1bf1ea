// The keys and texts of a compiled gettext file (.mo, GNU gettext manual chapter "The Format of GNU
// MO Files"). Thread rule: pure. Errors: one sentence.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "db/model/result.h"

namespace ocop::text {

/// Each key with its text, in the file's order; plural forms stand behind each other, each after a
/// NUL, and a context before the key, ended by "\4". They point into `mo`.
Result<std::vector<std::pair<std::string_view, std::string_view>>> read_mo(std::string_view mo);

}  // namespace ocop::text
