// Search keys, by which "da" finds "đá". The importer stores folded keys; the kiosk folds what is
// typed. Thread rule: pure. Text: UTF-8 in; broken sequences become U+FFFD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::text {

/// NFC (Unicode Standard Annex 15).
std::string nfc(std::string_view text);
bool is_nfc(std::string_view text);
/// Returns the characters of nfc(text) that are visible or take space: control characters become
/// spaces; joiners and direction marks are left out.
std::u32string printable(std::string_view text);
/// Returns lower case without diacritics, đ → d, each Chinese character as a word of its own,
/// everything that is neither letter nor digit as a space, single spaces: "Na Chi Lăng (đá)" → "na
/// chi lang da".
std::string fold(std::string_view text);
/// Returns the words of fold(text).
std::vector<std::string> words(std::string_view text);

}  // namespace ocop::text
