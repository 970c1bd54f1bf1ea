// What an open catalogue holds: shared by the files of this folder that read one, for nobody else.
// Thread rule: that of Catalog.
#pragma once

#include <string>
#include <utility>

#include "db/catalog/catalog.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

/// Makes a kept statement ready for its next use, whatever happens in this one.
class Use {
 public:
  explicit Use(Statement& kept) : kept_(kept) {}
  ~Use() { kept_.reset(); }
  Use(const Use&) = delete;
  Use& operator=(const Use&) = delete;
  Statement& operator*() const { return kept_; }

 private:
  Statement& kept_;
};

struct Catalog::Open {
  explicit Open(Connection opened)
      : connection(std::move(opened)), schema(connection.number("PRAGMA user_version")) {
    match = connection.prepare(
        "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4");
    slip = connection.prepare("SELECT word FROM slip WHERE form = ?1");
    known = connection.prepare("SELECT 1 FROM slip WHERE form = ?1 AND word = ?1");
    if (schema >= 3) prepare_lots();
  }

  void prepare_lots();     // lots.cpp
  void prepare_product();  // at the first one: a kiosk's start has no time for it

  Connection connection;
  std::int64_t schema = 0;
  Statement match;  // prepared once: a key must not pay for parsing SQL
  Statement slip;
  Statement known;
  bool product_is_prepared = false;
  Statement product;  // these four: of one product
  Statement product_texts;
  Statement product_pictures;
  Statement product_certificates;
  Statement lot;  // an export reads every lot; unprepared in a file without lots
  Statement lots;
  Statement lot_heads;
  Statement lot_areas;
  Statement lot_events;
  Statement lot_inputs;
  Statement lot_documents;
};

}  // namespace ocop::db
