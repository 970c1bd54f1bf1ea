// Global Trade Item Number (GS1 General Specifications): 8, 12, 13 or 14 digits with a check digit.
// Thread rule: plain value. Units: digits. Errors: parse returns nullopt for anything that is not a
// GTIN.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop {

class Gtin {
 public:
  /// Parses a GTIN-8, -12, -13 or -14: digits only, with a valid check digit (weights 3 and 1 from
  /// the right, modulo 10). Returns nullopt for anything else.
  static std::optional<Gtin> parse(std::string_view digits);
  /// Returns the check digit for `digits` (all digits of a GTIN but the last). Pre-condition:
  /// digits only.
  static char check_digit(std::string_view digits);

  /// Returns 14 digits, padded with zeros on the left, as in a GS1 Digital Link.
  const std::string& as_14() const { return digits_; }
  /// Returns 13 digits as printed below an EAN-13, or 14 if the first is not 0.
  std::string as_13_or_14() const { return digits_[0] == '0' ? digits_.substr(1) : digits_; }
  bool operator==(const Gtin&) const = default;

 private:
  explicit Gtin(std::string fourteen) : digits_(std::move(fourteen)) {}
  std::string digits_;
};

}  // namespace ocop
