// Texts from outside on their way to a shell's window: whoever sends a text may be anybody, and a
// window obeys what stands in it. Thread rule: pure. Not here: files, which hold what was said.
#pragma once

#include <string>
#include <string_view>

namespace ocop::codec {

/// Each character that would move the cursor, begin an escape sequence, turn the direction of
/// writing or not be seen stands there as \u001B or the like, and so does each byte of what is not
/// UTF-8. `kept`: ASCII characters that stay all the same.
std::string harmless(std::string_view text, std::string_view kept = {});

}  // namespace ocop::codec
