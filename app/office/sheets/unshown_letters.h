// Letters that no terminal can show: its fonts (Inter and Noto Sans CJK, app/kiosk/ui/fonts.h) have
// those of Latin, Greek, Cyrillic, Chinese, Japanese and Korean, and a question mark stands for
// each other. Thread rule: pure. Not here: characters beyond U+FFFF (row.cpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::sheets {

struct UnshownLetters {
  std::string script;   ///< as Unicode calls it: "Thai"
  std::string letters;  ///< of that script, each once, the first few
};

/// Returns letters of the first script that no font has, or nullopt if all letters can be shown.
/// Pre-condition: the text is UTF-8.
std::optional<UnshownLetters> unshown_letters(std::string_view text);

}  // namespace ocop::sheets
