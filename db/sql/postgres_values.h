// Converts values and rows between db/sql/sql_database.h and libpq: numbers and texts are sent as
// text, bytes in binary. For this folder only, because it includes libpq. Thread rule: pure.
#pragma once

#include <libpq-fe.h>

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "db/sql/sql_database.h"

namespace ocop::db {

struct ClearResult {
  void operator()(PGresult* result) const { PQclear(result); }
};
using PostgresAnswer = std::unique_ptr<PGresult, ClearResult>;

/// Parameters in libpq's form; the texts live as long as this object.
class PostgresParameters {
 public:
  explicit PostgresParameters(std::span<const SqlValue> values);
  int count() const { return static_cast<int>(data_.size()); }
  const char* const* data() const { return data_.data(); }
  const int* sizes() const { return sizes_.data(); }
  const int* formats() const { return formats_.data(); }

 private:
  void add(const SqlValue& value);

  std::vector<std::string> texts_;
  std::vector<const char*> data_;
  std::vector<int> sizes_, formats_;
};

/// Returns rows in COPY's text format. `cells` holds the rows one after the other.
std::string copy_text(std::span<const SqlValue> cells, std::size_t width);

SqlRows rows_of(const PGresult* answer);

}  // namespace ocop::db
