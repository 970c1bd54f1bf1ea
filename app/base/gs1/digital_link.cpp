// How reading works: only pairs follow the primary key, so it is searched from the right, pair by
// pair; the first key's name found is the key, and everything before it is the stem.
#include "app/base/gs1/digital_link.h"

#include <algorithm>
#include <optional>

#include "app/base/codec/digits.h"
#include "app/base/codec/percent.h"
#include "app/base/codec/utf8_check.h"
#include "app/base/gs1/compressed_link.h"
#include "app/base/gs1/identifiers.h"
#include "app/base/gs1/web_address.h"

namespace ocop::gs1 {

namespace {

constexpr std::size_t kLongestLink = 8192;  // the largest QR symbol holds 7089 digits
constexpr std::size_t kMostAttributes = 64;
constexpr std::size_t kLongestValue = 90;  // of internal identifiers, GS1's longest
constexpr std::size_t kLongestLinkType = 200;

Error broken_escape() {
  return Error{"A % in this link is not followed by two hexadecimal digits; scan the code again."};
}

Error contradiction() {
  return Error{"This link states the same thing twice with different values; scan another code."};
}

/// Identifiers are digits, so they are safe to show.
Error out_of_form(std::string_view ai) {
  return Error{"The value behind (" + std::string(ai) +
               ") in this link is not one that GS1 allows; look at what is printed on the pack."};
}

Error unknown_identifier() {
  return Error{
      "This link has a number behind its \"?\" that GS1 gives no meaning; scan another code."};
}

/// Removes the last `/name/value` from the path; returns false if there is none.
bool take_pair(std::string_view& path, std::string_view& name, std::string_view& value) {
  const auto take = [&](std::string_view& segment) {
    const std::size_t slash = path.rfind('/');
    segment = path.substr(slash == path.npos ? 0 : slash + 1);
    path = path.substr(0, slash == path.npos ? 0 : slash);
    return slash != path.npos;
  };
  if (!take(value)) return false;
  take(name);
  return true;
}

bool belongs(const LinkKey& key, std::string_view ai) {
  return !ai.empty() &&
         std::find(key.qualifiers.begin(), key.qualifiers.end(), ai) != key.qualifiers.end();
}

/// Adds the element; a duplicate with the same value is not an error.
Status put(std::vector<Gs1Element>& elements, Gs1Element element) {
  for (const Gs1Element& there : elements)
    if (there.ai == element.ai && there.value != element.value) return contradiction();
  if (std::find(elements.begin(), elements.end(), element) == elements.end())
    elements.push_back(std::move(element));
  return Done{};
}

Status put_qualifier(DigitalLink& link, const LinkKey& qualifier, const std::string& value) {
  if (!has_form(qualifier, value)) return out_of_form(qualifier.ai);
  return put(link.qualifiers, {std::string(qualifier.ai), value});
}

Status take_key(DigitalLink& link, const LinkKey& key, std::string_view encoded) {
  auto value = codec::percent_decode(encoded);
  if (!value) return broken_escape();
  const auto size = value->size();
  if (key.ai == "01" && (size == 8 || size == 12 || size == 13)) value->insert(0, 14 - size, '0');
  if (!has_form(key, *value)) return out_of_form(key.ai);
  if (!has_right_check_digit(key, *value))
    return Error{"The check digit of the number in this link is wrong; scan the code again."};
  link.key = {std::string(key.ai), *value};
  return Done{};
}

/// Takes the pairs after the key, last one first.
Status take_qualifiers(DigitalLink& link, const LinkKey& key, std::string_view pairs) {
  std::string_view name, encoded;
  while (take_pair(pairs, name, encoded)) {
    const LinkKey* qualifier = key_qualifier(name);
    if (qualifier == nullptr || !belongs(key, qualifier->ai))
      return Error{
          "This link has something behind its number that GS1 does not have there; scan "
          "another code."};
    const auto value = codec::percent_decode(encoded);
    if (!value) return broken_escape();
    if (auto done = put_qualifier(link, *qualifier, *value); !done) return done;
  }
  return Done{};
}

/// A primary key with its name and value, and the path before and after them.
struct FoundKey {
  const LinkKey* key = nullptr;
  std::string_view name{}, before{}, value{}, behind{};
};

FoundKey find_key(std::string_view path, const LinkKey* own) {
  FoundKey found{.before = path};
  while (found.key == nullptr && take_pair(found.before, found.name, found.value))
    found.key = own != nullptr && own->ai == found.name ? own : primary_key(found.name);
  if (found.key == nullptr) return found;
  const auto end = static_cast<std::size_t>(found.value.data() - path.data()) + found.value.size();
  found.behind = path.substr(std::min(end + 1, path.size()));
  return found;
}

Error no_key(std::string_view path, const LinkKey* own) {
  const std::size_t slash = path.rfind('/');
  if (slash != path.npos && find_key(path.substr(0, slash), own).key != nullptr)
    return Error{
        "This link breaks off, or is compressed behind its number; scan the code again, "
        "or use the link in its full form."};
  if (is_compressed(path.substr(slash + 1)))
    return Error{
        "This link is in GS1's compressed form, which is not read here; use the link in "
        "its full form."};
  return Error{"This link contains no GS1 number; scan the code again, or another."};
}

Status take_path(DigitalLink& link, const AddressParts& parts, const FoundKey& found) {
  link.stem = codec::percent_repair(parts.host);
  if (!found.before.empty()) link.stem += "/" + codec::percent_repair(found.before);
  if (auto done = take_key(link, *found.key, found.value); !done) return done;
  return take_qualifiers(link, *found.key, found.behind);
}

/// Returns the identifier that a name in the query stands for; empty if none.
std::string_view identifier(std::string_view name, const FoundKey& found) {
  if (!name.empty() && codec::all_digits(name)) return name;
  // Only links with words in their path have these; elsewhere "exp" may mean anything.
  if (found.name != found.key->word) return "";
  return name == "exp" ? "17" : (name == "expdt" ? "7003" : "");
}

/// Decodes a query, in which "+" is a space, as in forms.
std::optional<std::string> query_decode(std::string_view text) {
  std::string spaced(text);
  std::replace(spaced.begin(), spaced.end(), '+', ' ');
  return codec::percent_decode(spaced);
}

/// Checks the values that pages and tills read: days, and net weights.
bool has_known_form(const Gs1Element& element) {
  const std::string& ai = element.ai;
  if (ai.size() == 2 && ai[0] == '1' && ai != "10") return gs1_date(element.value).has_value();
  return !ai.starts_with("310") || gs1_grams(element).has_value();
}

Status take_data(DigitalLink& link, const LinkKey& key, std::string_view ai,
                 const std::string& value) {
  const auto printable = [](char c) { return c >= ' ' && c <= '~'; };
  if (value.empty() || value.size() > kLongestValue ||
      !std::all_of(value.begin(), value.end(), printable))
    return out_of_form(ai);
  const LinkKey* qualifier = belongs(key, ai) ? key_qualifier(ai) : nullptr;
  if (qualifier != nullptr) return put_qualifier(link, *qualifier, value);
  if (ai == link.key.ai && value != link.key.value) return contradiction();
  if (!has_known_form({std::string(ai), value})) return out_of_form(ai);
  return put(link.data, {std::string(ai), value});
}

Status take_link_type(DigitalLink& link, const std::string& value) {
  const auto control = [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7F'; };
  if (value.size() > kLongestLinkType || !codec::is_utf8(value) ||
      std::any_of(value.begin(), value.end(), control))
    return Error{"There is no such link type; leave linkType out of the address."};
  if (!link.link_type.empty() && link.link_type != value) return contradiction();
  link.link_type = value;
  return Done{};
}

Status take_attribute(DigitalLink& link, const FoundKey& found, std::string_view pair) {
  const std::size_t equals = std::min(pair.find('='), pair.size());
  const std::string_view name = pair.substr(0, equals);
  const std::string_view ai = identifier(name, found);
  if (ai.empty() && !is_link_type(name)) {
    link.others.push_back(codec::percent_repair(pair));
    return Done{};
  }
  if (!ai.empty() && !is_identifier(ai)) return unknown_identifier();
  const auto value = query_decode(pair.substr(std::min(equals + 1, pair.size())));
  if (!value) return broken_escape();
  return ai.empty() ? take_link_type(link, *value) : take_data(link, *found.key, ai, *value);
}

Status take_query(DigitalLink& link, const FoundKey& found, std::string_view query) {
  std::size_t count = 0;
  while (!query.empty()) {
    const std::string_view pair = query.substr(0, query.find_first_of("&;"));
    query.remove_prefix(std::min(query.size(), pair.size() + 1));
    if (pair.empty()) continue;
    if (++count > kMostAttributes)
      return Error{"This link has more than 64 parameters; scan another code."};
    if (auto done = take_attribute(link, found, pair); !done) return done;
  }
  return Done{};
}

void put_in_order(std::vector<Gs1Element>& qualifiers, const LinkKey& key) {
  const auto place = [&](const Gs1Element& element) {
    return std::find(key.qualifiers.begin(), key.qualifiers.end(), element.ai);
  };
  std::sort(qualifiers.begin(), qualifiers.end(),
            [&](const Gs1Element& a, const Gs1Element& b) { return place(a) < place(b); });
}

}  // namespace

bool is_link_type(std::string_view name) {
  constexpr std::string_view kName = "linktype";
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  return std::equal(name.begin(), name.end(), kName.begin(), kName.end(),
                    [&](char a, char b) { return lower(a) == b; });
}

Result<DigitalLink> read_digital_link(std::string_view text, const LinkKey* own) {
  if (text.size() > kLongestLink)
    return Error{"This link is longer than any label's; scan another code."};
  const auto parts = address_parts(text);
  if (!parts) return Error{"This is not a complete web address; scan the code again."};
  const FoundKey found = find_key(parts->path, own);
  if (found.key == nullptr) return no_key(parts->path, own);
  DigitalLink link;
  if (auto done = take_path(link, *parts, found); !done) return done.error();
  if (auto done = take_query(link, found, parts->query); !done) return done.error();
  put_in_order(link.qualifiers, *found.key);
  return link;
}

std::string canonical_link(std::string_view stem, const DigitalLink& link) {
  std::string text(stem);
  while (text.ends_with('/')) text.pop_back();
  text += "/" + link.key.ai + "/" + codec::percent_encode(link.key.value);
  for (const Gs1Element& one : link.qualifiers)
    text += "/" + one.ai + "/" + codec::percent_encode(one.value);
  char before = '?';
  const auto add = [&](const std::string& pair) {
    text += before + pair;
    before = '&';
  };
  for (const Gs1Element& one : link.data) add(one.ai + "=" + codec::percent_encode(one.value));
  if (!link.link_type.empty()) add("linkType=" + codec::percent_encode(link.link_type, ":/"));
  for (const std::string& other : link.others) add(other);
  return text;
}

}  // namespace ocop::gs1
