// Checks that each entry that has a paper has it printed once, in the order of the entries: what
// may be dropped is dropped only if too many wait, and only a paper that was cut short comes again,
// marked as a copy. Thread rule: one thread.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <set>
#include <string>

#include "db/model/entry_kind.h"

namespace ocop::walk {

class PaperTrail {
 public:
  using Blame = std::function<void(const std::string& rule, const std::string& seen)>;
  explicit PaperTrail(Blame blame) : blame_(std::move(blame)) {}

  static bool has_paper(EntryKind kind);
  /// An entry with a paper was written.
  void due(std::int64_t entry, EntryKind kind);
  /// Its paper is out; `marked`: as a copy.
  void came(std::int64_t entry, bool marked);
  /// The printer told that it begins with the paper, or that it is out; `kept`: the disk kept that.
  void noted(std::int64_t entry, bool printed, bool kept);
  /// All has been printed.
  void over();

 private:
  struct Due {
    EntryKind kind{};
    bool may_go = false;  ///< it may have been dropped
  };
  void miss(std::map<std::int64_t, Due>::iterator until);

  Blame blame_;
  std::map<std::int64_t, Due> due_;
  std::set<std::int64_t> reprints_;
  std::set<std::int64_t> unnoted_;   ///< they are out, and after a restart nobody may know
  std::set<std::int64_t> unmarked_;  ///< nobody may know either that they were begun
};

}  // namespace ocop::walk
