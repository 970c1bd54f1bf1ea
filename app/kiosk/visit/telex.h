// Vietnamese typing by Telex: aa→â aw→ă ee→ê oo→ô ow→ơ uw→ư dd→đ, tones f s r x j, z clears.
// Thread rule: pure. Text: UTF-8, NFC.
#pragma once

#include <string>
#include <string_view>

namespace ocop::visit {

/// `text` with `letter` (one ASCII letter) typed at its end. Only the last word changes. The tone
/// goes on the main vowel, by the new spelling (hoà). A key that would undo a mark by repeating it
/// gives the plain letters ("aaa" → "aa"). Anything that is no Vietnamese syllable is left as
/// typed.
std::string telex(std::string_view text, char letter);

}  // namespace ocop::visit
