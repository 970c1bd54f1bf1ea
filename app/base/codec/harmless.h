// Makes texts from outside safe to print in a terminal, which would obey escape sequences in them.
// Thread rule: pure. Not for files, which keep texts as they are.
#pragma once

#include <string>
#include <string_view>

namespace ocop::codec {

/// Returns the text with each control, bidirectional or invisible character, and each byte that is
/// not valid UTF-8, written as \u001B or the like. `kept` names ASCII characters to keep
/// nevertheless.
std::string harmless(std::string_view text, std::string_view kept = {});

}  // namespace ocop::codec
