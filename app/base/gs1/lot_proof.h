// The proof that the office issued a lot: the text after "s=" in the link of a label's QR code. It
// is 86 characters: the Ed25519 signature, in base64url without padding, of the hash (field_hash.h)
// over the fields "OCOP lot 1", then as in the link's path "01" and the GTIN with 14 digits, or, if
// the product has no GTIN, "p" and the product's id; then the lot. For one pack with a serial
// number (AI 21) the first field is "OCOP lot 2", and the serial number comes last. Worked example:
// seed `000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f`
// - GTIN `09506000134352`, lot `NA-2611/01`; hash
//   `b8322a31adce3f8ed93227b81013e824bfeb016c6c3eeec2868996b0fb624444`
//   proof
//   `mWUAqOEbIfcmNC-pT97EwU8QXuFjwQKKzjm1sh1fGqFkBhqXyi4ueebG3NbCJZNUN6N1dRYmJotZ2Q06sFzrCg`
// - product `na-chi-lang`, lot `NA-2611/01`; proof
//   `r0ZtWNfFM2MLEE6N3A-vxwRzgQyu_HhkQ_i9TUCo88Qudj3YoeIQanBLTgKqpIjrFu9QljUceutrnWgc6LOLDg`
// - GTIN `09506000134352`, lot `NA-2611/01`, serial `7K2M9QDX`; proof
//   `LjCbbUdY-bnfw-rFUX7h73e_WLE0K3CwIHFDYjSnrWg_RdV5L71GBlkWVqwOU0bJxDqo5Zd37e_q5-9inx-YCg`
// Why Ed25519 and not a MAC truncated to 10 bytes: kiosks check proofs offline, so a stolen kiosk
// would reveal a MAC's secret, and the thief could make labels; a public key may be anywhere. It
// costs the label 72 characters:
// `https://ocop.langson.gov.vn/01/09506000134352/10/NA-2611%2F01?s=...` is a QR symbol of version 8
// at level M, 49 modules a side, where a MAC would take version 5 with 37. What it proves: the
// office issued this lot of this product, or this pack of it. It does not prove that the pack is
// the one for which the label was made: a copied code verifies as well, and only the scan counts by
// lot and pack reveal it. A lot's proof next to a serial number proves nothing; otherwise the owner
// of one label could invent any number of packs. The key is separate (`ocop-hub keys label`), not
// the release key, because labels live for years. Rule for change: a new message begins with "OCOP
// lot 3"; all older ones stay valid, because printed labels cannot be changed. Thread rule: pure.
// Not here: whether the lot is in the catalogue or recalled.
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

/// Returns a serial for a pack: 8 random letters and digits, without ambiguous ones.
std::string random_serial();

/// Signs the lot, or one pack of it if a serial is named. Pre-condition: lot.lot and a serial are
/// GS1 lots (is_gs1_lot).
std::string sign_lot(const LinkedLot& lot, const codec::SigningKey& key);

/// Returns whether one of the keys signed the proof for this lot. `lot` must be as named in the
/// link: a label with a product's id stays valid after the product gets a GTIN. A retired key
/// counts for lots made until its last day; if `made_on` is not known, it does not count. Cheap
/// unless lot and proof are well-formed.
bool is_lot_signed(const LinkedLot& lot, std::string_view proof, std::span<const LabelKey> keys,
                   const std::optional<Date>& made_on);

}  // namespace ocop::gs1
