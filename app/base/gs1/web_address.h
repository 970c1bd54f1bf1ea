// The parts of a web address as it stands in a code, or of a request's target. Thread rule: pure.
// Not what the path says: digital_link.h.
#pragma once

#include <optional>
#include <string_view>

namespace ocop::gs1 {

/// Views of the text. The fragment is dropped, and one "/" at the end of the path.
struct AddressParts {
  std::string_view host{};   ///< with scheme and port; empty in a request's target
  std::string_view path{};   ///< behind its first "/"
  std::string_view query{};  ///< behind its "?"
};

/// True where the text starts with http:// or https://, in any case.
bool is_web_address(std::string_view text);

/// Returns nullopt if the text is neither an address with a path, nor a path ("/x", but not
/// "//host/x"), or holds blanks, control characters, or a user's name before the host.
std::optional<AddressParts> address_parts(std::string_view text);

}  // namespace ocop::gs1
