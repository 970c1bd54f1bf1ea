// The symmetric delete method: two words that are one slip apart (an extra, missing or wrong
// letter, or two neighbours swapped) share a form that is made by leaving out at most one letter.
// Thread rule: pure. Text: folded words, ASCII only (other words have no slips).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ocop::db {

/// Words shorter than this are never corrected: nearly all of them are one slip from another word.
inline constexpr std::size_t kShortestSlip = 3;
/// Prefixes up to this length are corrected while they are typed.
inline constexpr std::size_t kLongestBeginning = 8;

/// Returns whether the slip table holds such words: 3 to 40 plain letters.
bool has_slips(std::string_view word);

/// Returns the word itself and every form with one letter left out; empty if !has_slips(word).
std::vector<std::string> slip_forms(std::string_view word);

/// Returns whether the words are equal or one slip apart.
bool one_slip_apart(std::string_view a, std::string_view b);

/// Gathers all words of an index and their prefixes for the slip table.
class SlipVocabulary {
 public:
  void add_text(std::string_view folded);
  /// Returns the sorted, distinct (form, word) pairs.
  std::vector<std::pair<std::string, std::string>> rows() const;

 private:
  std::unordered_set<std::string> words_;
};

}  // namespace ocop::db
