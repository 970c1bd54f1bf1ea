// The proof that the office issued a lot: the text behind "s=" in the link of a label's QR code.
// It is 86 letters: the Ed25519 signature, in base64url without padding, of the hash (field_hash.h)
// over the fields "OCOP lot 1", then as in the link's path "01" and the GTIN with 14 digits, or,
// where the product has no GTIN, "p" and the product's id; then the lot. For one pack with a serial
// number (AI 21) the first field is "OCOP lot 2", and the serial number comes last.
// Worked example: seed `000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f`
// - GTIN `09506000134352`, lot `NA-2611/01`; hash
//   `b8322a31adce3f8ed93227b81013e824bfeb016c6c3eeec2868996b0fb624444`
//   proof
//   `mWUAqOEbIfcmNC-pT97EwU8QXuFjwQKKzjm1sh1fGqFkBhqXyi4ueebG3NbCJZNUN6N1dRYmJotZ2Q06sFzrCg`
// - product `na-chi-lang`, lot `NA-2611/01`; proof
//   `r0ZtWNfFM2MLEE6N3A-vxwRzgQyu_HhkQ_i9TUCo88Qudj3YoeIQanBLTgKqpIjrFu9QljUceutrnWgc6LOLDg`
// - GTIN `09506000134352`, lot `NA-2611/01`, serial `7K2M9QDX`; proof
//   `LjCbbUdY-bnfw-rFUX7h73e_WLE0K3CwIHFDYjSnrWg_RdV5L71GBlkWVqwOU0bJxDqo5Zd37e_q5-9inx-YCg`
// Why Ed25519 and not a MAC cut to 10 bytes: kiosks check it off line, and who steals a kiosk would
// find the MAC's secret in it and could make labels; a public key may lie everywhere. It costs the
// label 72 letters: `https://ocop.langson.gov.vn/01/09506000134352/10/NA-2611%2F01?s=...` is a QR
// symbol of version 8 at level M, 49 modules a side, where a MAC would take version 5 with 37.
// Proved: the office gave out this lot of this product, or this pack of it. Not proved: that the
// pack is the one the label was made for. A copied code is still a copy; the counts of scans by lot
// and by pack tell that. A lot's proof beside a serial number proves nothing: else who has one
// label could invent any number of packs. The key is one of its own (`ocop-hub keys label`), not
// the release key, for labels live for years. Rule for change: another message is "OCOP lot 3";
// checking goes on to take all older ones, for printed labels cannot be changed. Thread rule: pure.
// Not here: whether the lot is in the catalogue, or was taken back.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "app/base/gs1/product_link.h"
#include "db/model/date.h"
#include "db/model/lot.h"

namespace ocop::gs1 {

/// A number for a pack: 8 letters and digits at random, without those that are taken for others.
std::string random_serial();

/// Signs the lot, or one pack of it if a serial is named. Pre-condition: lot.lot and a serial are
/// GS1 lots (is_gs1_lot).
std::string sign_lot(const LinkedLot& lot, const codec::SigningKey& key);

/// Whether the proof is of this lot by one of the keys. `lot` must be as the link names it: a label
/// with a product's id goes on to hold after the product got a GTIN. A key that is out of use
/// counts for lots made until its last day; where `made_on` is not known it does not count.
/// Costs nothing to speak of unless lot and proof have the right form.
bool is_lot_signed(const LinkedLot& lot, std::string_view proof, std::span<const LabelKey> keys,
                   const std::optional<Date>& made_on);

}  // namespace ocop::gs1
