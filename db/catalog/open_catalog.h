// The state of an open catalogue, for those that read one. For this folder only. Thread rule: that
// of Catalog.
#pragma once

#include <string>
#include <utility>

#include "db/catalog/catalog.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

/// Resets a cached statement on scope exit, so that it is ready for its next use.
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
  void prepare_product();  // on first use, to keep start-up fast

  Connection connection;
  std::int64_t schema = 0;
  Statement match;  // prepared once, so that no keystroke waits for parsing SQL
  Statement slip;
  Statement known;
  bool product_is_prepared = false;
  Statement product;  // these four read one product
  Statement product_texts;
  Statement product_pictures;
  Statement product_certificates;
  Statement lot;  // cached because an export reads every lot; not prepared for a file without lots
  Statement lots;
  Statement lot_heads;
  Statement lot_areas;
  Statement lot_events;
  Statement lot_inputs;
  Statement lot_documents;
};

}  // namespace ocop::db
