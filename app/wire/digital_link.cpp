// How reading works: a symbology identifier is taken off and says whether GS1 element strings
// follow; else the text's own form tells link, parentheses, element string or bare digits.
#include "app/wire/digital_link.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

namespace ocop::wire {

namespace {

constexpr char kFnc1 = '\x1D';
constexpr std::size_t kLongestScan = 8192;  // the largest QR symbol holds 7089 digits
constexpr std::size_t kLongestLot = 20;
constexpr std::size_t kLongestId = 40;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

/// GS1 character set 82 (GS1 General Specifications, figure 7.11-1).
bool is_lot(std::string_view lot) {
  constexpr std::string_view kMarks = "!\"%&'()*+,-./:;<=>?_";
  const auto allowed = [&](char c) {
    return is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           kMarks.find(c) != std::string_view::npos;
  };
  return !lot.empty() && lot.size() <= kLongestLot && std::all_of(lot.begin(), lot.end(), allowed);
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= kLongestId && std::all_of(id.begin(), id.end(), [](char c) {
    return is_digit(c) || (c >= 'a' && c <= 'z') || c == '-';
  });
}

std::string percent_encode(std::string_view text) {
  constexpr std::string_view kUnreserved = "-._~";
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    if (is_digit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
        kUnreserved.find(c) != std::string_view::npos) {
      encoded += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
    }
  }
  return encoded;
}

int hex_value(char c) {
  if (is_digit(c)) return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

/// Nothing for a "%" without two hexadecimal digits.
std::optional<std::string> percent_decode(std::string_view text) {
  std::string decoded;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    if (i + 2 >= text.size()) return std::nullopt;
    const int high = hex_value(text[i + 1]);
    const int low = hex_value(text[i + 2]);
    if (high < 0 || low < 0) return std::nullopt;
    decoded += static_cast<char>(high * 16 + low);
    i += 2;
  }
  return decoded;
}

/// The text after "http://" or "https://" in any case; nothing where it is no web address.
std::optional<std::string_view> after_scheme(std::string_view text) {
  for (const std::string_view scheme : {"https://", "http://"}) {
    const auto same = [](char a, char b) {
      return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    };
    if (text.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), text.begin(),
                                                  [&](char b, char a) { return same(a, b); }))
      return text.substr(scheme.size());
  }
  return std::nullopt;
}

std::vector<std::string_view> split(std::string_view path) {
  std::vector<std::string_view> segments;
  std::size_t from = 0;
  while (from <= path.size()) {
    const std::size_t to = std::min(path.find('/', from), path.size());
    segments.push_back(path.substr(from, to - from));
    from = to + 1;
  }
  return segments;
}

/// Key qualifiers after the GTIN: pairs of an application identifier and its value.
std::optional<ScannedCode> read_qualifiers(Gtin gtin, const std::vector<std::string_view>& segments,
                                           std::size_t from) {
  ScannedCode code{.gtin = std::move(gtin), .product_id = {}, .lot = {}};
  if ((segments.size() - from) % 2 != 0) return std::nullopt;
  for (std::size_t i = from; i < segments.size(); i += 2) {
    if (!all_digits(segments[i])) return std::nullopt;
    const auto value = percent_decode(segments[i + 1]);
    if (!value || value->empty()) return std::nullopt;
    if (segments[i] != "10") continue;
    if (!code.lot.empty() || !is_lot(*value)) return std::nullopt;
    code.lot = *value;
  }
  return code;
}

std::optional<ScannedCode> read_link(std::string_view rest) {
  rest = rest.substr(0, rest.find_first_of("?#"));
  const std::size_t slash = rest.find('/');
  if (slash == 0 || slash == std::string_view::npos) return std::nullopt;
  std::string_view path = rest.substr(slash + 1);
  if (path.ends_with('/')) path.remove_suffix(1);
  const auto segments = split(path);
  // From the right: a resolver's own path may hold an "01" too.
  for (std::size_t i = segments.size() - 1; i-- > 0;) {
    if (segments[i] != "01") continue;
    if (const auto gtin = Gtin::parse(segments[i + 1]))
      return read_qualifiers(*gtin, segments, i + 2);
  }
  if (segments.size() >= 2 && segments[segments.size() - 2] == "p" && is_id(segments.back()))
    return ScannedCode{.gtin = std::nullopt, .product_id = std::string(segments.back()), .lot = {}};
  return std::nullopt;
}

/// How many characters follow a two-digit application identifier of predefined length (GS1 General
/// Specifications, figure 7.8.5-2), the rest of a longer identifier included; 0: until FNC1.
std::size_t fixed_length(std::string_view ai) {
  struct Fixed {
    std::string_view ai;
    std::size_t length;
  };
  static constexpr std::array<Fixed, 22> kFixed{
      {{"00", 18}, {"01", 14}, {"02", 14}, {"03", 14}, {"04", 16}, {"11", 6}, {"12", 6}, {"13", 6},
       {"14", 6},  {"15", 6},  {"16", 6},  {"17", 6},  {"18", 6},  {"19", 6}, {"20", 2}, {"31", 8},
       {"32", 8},  {"33", 8},  {"34", 8},  {"35", 8},  {"36", 8},  {"41", 14}}};
  for (const Fixed& fixed : kFixed)
    if (fixed.ai == ai) return fixed.length;
  return 0;
}

