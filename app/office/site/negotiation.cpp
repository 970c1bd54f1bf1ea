#include "app/office/site/negotiation.h"

#include <algorithm>
#include <charconv>

namespace ocop::site {

namespace {

constexpr std::size_t kMostChoices = 32;  // no real client sends more

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool equal(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view trimmed(std::string_view text) {
  const auto from = text.find_first_not_of(" \t");
  if (from == text.npos) return {};
  return text.substr(from, text.find_last_not_of(" \t") - from + 1);
}

/// Removes and returns the part before `separator`.
std::string_view take(std::string_view& text, char separator) {
  const std::string_view part = text.substr(0, text.find(separator));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return trimmed(part);
}

/// Parses "0.8" as 800; an unreadable weight counts as absent, which means 1.
int weight_of(std::string_view parameters) {
  while (!parameters.empty()) {
    std::string_view value = take(parameters, ';');
    if (!equal(take(value, '='), "q")) continue;
    int whole = 1, thousandths = 0, scale = 100;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), whole);
    if (read.ec != std::errc{} || whole != 0) return 1000;
    for (const char c : value.substr(std::min<std::size_t>(value.size(), 2))) {
      if (c < '0' || c > '9' || scale == 0) break;
      thousandths += (c - '0') * scale;
      scale /= 10;
    }
    return thousandths;
  }
  return 1000;
}

/// Calls `each(name, weight)` for what is acceptable.
template <class Each>
void choices(std::string_view header, Each each) {
  for (std::size_t i = 0; i < kMostChoices && !header.empty(); ++i) {
    std::string_view choice = take(header, ',');
    const std::string_view name = take(choice, ';');
    if (const int weight = weight_of(choice); weight > 0 && !name.empty()) each(name, weight);
  }
}

}  // namespace

Language language_wanted(std::string_view accept_language) {
  Language best = Language::vi;
  int most = 0;
  bool others = false;
  choices(accept_language, [&](std::string_view name, int weight) {
    const std::string_view primary = name.substr(0, name.find('-'));
    const auto found = std::find_if(kLanguages.begin(), kLanguages.end(), [&](Language one) {
      return equal(language_code(one), primary);
    });
    if (found == kLanguages.end()) {
      others = others || name != "*";
    } else if (weight > most) {
      most = weight;
      best = *found;
    }
  });
  return most == 0 && others ? Language::en : best;
}

std::optional<std::size_t> preferred(std::string_view accept,
                                     std::span<const std::string_view> types,
                                     std::string_view page) {
  int most = 0;
  std::optional<std::size_t> best;
  choices(accept, [&](std::string_view name, int weight) {
    if (equal(name, page) && weight >= most) {
      most = weight;
      best.reset();
    }
    for (std::size_t i = 0; i < types.size(); ++i)
      if (equal(name, types[i]) && weight > most) {
        most = weight;
        best = i;
      }
  });
  return best;
}

bool takes_coding(std::string_view accept_encoding, std::string_view coding) {
  bool takes = false;
  choices(accept_encoding,
          [&](std::string_view name, int) { takes = takes || equal(name, coding); });
  return takes;
}

bool names_etag(std::string_view if_none_match, std::string_view etag) {
  const auto strong = [](std::string_view tag) {
    return tag.starts_with("W/") ? tag.substr(2) : tag;
  };
  for (std::size_t i = 0; i < kMostChoices && !if_none_match.empty(); ++i) {
    const std::string_view one = take(if_none_match, ',');
    if (one == "*" || (!one.empty() && strong(one) == strong(etag))) return true;
  }
  return false;
}

}  // namespace ocop::site
