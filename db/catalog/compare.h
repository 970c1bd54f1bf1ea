// What the office asks of catalogue files: which facts differ between two of them, and which
// pictures one needs. Thread rule: one thread a call. Lifetime: the files must not change
// meanwhile. Errors: one sentence. Not the words in which a person reads a difference:
// app/office/publish/release_diff.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::db {

/// A fact that stands in one catalogue and not, or otherwise, in the other.
struct FactChange {
  std::string kind;   ///< recall, lifting, product, producer, place, point, group, lot, label key,
                      ///< catalog
  std::string id;     ///< of the thing, of a lot "product/lot"; empty for the catalogue itself
  std::string name;   ///< Vietnamese; the newer one
  std::string field;  ///< "stars", "name_vi", "story_en", "event.place" ...; "exists" of what is
                      ///< new or gone
  std::string at;     ///< the point of a price or a lot, the id of a certificate or an event; else
                      ///< empty
  std::optional<std::string> before;
  std::optional<std::string> after;
};

/// All of them, by kind, id, field. Of what is new or gone, "exists" alone is told. Only what
/// follows from other facts is left out: ranks and orders, the search index, the font's letters,
/// and the measures of a picture, which its hash stands for.
Result<std::vector<FactChange>> compare_catalogs(const std::string& before,
                                                 const std::string& after);
/// The same of catalogues whose bytes are in memory.
Result<std::vector<FactChange>> compare_catalog_bytes(std::string_view before,
                                                      std::string_view after);

/// SHA-256 of each picture that the catalogue shows, sorted.
Result<std::vector<std::string>> catalog_pictures(const std::string& path);

}  // namespace ocop::db
