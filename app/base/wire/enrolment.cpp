#include "app/base/wire/enrolment.h"

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/hex.h"
#include "app/base/codec/random.h"
#include "app/base/wire/entry_hash.h"

namespace ocop::wire {

namespace {

constexpr std::string_view kCodeLetters =
    "0123456789ABCDEFGHJKMNPQRSTVWXYZ";  // Crockford's base 32
constexpr std::size_t kCodeLength = 10;
constexpr std::size_t kLargestText = 1000;
constexpr int kFormat = 1;

}  // namespace

std::string new_enrol_code() {
  std::string code;
  for (std::size_t i = 0; i < kCodeLength; ++i) {
    if (i == kCodeLength / 2) code += '-';
    code += kCodeLetters[codec::random_below(static_cast<std::uint32_t>(kCodeLetters.size()))];
  }
  return code;
}

std::string enrol_code_of(std::string_view typed) {
  std::string code;
  for (char c : typed) {
    if (c == '-' || c == ' ') continue;
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == 'O') c = '0';
    if (c == 'I' || c == 'L') c = '1';
    code += c;
  }
  return code;
}

bool is_enrol_code(std::string_view code) {
  return code.size() == kCodeLength && code.find_first_not_of(kCodeLetters) == code.npos;
}

std::string enrolment_text(const Enrolment& enrolment) {
  return codec::canonical({{"format", kFormat},
                           {"code", enrolment.code},
                           {"terminal", codec::to_hex(enrolment.terminal)},
                           {"key", codec::to_hex(enrolment.key)}});
}

Result<Enrolment> read_enrolment(std::string_view text) {
  const Error wrong{
      "The enrolment is not in a format that this program knows; update the terminal."};
  if (text.size() > kLargestText) return wrong;
  try {
    const codec::Json json = codec::parse(text);
    if (!codec::has_format(json, kFormat)) return wrong;
    const auto code = json.at("code").get<std::string>();
    const auto terminal = codec::from_hex<TerminalId>(json.at("terminal").get<std::string>());
    const auto key = codec::from_hex<PublicKey>(json.at("key").get<std::string>());
    if (!terminal || !key || !is_enrol_code(code)) return wrong;
    return Enrolment{code, *terminal, *key};
  } catch (const codec::Json::exception&) {
    return wrong;
  }
}

bool is_first_prev(const TerminalId& terminal, const PublicKey& key, const EntryHash& prev) {
  return prev == enrolment_hash(terminal) || prev == enrolment_hash(terminal, key);
}

}  // namespace ocop::wire
