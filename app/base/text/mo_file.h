// The keys and texts of a compiled gettext file (.mo, GNU gettext manual chapter "The Format of GNU
// MO Files"). Thread rule: pure. Errors: one sentence.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "db/model/result.h"

namespace ocop::text {

/// Returns each key with its text, in the file's order. Plural forms are separated by NUL; a
/// context precedes the key, followed by "\4". The views point into `mo`.
Result<std::vector<std::pair<std::string_view, std::string_view>>> read_mo(std::string_view mo);

}  // namespace ocop::text
