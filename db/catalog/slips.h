// The symmetric delete method: two words that are one slip apart (a letter too many, too few,
// another one, or two neighbours swapped) share a form that one gets by leaving out at most one
// letter. Thread rule: pure. Text: folded words, ASCII only (others have no slips).
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>
#include <vector>

namespace ocop::db {

/// Words shorter than this are never corrected: nearly every word is one slip from another.
inline constexpr std::size_t kShortestSlip = 3;
/// Beginnings up to this length are corrected while they are typed.
inline constexpr std::size_t kLongestBeginning = 8;

/// True for words that the slip table holds: 3 to 40 plain letters.
bool has_slips(std::string_view word);

/// The word itself and the word with each one letter left out; none for what has no slips.
std::vector<std::string> slip_forms(std::string_view word);

/// True where one slip, or none, leads from one to the other.
bool one_slip_apart(std::string_view a, std::string_view b);

/// All words of an index and their beginnings, gathered for the slip table.
class SlipVocabulary {
 public:
  void add_text(std::string_view folded);
  /// (form, word), in order, each once.
  std::vector<std::pair<std::string, std::string>> rows() const;

 private:
  std::unordered_set<std::string> words_;
};

}  // namespace ocop::db
