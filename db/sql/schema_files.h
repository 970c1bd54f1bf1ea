// The numbered schema files of db/schema, compiled into the program. Thread rule: immutable, any
// thread. They are applied by db/sql/migrate.h.
#pragma once

#include <span>

namespace ocop::db {

struct SchemaFile {
  const char* schema;  ///< folder below db/schema: "catalog", "ledger" ...
  int number;          ///< 1, 2, 3 ...: the version that the file brings a database to
  const char* sql;
};

/// Returns all files, ordered by schema and number.
std::span<const SchemaFile> schema_files();

}  // namespace ocop::db
