#include "tests/support/kiosk/read_vietqr.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <map>

#include "app/base/codec/digits.h"

namespace ocop::test {

namespace {

constexpr std::string_view kNapas = "A000000727";
constexpr std::string_view kToAccount = "QRIBFTTA";
constexpr std::string_view kToCard = "QRIBFTTC";
constexpr std::size_t kLongestPayload = 512;

using Fields = std::map<std::string, std::string, std::less<>>;

/// Returns nullopt if the text is not a sequence of complete fields, or a tag is repeated.
std::optional<Fields> read_fields(std::string_view text) {
  Fields fields;
  while (!text.empty()) {
    if (text.size() < 4 || !std::all_of(text.begin(), text.begin() + 4, codec::is_digit))
      return std::nullopt;
    const std::size_t length =
        static_cast<std::size_t>(text[2] - '0') * 10 + static_cast<std::size_t>(text[3] - '0');
    if (text.size() < 4 + length) return std::nullopt;
    if (!fields.emplace(text.substr(0, 2), text.substr(4, length)).second) return std::nullopt;
    text.remove_prefix(4 + length);
  }
  return fields;
}

std::string_view value(const Fields& fields, std::string_view tag) {
  const auto found = fields.find(tag);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

/// Reads the receiver (tag 38). Returns false if it is not NAPAS's or malformed.
bool read_receiver(std::string_view text, till::VietQr& code) {
  const auto outer = read_fields(text);
  if (!outer || value(*outer, "00") != kNapas) return false;
  const auto inner = read_fields(value(*outer, "01"));
  if (!inner) return false;
  const std::string_view service = value(*outer, "02");
  if (service != kToAccount && service != kToCard) return false;
  code.to_card = service == kToCard;
  code.bank = value(*inner, "00");
  code.account = value(*inner, "01");
  return true;
}

}  // namespace

Result<till::VietQr> read_vietqr(std::string_view payload) {
  const Error foreign{"This is no VietQR code; make it again in the bank's app."};
  if (payload.size() < 8 || payload.size() > kLongestPayload) return foreign;
  const std::string_view signed_part = payload.substr(0, payload.size() - 4);
  if (!signed_part.ends_with("6304")) return foreign;
  char sum[8];
  std::snprintf(sum, sizeof sum, "%04X", static_cast<unsigned>(till::crc16(signed_part)));
  if (sum != payload.substr(payload.size() - 4))
    return Error{"The check sum of this VietQR code is wrong; read it again."};
  const auto fields = read_fields(payload);
  if (!fields || value(*fields, "00") != "01" || value(*fields, "53") != "704") return foreign;
  till::VietQr code;
  if (!read_receiver(value(*fields, "38"), code)) return foreign;
  if (const auto amount = fields->find("54"); amount != fields->end()) {
    const std::string& digits = amount->second;
    std::int64_t vnd = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), vnd);
    if (error != std::errc{} || end != digits.data() + digits.size()) return foreign;
    code.amount = Money{vnd};
  }
  const auto additional = read_fields(value(*fields, "62"));
  if (!additional) return foreign;
  code.purpose = value(*additional, "08");
  if (!till::vietqr_payload(code)) return foreign;
  return code;
}

}  // namespace ocop::test
