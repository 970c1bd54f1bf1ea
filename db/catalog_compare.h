// What the office asks of catalogue files: which facts differ between two of them, and which
// pictures one needs. Thread rule: one thread a call. Lifetime: the files must not change
// meanwhile. Errors: one sentence. Not the words in which a person reads a difference:
// app/hub/release_diff.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/model/result.h"

namespace ocop::db {

/// A fact that stands in one catalogue and not, or otherwise, in the other.
struct FactChange {
  std::string kind;   ///< product, producer, place, point, group, catalog
  std::string id;     ///< of the thing; empty for the catalogue itself
  std::string name;   ///< Vietnamese; the newer one
  std::string field;  ///< "stars", "name_vi", "story_en" ...; "exists" of what is new or gone
  std::string at;     ///< the point of a price or a lot, the id of a certificate; else empty
  std::optional<std::string> before;
  std::optional<std::string> after;
};

/// All of them, by kind, id, field. Of what is new or gone, "exists" alone is told.
Result<std::vector<FactChange>> compare_catalogs(const std::string& before,
                                                 const std::string& after);

/// SHA-256 of each picture that the catalogue shows, sorted.
Result<std::vector<std::string>> catalog_pictures(const std::string& path);

}  // namespace ocop::db
