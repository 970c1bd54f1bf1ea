#include "app/base/codec/pin_hash.h"

#include <sodium.h>

#include <algorithm>

namespace ocop::codec {

namespace {

bool is_form_of_pin(std::string_view pin) {
  return pin.size() >= 4 && pin.size() <= 8 &&
         std::all_of(pin.begin(), pin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

Result<std::string> hash_pin(std::string_view pin) {
  if (!is_form_of_pin(pin)) return Error{"A PIN has four to eight digits; choose another."};
  if (sodium_init() < 0) return Error{"No random numbers are available; restart the terminal."};
  char hash[crypto_pwhash_STRBYTES];
  if (crypto_pwhash_str_alg(hash, pin.data(), pin.size(), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                            crypto_pwhash_MEMLIMIT_INTERACTIVE, crypto_pwhash_ALG_ARGON2ID13) != 0)
    return Error{"There is not enough memory to hash the PIN; restart the terminal."};
  return std::string(hash);
}

bool is_pin(std::string_view pin, const std::string& hash) {
  // The library compares in constant time and refuses anything that is not an Argon2 text.
  return is_form_of_pin(pin) && hash.starts_with("$argon2id$") &&
         hash.size() < crypto_pwhash_STRBYTES && hash.find('\0') == std::string::npos &&
         sodium_init() >= 0 && crypto_pwhash_str_verify(hash.c_str(), pin.data(), pin.size()) == 0;
}

}  // namespace ocop::codec
