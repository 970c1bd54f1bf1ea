// Applies keys of the on-screen keyboard to a text. Thread rule: pure. Text: UTF-8, NFC.
#pragma once

#include <cstddef>
#include <string>

namespace ocop::visit {

/// `key`: a letter or digit, " ", "\b", "clear". With `by_telex`, letters compose Vietnamese words.
/// The text never exceeds `most_bytes`.
void type_key(std::string& text, const std::string& key, bool by_telex, std::size_t most_bytes);

}  // namespace ocop::visit
