// Shared by the fuzz targets. A target is a function that receives arbitrary bytes and must neither
// crash nor fail a check; libFuzzer generates the bytes, and the ordinary build feeds it the corpus
// (corpus_main.cpp). Signatures are made here with well-known keys, so that mutated bytes get past
// them. Thread rule: one thread.
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

/// Aborts the program if something that must be true is not.
inline void check(bool right, const char* what) {
  if (right) return;
  std::fprintf(stderr, "Not so: %s\n", what);
  std::abort();
}

/// The key of the worked examples (app/base/wire/upward.md), used for both terminal and office.
inline const codec::SigningKey& known_key() {
  static const codec::SigningKey key =
      *codec::SigningKey::read("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
  return key;
}

/// Removes and returns the first byte, which selects what to do; 0 if there is none.
inline unsigned take_choice(std::string_view& text) {
  if (text.empty()) return 0;
  const auto choice = static_cast<unsigned char>(text.front());
  text.remove_prefix(1);
  return choice;
}

}  // namespace ocop::fuzz
