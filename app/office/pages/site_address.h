// Addresses that a page may link to. An Address can only be made from a safe target, so that no
// text in a sheet becomes a script. Thread rule: plain values; pure. Errors: nullopt. Not reading
// links: app/base/gs1.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "app/base/gs1/product_link.h"

namespace ocop::pages {

class Address {
 public:
  /// Accepts http or https with a host, in ASCII or UTF-8, without blanks, quotes, or a user name
  /// before the host.
  static std::optional<Address> web(std::string_view text);
  /// Accepts a telephone number as people write it: "0205 3812 345", "+84 (205) 381-2345".
  static std::optional<Address> phone(std::string_view text);
  static std::optional<Address> mail(std::string_view address, std::string_view subject);
  /// Returns a place for the phone's map app (RFC 5870). Units: degrees WGS 84.
  static Address geo(double latitude, double longitude);
  static Address open_street_map(double latitude, double longitude);

  std::string_view text() const { return text_; }

 private:
  explicit Address(std::string text) : text_(std::move(text)) {}
  std::string text_;
};

/// An address that is a literal of this program: a drawing within the page.
class FixedAddress {
 public:
  consteval explicit FixedAddress(const char* literal) : text_(literal) {}
  constexpr std::string_view text() const { return text_; }

 private:
  std::string_view text_;
};

/// Returns the page of a product or lot on this site; `site` as in PageLinks. Returns nullopt if
/// that is not a web address.
std::optional<Address> lot_address(std::string_view site, const gs1::LinkedLot& lot);

/// Percent-encodes all but letters, digits and "-._~" (RFC 3986).
std::string percent_encoded(std::string_view text);

}  // namespace ocop::pages
