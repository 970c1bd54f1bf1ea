// What the fuzz targets share. A target is a function that is handed bytes, whatever they are, and
// must neither crash nor find something of ours untrue; libFuzzer makes the bytes, and the ordinary
// build feeds it the corpus (corpus_main.cpp). What is signed is signed here, by keys that
// everybody knows, so that changed bytes get past the signature. Thread rule: one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "app/base/codec/signing_key.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace ocop::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the program where what must be true is not.
inline void check(bool right, const char* what) {
  if (right) return;
  std::fprintf(stderr, "Not so: %s\n", what);
  std::abort();
}

/// That of the worked examples (app/base/wire/upward.md): the terminal's, and the office's.
inline const codec::SigningKey& known_key() {
  static const codec::SigningKey key =
      *codec::SigningKey::read("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  return key;
}

/// Takes the first byte off, which says how to go on; 0 where there is none.
inline unsigned take_choice(std::string_view& text) {
  if (text.empty()) return 0;
  const auto choice = static_cast<unsigned char>(text.front());
  text.remove_prefix(1);
  return choice;
}

}  // namespace ocop::fuzz
