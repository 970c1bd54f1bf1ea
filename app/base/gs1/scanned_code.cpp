// How reading works: a symbology identifier is removed and says whether GS1 element strings follow;
// without one, the text's form decides between link, parentheses, element string and bare digits.
#include "app/base/gs1/scanned_code.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include "app/base/codec/digits.h"
#include "app/base/gs1/gs1_element.h"
#include "app/base/gs1/web_address.h"

namespace ocop::gs1 {

namespace {

constexpr std::size_t kLongestScan = 8192;  // the largest QR symbol holds 7089 digits

Error foreign() {
  return Error{"This is not a product code; search for the product by name."};
}

Error self_contradiction() {
  return Error{"The code contradicts itself; scan another."};
}

/// Stores the value; returns false if there is already a different one.
template <class T>
bool keep(std::optional<T>& kept, const T& value) {
  if (kept && *kept != value) return false;
  kept = value;
  return true;
}

Status keep_date(std::optional<Date>& kept, const std::string& value) {
  const auto date = gs1_date(value);
  if (!date) return Error{"The date in this code does not exist; look at the pack."};
  if (!keep(kept, *date)) return self_contradiction();
  return Done{};
}

Status keep_lot(std::string& kept, const std::string& value) {
  if (!is_gs1_lot(value)) return Error{"The lot in this code is malformed; look at the pack."};
  if (!kept.empty() && kept != value) return self_contradiction();
  kept = value;
  return Done{};
}

Status take_gtin(ScannedCode& code, const std::string& value) {
  const auto gtin = Gtin::parse(value);
  if (!gtin) return Error{"The last digit of this number is wrong; scan it again."};
  if (!keep(code.gtin, *gtin)) return self_contradiction();
  return Done{};
}

/// Stores what a till needs; other identifiers are ignored.
Status take_element(ScannedCode& code, const Gs1Element& element) {
  const std::string& value = element.value;
  if (element.ai == "01") return take_gtin(code, value);
  if (element.ai == "10") return keep_lot(code.lot, value);
  if (element.ai == "21") return keep_lot(code.serial, value);
  if (element.ai == "11") return keep_date(code.made_on, value);
  if (element.ai == "17") return keep_date(code.expiry, value);
  if (element.ai == "15") return keep_date(code.best_before, value);
  if (element.ai == "30") {
    std::int64_t count = 0;
    if (value.size() > 8 || !codec::all_digits(value)) return foreign();
    std::from_chars(value.data(), value.data() + value.size(), count);
    if (!keep(code.count, count)) return self_contradiction();
  } else if (element.ai.starts_with("310")) {
    const auto grams = gs1_grams(element);
    if (!grams) return foreign();
    if (!keep(code.grams, *grams)) return self_contradiction();
  }
  return Done{};
}

Result<ScannedCode> from_elements(const std::vector<Gs1Element>& elements,
                                  const std::string& product_id = {}) {
  ScannedCode code;
  code.product_id = product_id;
  bool carton = false;
  for (const Gs1Element& element : elements) {
    carton = carton || element.ai == "02";
    if (const auto taken = take_element(code, element); !taken) return taken.error();
  }
  if (!product_id.empty() && code.gtin) return self_contradiction();
  if (!product_id.empty()) return code;
  if (!code.gtin && carton) return Error{"This is the label of a carton; scan a pack inside it."};
  if (!code.gtin) return foreign();
  return code;
}

Result<ScannedCode> from_elements(const Result<std::vector<Gs1Element>>& elements) {
  if (!elements) return elements.error();
  // An element string carries all 14 digits; a link may carry fewer.
  for (const Gs1Element& element : *elements)
    if (element.ai == "01" && element.value.size() != 14) return foreign();
  return from_elements(*elements);
}

/// Parses an element string without a symbology identifier. Since digits alone may mean anything,
/// it counts only if a GTIN comes first, or if all of it is valid and its GTIN has the right check
/// digit.
Result<ScannedCode> from_bare_elements(std::string_view text) {
  const auto elements = read_gs1_elements(text);
  if (text.starts_with("01")) return from_elements(elements);
  if (!elements) return foreign();
  const bool sure = std::any_of(elements->begin(), elements->end(), [](const Gs1Element& one) {
    return one.ai == "01" && Gtin::parse(one.value).has_value();
  });
  if (!sure) return foreign();
  return from_elements(elements);
}

Result<ScannedCode> from_link(std::string_view text) {
  const auto read = read_product_link(text);
  if (!read) return read.error();
  std::vector<Gs1Element> elements = read->link.qualifiers;
  if (read->gtin) elements.push_back(read->link.key);
  elements.insert(elements.end(), read->link.data.begin(), read->link.data.end());
  auto code = from_elements(elements, read->product_id);
  if (code) code->proof = read->proof;
  return code;
}

Result<ScannedCode> from_digits(std::string_view text) {
  ScannedCode code;
  if (const auto taken = take_gtin(code, std::string(text)); !taken) return taken.error();
  return code;
}

/// Removes "]" and two characters, which scanners may prepend to the data (ISO/IEC 15424).
bool takes_identifier(std::string_view& text, bool& gs1) {
  if (!text.starts_with(']')) return true;
  if (text.size() < 4) return false;
  const std::string_view name = text.substr(1, 2);
  for (const std::string_view data : {"C1", "e0", "d2", "Q3", "J1"}) gs1 = gs1 || name == data;
  text.remove_prefix(3);
  return true;
}

Result<ScannedCode> read_trimmed(std::string_view text) {
  bool gs1 = false;
  if (!takes_identifier(text, gs1) || text.empty()) return foreign();
  // Some GS1 symbols contain a Digital Link nevertheless.
  if (is_web_address(text)) return from_link(text);
  if (gs1 || text.front() == kFnc1) return from_elements(read_gs1_elements(text));
  if (text.front() == '(') return from_elements(read_gs1_parentheses(text));
  const auto size = text.size();
  const bool bare =
      codec::all_digits(text) && (size == 8 || size == 12 || size == 13 || size == 14);
  if (bare) return from_digits(text);
  if (size >= 16) return from_bare_elements(text);
  return foreign();
}

}  // namespace

Result<ScannedCode> read_scan(std::string_view text) {
  if (text.size() > kLongestScan)
    return Error{"This code is too long for a product; scan another."};
  // Scanners that act as keyboards end with Enter.
  while (text.ends_with('\r') || text.ends_with('\n') || text.ends_with(' ')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  auto code = read_trimmed(text);
  if (code && code->gtin) code->in_store = code->gtin->as_14().starts_with("02");
  return code;
}

}  // namespace ocop::gs1
