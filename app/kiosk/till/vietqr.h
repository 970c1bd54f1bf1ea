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
  std::optional<Money> amount;  ///< nullopt: the customer enters it
  std::string purpose;          ///< any text; payload() folds it
  bool operator==(const VietQr&) const = default;
};

/// Returns the payload. The purpose is folded to ASCII ("Trà đá" → "Tra da"), with a space for what
/// has no ASCII form, and cut to 25 characters. Error if bank, account or amount are malformed.
Result<std::string> vietqr_payload(const VietQr& code);

/// Returns the purpose that identifies a payment: its code (app/base/codec/payment_code.h), and
/// after it the sale's number if there is room for all of it: "OC1SP5BCZ3FA4 DL01-000123".
std::string payment_purpose(std::string_view code, std::string_view number);

/// CRC-16/CCITT-FALSE: polynomial 1021, start FFFF, not reflected.
std::uint16_t crc16(std::string_view bytes);

/// Returns the text with ASCII letters for Vietnamese ones, composed or not, a space for everything
/// else that a bank may not accept, and no double spaces.
std::string ascii_folded(std::string_view text);

}  // namespace ocop::till
