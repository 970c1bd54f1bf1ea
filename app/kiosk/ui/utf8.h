// UTF-8 to code points, for text layout and glyph lists. Thread rule: pure functions.
// Not here: normal forms, case, cutting into words.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ocop::ui {

/// The code point at `at`, which is moved behind it. A broken sequence gives U+FFFD and moves one
/// byte. Pre-condition: at < utf8.size().
char32_t next_code_point(std::string_view utf8, std::size_t& at);

/// All code points; each broken byte becomes U+FFFD.
std::u32string code_points(std::string_view utf8);

/// The UTF-8 of one code point, appended.
void append_utf8(std::string& out, char32_t c);

}  // namespace ocop::ui
