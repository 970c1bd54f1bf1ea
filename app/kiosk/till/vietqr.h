// VietQR: the QR code that a customer's bank app reads to pay the point's account (NAPAS 247 on
// EMVCo's QR Code Specification for Payment Systems, merchant-presented mode 1.1).
// Thread rule: pure. Units: whole đồng. Errors: one sentence. Not the symbol: qr.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "db/model/money.h"
#include "db/model/result.h"

namespace ocop::till {

struct VietQr {
  std::string bank;             ///< the bank's BIN: 6 digits
  std::string account;          ///< 1 to 19 letters and digits
  bool to_card = false;         ///< the account is a card's number
  std::optional<Money> amount;  ///< nothing: the customer enters it
  std::string purpose;          ///< any text; it is folded as below
  bool operator==(const VietQr&) const = default;
};

/// The payload. The purpose is folded to plain ASCII ("Trà đá" → "Tra da"), what has no ASCII form
/// becomes a space, and it is cut to 25 characters. Error: bank, account or amount are out of form.
Result<std::string> vietqr_payload(const VietQr& code);

/// By what a payment is told from others: "OCOP DLSK7Q2-000123"; the number alone where both are
/// longer than a purpose.
std::string purpose_of_sale(std::string_view number);

/// CRC-16/CCITT-FALSE: polynomial 1021, start FFFF, not reflected.
std::uint16_t crc16(std::string_view bytes);

/// Plain ASCII letters for Vietnamese ones, composed or not; a space for everything else that a
/// bank may not take; single spaces.
std::string ascii_folded(std::string_view text);

}  // namespace ocop::till
