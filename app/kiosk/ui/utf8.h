// UTF-8 to code points, for text layout and glyph lists. Thread rule: pure functions.
// Not here: normal forms, case, word segmentation.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ocop::ui {

/// Returns the code point at `at` and advances `at`. An invalid sequence yields U+FFFD and advances
/// one byte. Pre-condition: at < utf8.size().
char32_t next_code_point(std::string_view utf8, std::size_t& at);

/// Returns all code points; each invalid byte becomes U+FFFD.
std::u32string code_points(std::string_view utf8);

/// Appends the UTF-8 of one code point.
void append_utf8(std::string& out, char32_t c);

}  // namespace ocop::ui
