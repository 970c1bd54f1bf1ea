// Search keys: what makes "da" find "đá". The importer writes them, the kiosk folds what is typed.
// Thread rule: pure. Text: UTF-8 in; broken sequences become U+FFFD.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::text {

/// NFC (Unicode Standard Annex 15).
std::string nfc(std::string_view text);
bool is_nfc(std::string_view text);
/// The characters of nfc(text) that leave ink or room: controls become spaces; joiners and marks of
/// direction are left out.
std::u32string printable(std::string_view text);
/// Lower case without marks, đ → d, each Chinese character a word of its own, everything that is
/// neither letter nor digit a space, single spaces: "Na Chi Lăng (đá)" → "na chi lang da".
std::string fold(std::string_view text);
/// The words of fold(text).
std::vector<std::string> words(std::string_view text);

}  // namespace ocop::text
