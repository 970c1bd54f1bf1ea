#include "db/catalog/slips.h"

#include <algorithm>

namespace ocop::db {

bool has_slips(std::string_view word) {
  return word.size() >= kShortestSlip && word.size() <= 40 &&
         std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::vector<std::string> slip_forms(std::string_view word) {
  std::vector<std::string> forms;
  if (!has_slips(word)) return forms;
  forms.emplace_back(word);
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i > 0 && word[i] == word[i - 1]) continue;  // would yield the same form again
    std::string form(word);
    form.erase(i, 1);
    forms.push_back(std::move(form));
  }
  return forms;
}

bool one_slip_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1) return false;
  const auto common = static_cast<std::size_t>(
      std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  a.remove_prefix(common);
  b.remove_prefix(common);
  if (a.size() != b.size()) return b.substr(1) == a;
  if (a.empty() || a.substr(1) == b.substr(1)) return true;
  return a.size() >= 2 && a[0] == b[1] && a[1] == b[0] && a.substr(2) == b.substr(2);
}

void SlipVocabulary::add_text(std::string_view folded) {
  while (!folded.empty()) {
    const auto space = folded.find(' ');
    const auto word = folded.substr(0, space);
    // A known word has already added its prefixes.
    if (has_slips(word) && words_.emplace(word).second)
      for (std::size_t size = kShortestSlip; size < word.size() && size <= kLongestBeginning;
           ++size)
        words_.emplace(word.substr(0, size));
    folded.remove_prefix(space == folded.npos ? folded.size() : space + 1);
  }
}

std::vector<std::pair<std::string, std::string>> SlipVocabulary::rows() const {
  std::vector<std::pair<std::string, std::string>> rows;
  for (const std::string& word : words_)
    for (std::string& form : slip_forms(word)) rows.emplace_back(std::move(form), word);
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

}  // namespace ocop::db