/// Takes what application identifiers 01 and 10 say; others pass. False: it contradicts itself.
bool take_element(ScannedCode& code, std::string_view ai, std::string_view value) {
  if (ai == "01") {
    const auto gtin = value.size() == 14 ? Gtin::parse(value) : std::nullopt;
    if (!gtin || (code.gtin && code.gtin != gtin)) return false;
    code.gtin = gtin;
  } else if (ai == "10") {
    if (!is_lot(value) || (!code.lot.empty() && code.lot != value)) return false;
    code.lot = std::string(value);
  }
  return true;
}

std::optional<ScannedCode> read_elements(std::string_view text) {
  ScannedCode code;
  while (!text.empty()) {
    if (text.front() == kFnc1) {
      text.remove_prefix(1);
      continue;
    }
    if (text.size() < 3 || !all_digits(text.substr(0, 2))) return std::nullopt;
    const std::string_view ai = text.substr(0, 2);
    text.remove_prefix(2);
    const std::size_t fixed = fixed_length(ai);
    const std::size_t length = fixed != 0 ? fixed : std::min(text.find(kFnc1), text.size());
    if (text.size() < length) return std::nullopt;
    const std::string_view value = text.substr(0, length);
    if (value.find(kFnc1) != std::string_view::npos) return std::nullopt;
    if (!take_element(code, ai, value)) return std::nullopt;
    text.remove_prefix(length);
  }
  if (!code.gtin) return std::nullopt;
  return code;
}

/// "(01)…(17)…(10)…": as printed for people below a symbol. A lot may hold parentheses itself, so
/// an identifier counts only as 2 to 4 digits between them.
std::optional<ScannedCode> read_parentheses(std::string_view text) {
  const auto identifier = [&](std::size_t at) -> std::size_t {
    std::size_t end = at + 1;
    while (end < text.size() && end <= at + 5 && is_digit(text[end])) ++end;
    const std::size_t digits = end - at - 1;
    return end < text.size() && text[end] == ')' && digits >= 2 && digits <= 4 ? digits : 0;
  };
  ScannedCode code;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t digits = text[at] == '(' ? identifier(at) : 0;
    if (digits == 0) return std::nullopt;
    const std::size_t from = at + digits + 2;
    std::size_t to = from;
    while (to < text.size() && (text[to] != '(' || identifier(to) == 0)) ++to;
    if (!take_element(code, text.substr(at + 1, digits), text.substr(from, to - from)))
      return std::nullopt;
    at = to;
  }
  if (!code.gtin) return std::nullopt;
  return code;
}

std::optional<ScannedCode> read_digits(std::string_view text) {
  const auto gtin = Gtin::parse(text);
  if (!gtin) return std::nullopt;
  return ScannedCode{.gtin = gtin, .product_id = {}, .lot = {}};
}

/// "]" and two characters that a scanner may put before the data (ISO/IEC 15424).
bool takes_identifier(std::string_view& text, bool& gs1) {
  if (!text.starts_with(']')) return true;
  if (text.size() < 4) return false;
  const std::string_view name = text.substr(1, 2);
  for (const std::string_view data : {"C1", "e0", "d2", "Q3", "J1"}) gs1 = gs1 || name == data;
  text.remove_prefix(3);
  return true;
}

}  // namespace

std::string product_link(std::string_view resolver, const std::optional<Gtin>& gtin,
                         std::string_view product_id, std::string_view lot) {
  while (resolver.ends_with('/')) resolver.remove_suffix(1);
  std::string link = "https://";
  link += resolver;
  if (!gtin) return link + "/p/" + percent_encode(product_id);
  link += "/01/" + gtin->as_14();
  if (!lot.empty()) link += "/10/" + percent_encode(lot);
  return link;
}

std::optional<ScannedCode> read_scan(std::string_view text) {
  if (text.size() > kLongestScan) return std::nullopt;
  // Scanners that act as keyboards end with Enter.
  while (text.ends_with('\r') || text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  bool gs1 = false;
  if (!takes_identifier(text, gs1) || text.empty()) return std::nullopt;
  if (gs1) return read_elements(text);
  if (const auto rest = after_scheme(text)) return read_link(*rest);
  if (text.front() == '(') return read_parentheses(text);
  if (text.front() == kFnc1) return read_elements(text);
  if (auto code = read_digits(text)) return code;
  // A bare element string: only where the GTIN comes first, for digits alone may mean anything.
  if (text.size() >= 16 && text.starts_with("01")) return read_elements(text);
  return std::nullopt;
}

}  // namespace ocop::wire
