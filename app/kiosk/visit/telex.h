// Vietnamese typing by Telex: aa→â aw→ă ee→ê oo→ô ow→ơ uw→ư dd→đ, tones f s r x j, z clears.
// Thread rule: pure. Text: UTF-8, NFC.
#pragma once

#include <string>
#include <string_view>

namespace ocop::visit {

/// Returns `text` with `letter` (one ASCII letter) typed at its end. Only the last word changes.
/// The tone is placed on the main vowel, in the new spelling (hoà). Repeating a key undoes its mark
/// and yields the plain letters ("aaa" → "aa"). Anything that is not a Vietnamese syllable is left
/// as typed.
std::string telex(std::string_view text, char letter);

}  // namespace ocop::visit
