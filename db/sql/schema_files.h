// The numbered schema files of db/schema, as the build put them into the program.
// Thread rule: immutable, any thread. Not the code that applies them: see db/sql/migrate.h.
#pragma once

#include <span>

namespace ocop::db {

struct SchemaFile {
  const char* schema;  ///< folder below db/schema: "catalog", "ledger" ...
  int number;          ///< 1, 2, 3 ...: the version that the file brings a database to
  const char* sql;
};

/// All files, by schema and then by number.
std::span<const SchemaFile> schema_files();

}  // namespace ocop::db
