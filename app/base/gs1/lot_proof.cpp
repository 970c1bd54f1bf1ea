#include "app/base/gs1/lot_proof.h"

#include <algorithm>
#include <array>

#include "app/base/codec/base64.h"
#include "app/base/codec/field_hash.h"
#include "app/base/codec/random.h"
#include "app/base/gs1/gs1_element.h"

namespace ocop::gs1 {

namespace {

std::array<std::uint8_t, 32> message_of(const LinkedLot& lot) {
  codec::FieldHash hash;
  hash.add(lot.serial.empty() ? "OCOP lot 1" : "OCOP lot 2");
  if (lot.gtin)
    hash.add("01").add(lot.gtin->as_14());
  else
    hash.add("p").add(lot.product_id);
  hash.add(lot.lot);
  if (!lot.serial.empty()) hash.add(lot.serial);
  return hash.hash();
}

bool may_sign(const LabelKey& key, const std::optional<Date>& made_on) {
  return !key.until || (made_on && *made_on <= *key.until);
}

}  // namespace

std::string random_serial() {
  constexpr std::string_view kLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  std::array<std::uint8_t, 8> chance{};
  codec::fill_random(chance);
  std::string serial;
  for (const std::uint8_t byte : chance) serial += kLetters[byte % kLetters.size()];
  return serial;
}

std::string sign_lot(const LinkedLot& lot, const codec::SigningKey& key) {
  return codec::to_base64(key.sign(message_of(lot)), codec::Base64::url);
}

bool is_lot_signed(const LinkedLot& lot, std::string_view proof, std::span<const LabelKey> keys,
                   const std::optional<Date>& made_on) {
  codec::Signature signature{};
  if (!lot.serial.empty() && !is_gs1_lot(lot.serial)) return false;
  if (!is_gs1_lot(lot.lot) || !codec::read_base64(proof, codec::Base64::url, signature))
    return false;
  const auto message = message_of(lot);
  return std::any_of(keys.begin(), keys.end(), [&](const LabelKey& key) {
    return may_sign(key, made_on) && codec::is_signed_by(message, signature, key.key);
  });
}

}  // namespace ocop::gs1
