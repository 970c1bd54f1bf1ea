// Layout: TLV of a two-digit tag, a two-digit length and the value.
//   00=01  01=11|12  38={00=A000000727 01={00=bank 01=account} 02=QRIBFTTA|QRIBFTTC}
//   53=704  54=amount  58=VN  62={08=purpose}  63=CRC over everything up to and including "6304"
#include "app/kiosk/till/vietqr.h"

#include <algorithm>
#include <cstdio>

#include "app/base/codec/digits.h"

namespace ocop::till {

namespace {

constexpr std::string_view kNapas = "A000000727";
constexpr std::string_view kToAccount = "QRIBFTTA";
constexpr std::string_view kToCard = "QRIBFTTC";
constexpr std::size_t kLongestPurpose = 25;
constexpr std::int64_t kLargestAmount = 9'999'999'999'999;  // 13 characters

bool is_alphanumeric(char c) {
  return codec::is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string field(std::string_view tag, std::string_view value) {
  std::string text(tag);
  text += static_cast<char>('0' + value.size() / 10);
  text += static_cast<char>('0' + value.size() % 10);
  return text.append(value);
}

std::string crc_text(std::string_view bytes) {
  char text[8];
  std::snprintf(text, sizeof text, "%04X", static_cast<unsigned>(crc16(bytes)));
  return text;
}

Status check(const VietQr& code) {
  if (code.bank.size() != 6 || !std::all_of(code.bank.begin(), code.bank.end(), codec::is_digit))
    return Error{"The bank's number must have six digits; correct the settings of this point."};
  if (code.account.empty() || code.account.size() > 19 ||
      !std::all_of(code.account.begin(), code.account.end(), is_alphanumeric))
    return Error{"The account must have 1 to 19 letters and digits; correct the settings."};
  if (code.amount && (code.amount->vnd < 1 || code.amount->vnd > kLargestAmount))
    return Error{"The amount cannot be paid by VietQR; choose another way to pay."};
  return Done{};
}

}  // namespace

std::uint16_t crc16(std::string_view bytes) {
  std::uint32_t crc = 0xFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << 8;
    for (int bit = 0; bit < 8; ++bit)
      crc = ((crc & 0x8000) != 0 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xFFFF;
  }
  return static_cast<std::uint16_t>(crc);
}

Result<std::string> vietqr_payload(const VietQr& code) {
  if (const auto fault = check(code); !fault) return fault.error();
  const std::string receiver = field("00", kNapas) +
                               field("01", field("00", code.bank) + field("01", code.account)) +
                               field("02", code.to_card ? kToCard : kToAccount);
  std::string payload =
      field("00", "01") + field("01", code.amount ? "12" : "11") + field("38", receiver);
  payload += field("53", "704");
  if (code.amount) payload += field("54", std::to_string(code.amount->vnd));
  payload += field("58", "VN");
  std::string purpose = ascii_folded(code.purpose).substr(0, kLongestPurpose);
  while (purpose.ends_with(' ')) purpose.pop_back();
  if (!purpose.empty()) payload += field("62", field("08", purpose));
  payload += "6304";
  return payload + crc_text(payload);
}

std::string payment_purpose(std::string_view code, std::string_view number) {
  std::string purpose(code);
  if (code.size() + 1 + number.size() <= kLongestPurpose) purpose.append(" ").append(number);
  return purpose;
}

}  // namespace ocop::till
