// Translates the programs' messages for the person who runs them. The programs use English
// throughout; here, at the edge, a sentence is looked up by its English pattern, in which {0}, {1}
// ... stand for variable parts. Unknown sentences stay English. Thread rule: immutable once read.
// Errors: one sentence.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::text {

class Sentences {
 public:
  /// Translates nothing.
  Sentences() = default;
  /// The bytes of a .mo file: English patterns and their translations. In a translation {0} inserts
  /// the variable part, and {0!} its translation; patterns with the context "part" are only for the
  /// latter.
  static Result<Sentences> read(std::string_view mo);

  /// Returns the translated sentence, or the English one if no pattern matches. If several match,
  /// the one with the most literal text wins.
  std::string translated(std::string_view english) const;

 private:
  struct Pattern {
    std::vector<std::string> pieces;  ///< the literal text around {0}, {1} ...: one more than these
    std::string text;
    std::size_t letters = 0;  ///< of all pieces
    bool part = false;
  };
  using Found = std::pair<const Pattern*, std::vector<std::string_view>>;

  std::string translated(std::string_view english, bool part, int depth) const;
  Found find(std::string_view english, bool part) const;

  std::map<std::string, std::string, std::less<>> whole_, whole_parts_;
  std::vector<Pattern> patterns_;  ///< sorted, most letters first
};

/// Returns whether these environment variables select Vietnamese (the first one set counts, as for
/// gettext). Null: not set.
bool reads_vietnamese(const char* lc_all, const char* lc_messages, const char* lang);

}  // namespace ocop::text
