// What the programs say to whoever runs them, in that person's language. The programs speak English
// throughout; here, at the edge, a sentence is looked up by its English pattern, in which {0}, {1}
// ... stand for what is of the moment. One that is not known stays English. Thread rule: immutable
// once read. Errors: one sentence.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::text {

class Sentences {
 public:
  /// Knows none.
  Sentences() = default;
  /// The bytes of a .mo file: English patterns and their translations. In a translation {0} is what
  /// stood there, and {0!} the same translated in turn; patterns of the context "part" are only for
  /// that.
  static Result<Sentences> read(std::string_view mo);

  /// The sentence in the other language; as it came where no pattern is like it. Of several
  /// patterns the one with the most letters of its own counts.
  std::string translated(std::string_view english) const;

 private:
  struct Pattern {
    std::vector<std::string> pieces;  ///< what stands between {0}, {1} ...: one more than these
    std::string text;
    std::size_t letters = 0;  ///< of all pieces
    bool part = false;
  };
  using Found = std::pair<const Pattern*, std::vector<std::string_view>>;

  std::string translated(std::string_view english, bool part, int depth) const;
  Found find(std::string_view english, bool part) const;

  std::map<std::string, std::string, std::less<>> whole_, whole_parts_;
  std::vector<Pattern> patterns_;  ///< those with the most letters first
};

/// Whether a person with these environment variables reads Vietnamese (the first that is set
/// counts, as for gettext). Null: not set.
bool reads_vietnamese(const char* lc_all, const char* lc_messages, const char* lang);

}  // namespace ocop::text
