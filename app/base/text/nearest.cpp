#include "app/base/text/nearest.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace ocop::text {

namespace {

/// Normalises a name: "Name VI" becomes "namevi", as does "name_vi".
std::string plain_name(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c >= 'A' && c <= 'Z')
      plain += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '_' && c != '-')
      plain += c;
  return plain;
}

/// Returns how many letters must be changed, added or left out.
std::size_t distance(std::string_view from, std::string_view to) {
  std::vector<std::size_t> row(to.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::size_t corner = row[0]++;
    for (std::size_t j = 0; j < to.size(); ++j) {
      const std::size_t changed = corner + (from[i] == to[j] ? 0 : 1);
      corner = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::optional<std::size_t> nearest(std::string_view written,
                                   const std::vector<std::string_view>& names) {
  constexpr std::size_t kLongest = 60;  // longer texts are not names, and would take long
  if (written.size() > kLongest) return std::nullopt;
  const std::string plain = plain_name(written);
  std::optional<std::size_t> best;
  std::size_t least = 3;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const std::string meant = plain_name(names[i]);
    const std::size_t away = distance(plain, meant);
    if (away >= least || 2 * away >= meant.size()) continue;
    least = away;
    best = i;
  }
  return best;
}

}  // namespace ocop::text
