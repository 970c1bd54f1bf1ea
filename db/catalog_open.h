// What an open catalogue holds: shared by catalog.cpp and catalog_search.cpp, for nobody else.
// Thread rule: that of Catalog.
#pragma once

#include <utility>

#include "db/catalog.h"
#include "db/sqlite.h"

namespace ocop::db {

struct Catalog::Open {
  explicit Open(Connection opened)
      : connection(std::move(opened)), schema(connection.number("PRAGMA user_version")) {
    match = connection.prepare(
        "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 LIMIT ?4");
    slip = connection.prepare("SELECT word FROM slip WHERE form = ?1");
    known = connection.prepare("SELECT 1 FROM slip WHERE form = ?1 AND word = ?1");
  }

  Connection connection;
  std::int64_t schema = 0;
  Statement match;  // prepared once: a key must not pay for parsing SQL
  Statement slip;
  Statement known;
};

}  // namespace ocop::db
