// Finds letters that terminals cannot show: their fonts (Inter and Noto Sans CJK,
// app/kiosk/ui/fonts.h) have Latin, Greek, Cyrillic, Chinese, Japanese and Korean; all others show
// as a question mark. Thread rule: pure. Not here: characters beyond U+FFFF (row.cpp).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::sheets {

struct UnshownLetters {
  std::string script;   ///< Unicode's name: "Thai"
  std::string letters;  ///< the first few of that script, each once
};

/// Returns letters of the first script that the fonts lack, or nullopt if all letters can be shown.
/// Pre-condition: the text is UTF-8.
std::optional<UnshownLetters> unshown_letters(std::string_view text);

}  // namespace ocop::sheets
