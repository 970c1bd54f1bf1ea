// Splits a web address from a code, or a request's target, into its parts. Thread rule: pure. Not
// here: parsing the path (digital_link.h).
#pragma once

#include <optional>
#include <string_view>

namespace ocop::gs1 {

/// Views of the text. The fragment and one trailing "/" of the path are dropped.
struct AddressParts {
  std::string_view host{};   ///< with scheme and port; empty in a request's target
  std::string_view path{};   ///< after its first "/"
  std::string_view query{};  ///< after its "?"
};

/// Returns whether the text starts with http:// or https://, in any case.
bool is_web_address(std::string_view text);

/// Returns nullopt if the text is neither an address with a path nor a path ("/x", but not
/// "//host/x"), or contains blanks, control characters or a user name before the host.
std::optional<AddressParts> address_parts(std::string_view text);

}  // namespace ocop::gs1
