#include "app/office/publish/release_diff.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <string_view>

#include "app/base/text/formats.h"

namespace ocop::publish {

namespace {

using db::FactChange;

/// Columns whose own name would not be clear.
const std::map<std::string_view, std::string_view>& words() {
  static const std::map<std::string_view, std::string_view> all{
      {"gtin", "GTIN"},
      {"product_group", "group"},
      {"shelf_life_days", "shelf life in days"},
      {"season_from", "first month of the season"},
      {"season_to", "last month of the season"},
      {"vat_percent", "VAT percent"},
      {"weighed", "sold by weight"},
      {"texts_are_sample", "texts are sample data"},
      {"price.sample", "price is sample data"},
      {"lot.expiry", "lot's expiry"},
      {"made_on", "made on"},
      {"best_before", "best before"},
      {"valid_until", "valid until"},
      {"event.at_ms", "event time in milliseconds"},
      {"contact_is_sample", "contact is sample data"},
      {"sample", "is sample data"},
      {"old_district", "district until 30/06/2025"},
      {"commune_2025", "commune since 01/07/2025"},
  };
  return all;
}

// Kinds that an editor must see first; the others follow in their own order.
constexpr std::array<std::string_view, 3> kFirst{"recall", "lifting", "product"};

// Columns that are only reported as changed.
constexpr std::array<std::string_view, 10> kLong{
    "summary", "story",   "making",      "storage",   "usage",
    "source",  "picture", "ingredients", "allergens", "alternative"};

bool takes_language(std::string_view field) {
  return field.ends_with("_vi") || field.ends_with("_en") || field.ends_with("_zh");
}

std::string_view bare(std::string_view field) {
  return takes_language(field) ? field.substr(0, field.size() - 3) : field;
}

std::string field_words(const FactChange& change) {
  const std::string_view field = bare(change.field);
  const auto own = words().find(field);
  std::string text(own == words().end() ? field : own->second);
  std::replace(text.begin(), text.end(), '.', ' ');
  if (takes_language(change.field))
    text += " (" + change.field.substr(change.field.size() - 2) + ")";
  if (change.field.starts_with("price") || change.field.starts_with("lot"))
    return text + " at " + change.at;
  return change.at.empty() ? text : text + " " + change.at;
}

std::string shown(const FactChange& change, const std::optional<std::string>& value) {
  if (!value || value->empty()) return "none";
  if (change.field != "price") return *value;
  Money money;
  std::from_chars(value->data(), value->data() + value->size(), money.vnd);
  return text::format(money, Language::vi);
}

std::string what_changed(const FactChange& change) {
  if (change.field == "exists") return change.after ? "new" : "gone";
  // Their kind says enough.
  const bool is_named = change.field == "recall" || change.field == "lifting";
  if (is_named) return shown(change, change.before) + " → " + shown(change, change.after);
  const std::string field = field_words(change);
  if (std::find(kLong.begin(), kLong.end(), bare(change.field)) == kLong.end())
    return field + ": " + shown(change, change.before) + " → " + shown(change, change.after);
  if (!change.before || change.before->empty()) return field + ": new";
  return field + (change.after && !change.after->empty() ? ": changed" : ": gone");
}

std::string line_of(const FactChange& change) {
  std::string line = change.kind;
  if (!change.id.empty()) line += " " + change.id;
  if (!change.name.empty()) line += " (" + change.name + ")";
  return line + ": " + what_changed(change);
}

}  // namespace

std::vector<std::string> diff_lines(const std::vector<FactChange>& changes) {
  std::vector<std::string> lines;
  const auto place = [](const FactChange& change) {
    return std::find(kFirst.begin(), kFirst.end(), change.kind) - kFirst.begin();
  };
  for (std::ptrdiff_t at = 0; at <= std::ssize(kFirst); ++at)
    for (const FactChange& change : changes)
      if (place(change) == at) lines.push_back(line_of(change));
  return lines;
}

}  // namespace ocop::publish
