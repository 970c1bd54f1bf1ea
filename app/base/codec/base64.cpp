#include "app/base/codec/base64.h"

#include <sodium.h>

#include <cstddef>

namespace ocop::codec {

namespace {

int variant(Base64 form) {
  return form == Base64::padded ? sodium_base64_VARIANT_ORIGINAL
                                : sodium_base64_VARIANT_URLSAFE_NO_PADDING;
}

}  // namespace

std::string to_base64(std::span<const std::uint8_t> bytes, Base64 form) {
  std::string text(sodium_base64_encoded_len(bytes.size(), variant(form)), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), variant(form));
  text.pop_back();  // the terminating NUL
  return text;
}

bool read_base64(std::string_view text, Base64 form, std::span<std::uint8_t> bytes) {
  std::size_t got = 0;
  return sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), nullptr, &got,
                           nullptr, variant(form)) == 0 &&
         got == bytes.size();
}

}  // namespace ocop::codec
