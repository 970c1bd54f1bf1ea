#include "app/office/pages/site_address.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace ocop::pages {

namespace {

constexpr std::size_t kLongestAddress = 2048;
constexpr std::size_t kLongestPhone = 24;
constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
constexpr std::string_view kDigits = "0123456789";

bool is_one_of(char c, std::string_view allowed) {
  return allowed.find(c) != std::string_view::npos;
}

bool is_plain(char c) {
  return is_one_of(c, kLetters) || is_one_of(c, kDigits) || is_one_of(c, "-._~");
}

/// Formats with five decimals: about a metre.
std::string degrees(double value) {
  std::array<char, 32> text{};
  const auto end =
      std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 5);
  return {text.data(), end.ptr};
}

}  // namespace

std::optional<Address> Address::web(std::string_view text) {
  const std::size_t scheme = text.starts_with("https://") ? 8 : text.starts_with("http://") ? 7 : 0;
  if (scheme == 0 || text.size() > kLongestAddress) return std::nullopt;
  const std::string_view host = text.substr(scheme, text.find_first_of("/?#", scheme) - scheme);
  if (host.empty() || host.find('@') != std::string_view::npos) return std::nullopt;
  const bool safe = std::all_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) > 0x20 && !is_one_of(c, "\"'<>\\^`{|}\x7f");
  });
  if (!safe) return std::nullopt;
  return Address(std::string(text));
}

std::optional<Address> Address::phone(std::string_view text) {
  std::string number = "tel:";
  for (const char c : text) {
    if (is_one_of(c, kDigits) || (c == '+' && number.size() == 4))
      number += c;
    else if (!is_one_of(c, " .-()"))
      return std::nullopt;
  }
  if (number.size() < 7 || number.size() > kLongestPhone) return std::nullopt;
  return Address(std::move(number));
}

std::optional<Address> Address::mail(std::string_view address, std::string_view subject) {
  const std::size_t at = address.find('@');
  const bool one = at != std::string_view::npos && at == address.rfind('@');
  if (!one || at == 0 || at + 1 == address.size() || address.size() > 254) return std::nullopt;
  const bool plain = std::all_of(address.begin(), address.end(),
                                 [](char c) { return is_plain(c) || c == '@' || c == '+'; });
  if (!plain) return std::nullopt;
  return Address("mailto:" + std::string(address) + "?subject=" + percent_encoded(subject));
}

Address Address::geo(double latitude, double longitude) {
  const std::string place = degrees(latitude) + "," + degrees(longitude);
  return Address("geo:" + place + "?q=" + place);  // Android shows a marker only with a query
}

Address Address::open_street_map(double latitude, double longitude) {
  const std::string north = degrees(latitude);
  const std::string east = degrees(longitude);
  return Address("https://www.openstreetmap.org/?mlat=" + north + "&mlon=" + east + "#map=14/" +
                 north + "/" + east);
}

std::optional<Address> lot_address(std::string_view site, const gs1::LinkedLot& lot) {
  return Address::web(gs1::lot_link(site, lot));
}

std::string percent_encoded(std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  std::string encoded;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (is_plain(c))
      encoded += c;
    else
      encoded += {'%', kHex[byte >> 4], kHex[byte & 15]};
  }
  return encoded;
}

}  // namespace ocop::pages
