#include "app/base/gs1/web_address.h"

#include <algorithm>

namespace ocop::gs1 {

namespace {

/// Returns the length of a leading "http://" or "https://", in any case; 0 if there is none.
std::size_t scheme_length(std::string_view text) {
  const auto same = [](char small, char c) {
    return small == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  };
  for (const std::string_view scheme : {"https://", "http://"})
    if (text.size() > scheme.size() && std::equal(scheme.begin(), scheme.end(), text.begin(), same))
      return scheme.size();
  return 0;
}

bool is_blank(char c) {
  return static_cast<unsigned char>(c) <= ' ' || c == '\x7F';
}

bool is_host(std::string_view name) {
  return !name.empty() && name.front() != ':' && name.find('@') == std::string_view::npos;
}

}  // namespace

bool is_web_address(std::string_view text) {
  return scheme_length(text) > 0;
}

std::optional<AddressParts> address_parts(std::string_view text) {
  if (std::any_of(text.begin(), text.end(), is_blank)) return std::nullopt;
  AddressParts parts;
  text = text.substr(0, text.find('#'));
  const std::size_t question = std::min(text.find('?'), text.size());
  parts.query = text.substr(std::min(question + 1, text.size()));
  text = text.substr(0, question);
  const std::size_t scheme = scheme_length(text);
  const std::size_t slash = std::min(text.find('/', scheme), text.size());
  parts.host = text.substr(0, slash);
  parts.path = text.substr(slash);
  if (!parts.path.starts_with('/') || (scheme == 0 && parts.path.starts_with("//")))
    return std::nullopt;
  if (scheme == 0 ? slash != 0 : !is_host(parts.host.substr(scheme))) return std::nullopt;
  parts.path.remove_prefix(1);
  if (parts.path.ends_with('/')) parts.path.remove_suffix(1);
  return parts;
}

}  // namespace ocop::gs1
