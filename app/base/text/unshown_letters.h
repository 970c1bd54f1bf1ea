// Finds letters that terminals cannot show: their fonts (Inter and Noto Sans CJK,
// app/kiosk/ui/fonts.h) have Latin, Greek, Cyrillic, Chinese, Japanese and Korean; all others show
// as a question mark. Letters beyond U+FFFF are left out, whatever the fonts have. Thread rule:
// pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::text {

struct UnshownLetters {
  std::string sentence;  ///< what is shown instead, and what to do
  std::string script;    ///< Unicode's name: "Thai"; empty: letters beyond U+FFFF
};

/// Returns at most one of each kind: the first letter beyond U+FFFF, and the letters of the first
/// script that the fonts lack. Broken UTF-8 is passed over.
std::vector<UnshownLetters> unshown_letters(std::string_view text);

}  // namespace ocop::text
