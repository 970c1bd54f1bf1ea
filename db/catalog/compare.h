// Compares two catalogue files fact by fact, and lists the pictures that one needs. Thread rule:
// one thread per call. Lifetime: the files must not change during the call. Errors: one sentence.
// Not here: describing a difference for people, app/office/publish/release_diff.h.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::db {

/// A fact that is in only one of the catalogues, or differs between them.
struct FactChange {
  std::string kind;   ///< recall, lifting, product, producer, place, point, group, lot, label key,
                      ///< catalog
  std::string id;     ///< of the thing; "product/lot" for a lot; empty for the catalogue itself
  std::string name;   ///< in Vietnamese; the newer one if it changed
  std::string field;  ///< "stars", "name_vi", "story_en", "event.place" ...; "exists" for something
                      ///< added or removed
  std::string
      at;  ///< the point of a price or lot, the id of a certificate or event; otherwise empty
  std::optional<std::string> before;
  std::optional<std::string> after;
};

/// Returns all differences, ordered by kind, id and field. Something added or removed is reported
/// by its "exists" alone. Derived facts are left out: ranks and orders, the search index, the
/// font's letters, and a picture's dimensions, which its hash determines.
Result<std::vector<FactChange>> compare_catalogs(const std::string& before,
                                                 const std::string& after);
/// The same for catalogues whose bytes are in memory.
Result<std::vector<FactChange>> compare_catalog_bytes(std::string_view before,
                                                      std::string_view after);

/// Returns the SHA-256 of each picture that the catalogue shows, sorted.
Result<std::vector<std::string>> catalog_pictures(const std::string& path);

}  // namespace ocop::db
