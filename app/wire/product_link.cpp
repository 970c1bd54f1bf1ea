// How reading works: the path is searched from the right for /01/<GTIN>, for a resolver's own path
// may hold an "01" too; pairs after it and in the query are application identifiers.
#include "app/wire/product_link.h"

#include <algorithm>
#include <vector>

namespace ocop::wire {

namespace {

constexpr std::size_t kLongestLink = 8192;  // the largest QR symbol holds 7089 digits
constexpr std::size_t kLongestId = 40;
constexpr std::string_view kProof = "s";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
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
bool take_qualifiers(const std::vector<std::string_view>& segments, std::size_t from,
                     std::vector<Gs1Element>& elements) {
  if ((segments.size() - from) % 2 != 0) return false;
  for (std::size_t i = from; i < segments.size(); i += 2) {
    if (!all_digits(segments[i])) return false;
    const auto value = percent_decode(segments[i + 1]);
    if (!value || value->empty()) return false;
    elements.push_back({std::string(segments[i]), *value});
  }
  return true;
}

/// Data attributes and the proof in the query; what is neither is somebody else's.
bool take_attributes(std::string_view query, ProductLink& link) {
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find_first_of("&;"));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    const std::size_t equals = pair.find('=');
    const std::string_view name = pair.substr(0, equals);
    if (equals == std::string_view::npos) continue;
    if (name == kProof) link.proof = pair.substr(equals + 1);
    if (!all_digits(name) || name.size() < 2 || name.size() > 4) continue;
    const auto value = percent_decode(pair.substr(equals + 1));
    if (!value || value->empty()) return false;
    link.elements.push_back({std::string(name), *value});
  }
  return true;
}

/// What stands behind the segments that name the product.
std::optional<ProductLink> with_rest(ProductLink link,
                                     const std::vector<std::string_view>& segments,
                                     std::size_t from, std::string_view query) {
  if (!take_qualifiers(segments, from, link.elements) || !take_attributes(query, link))
    return std::nullopt;
  for (const Gs1Element& element : link.elements)
    if (element.ai == "10") link.lot = element.value;
  return link;
}

}  // namespace

std::string product_link(std::string_view resolver, const LinkedLot& lot, std::string_view proof) {
  while (resolver.ends_with('/')) resolver.remove_suffix(1);
  std::string link = "https://";
  link += resolver;
  link += lot.gtin ? "/01/" + lot.gtin->as_14() : "/p/" + percent_encode(lot.product_id);
  if (!lot.lot.empty()) link += "/10/" + percent_encode(lot.lot);
  if (!proof.empty()) link += "?" + std::string(kProof) + "=" + percent_encode(proof);
  return link;
}

bool is_link(std::string_view text) {
  return after_scheme(text).has_value();
}

std::optional<ProductLink> read_product_link(std::string_view text) {
  const auto after = after_scheme(text);
  if (!after || text.size() > kLongestLink) return std::nullopt;
  const std::string_view rest = after->substr(0, after->find('#'));
  const std::size_t question = std::min(rest.find('?'), rest.size());
  const std::string_view query = rest.substr(std::min(question + 1, rest.size()));
  const std::size_t slash = rest.substr(0, question).find('/');
  if (slash == 0 || slash == std::string_view::npos) return std::nullopt;
  std::string_view path = rest.substr(slash + 1, question - slash - 1);
  if (path.ends_with('/')) path.remove_suffix(1);
  const auto segments = split(path);
  for (std::size_t i = segments.size() - 1; i-- > 0;) {
    ProductLink link;
    if (segments[i] == "01" && (link.gtin = Gtin::parse(segments[i + 1]))) {
      link.elements.push_back({"01", std::string(segments[i + 1])});
      return with_rest(std::move(link), segments, i + 2, query);
    }
    if (segments[i] == "p" && is_id(segments[i + 1])) {
      link.product_id = segments[i + 1];
      return with_rest(std::move(link), segments, i + 2, query);
    }
  }
  return std::nullopt;
}

}  // namespace ocop::wire
