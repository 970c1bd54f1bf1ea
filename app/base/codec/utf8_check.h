// Validates UTF-8 in texts from outside. Thread rule: pure.
#pragma once

#include <string_view>

namespace ocop::codec {

/// Returns whether the whole text is well-formed (Unicode Standard, table 3-7): nothing overlong,
/// no surrogates.
bool is_utf8(std::string_view text);

}  // namespace ocop::codec
