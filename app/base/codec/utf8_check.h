// Whether a text that comes from outside is UTF-8. Thread rule: pure.
#pragma once

#include <string_view>

namespace ocop::codec {

/// Well-formed throughout (Unicode Standard, table 3-7): nothing overlong, no surrogates.
bool is_utf8(std::string_view text);

}  // namespace ocop::codec
