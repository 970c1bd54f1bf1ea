// Visitors for the lists of columns.h: they name columns in SQL, bind values to a statement and
// read values from a row. For this folder only. Thread rule: that of the statement. Errors: none;
// an invalid value in a damaged file reads as empty, 0 or the first enumerator.
#pragma once

#include <algorithm>
#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "db/catalog/columns.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

struct ColumnName {
  std::string name;
  int since = 1;  ///< number of the schema file that added it
};

class ColumnNames {
 public:
  void operator()(std::string_view name, const LocalText& /*value*/, int since = 1) {
    for (const char* language : {"_vi", "_en", "_zh"})
      all.push_back({std::string(name) + language, since});
  }
  void operator()(std::string_view name, const auto& /*value*/, int since = 1) {
    all.push_back({std::string(name), since});
  }
  std::vector<ColumnName> all;
};

template <class Row>
std::vector<ColumnName> names_of_columns() {
  const Row row{};
  ColumnNames names;
  columns_of(row, names);
  return std::move(names.all);
}

/// Returns "p.id, p.gtin" ...: the columns that ColumnsOut reads from a file of that schema. `of`
/// is "p." or empty.
template <class Row>
std::string select_list(std::int64_t schema, std::string_view of = {}) {
  std::string list;
  for (const ColumnName& column : names_of_columns<Row>()) {
    if (column.since > schema) continue;
    if (!list.empty()) list += ", ";
    list.append(of).append(column.name);
  }
  return list;
}

/// Binds the values of a row in order. Calls `shown` with each text.
template <class Shown>
class ColumnsIn {
 public:
  ColumnsIn(Statement& to, int place, Shown shown) : to_(to), place_(place), shown_(shown) {}

  void operator()(std::string_view /*name*/, const auto& value, int /*since*/ = 1) { bind(value); }

 private:
  void bind(const std::string& text) {
    to_.bind(place_++, text);
    shown_(text);
  }
  void bind(const LocalText& text) {
    for (const std::string& one : text.by_language) bind(one);
  }
  void bind(double number) { to_.bind(place_++, number); }
  template <class Value>
  requires std::integral<Value> || std::is_enum_v<Value>
  void bind(Value value) { to_.bind(place_++, static_cast<std::int64_t>(value)); }
  void bind(Date day) { to_.bind(place_++, date_to_iso(day)); }
  void bind(const std::optional<Date>& day) {
    to_.bind(place_++, day ? date_to_iso(*day) : std::string());
  }
  void bind(const std::optional<int>& number) {
    if (number)
      bind(*number);
    else
      to_.bind_null(place_++);
  }
  void bind(const std::optional<Gtin>& gtin) {
    if (gtin)
      to_.bind(place_++, gtin->as_14());
    else
      to_.bind_null(place_++);
  }
  void bind(const PublicKey& key) { to_.bind_bytes(place_++, key); }

  Statement& to_;
  int place_;
  Shown shown_;
};

constexpr std::int64_t most(ProducerKind /*of*/) {
  return static_cast<std::int64_t>(ProducerKind::household);
}
constexpr std::int64_t most(Measure /*of*/) {
  return static_cast<std::int64_t>(Measure::millilitres);
}
constexpr std::int64_t most(LotAct /*of*/) {
  return static_cast<std::int64_t>(LotAct::receiving);
}
constexpr std::int64_t most(LotDocumentKind /*of*/) {
  return static_cast<std::int64_t>(LotDocumentKind::photo);
}

/// Reads a row's values, starting at column `from`, in the order of select_list.
class ColumnsOut {
 public:
  ColumnsOut(const Statement& row, int from, std::int64_t schema)
      : row_(row), column_(from), schema_(schema) {}

  void operator()(std::string_view /*name*/, auto& value, int since = 1) {
    if (since <= schema_) read(value);
  }
  /// Reads the next column, which is not in any list.
  template <class Value>
  Value next() {
    Value value{};
    read(value);
    return value;
  }

 private:
  void read(std::string& text) { text = row_.text(column_++); }
  void read(LocalText& text) {
    for (std::string& one : text.by_language) read(one);
  }
  void read(double& number) { number = row_.real(column_++); }
  void read(bool& flag) { flag = row_.number(column_++) != 0; }
  void read(std::int64_t& number) { number = row_.number(column_++); }
  void read(int& number) { number = static_cast<int>(row_.number(column_++)); }
  template <class Value>
  requires std::is_enum_v<Value>
  void read(Value& value) {
    const std::int64_t number = row_.number(column_++);
    value = number < 0 || number > most(Value{}) ? Value{} : static_cast<Value>(number);
  }
  void read(Date& day) { day = date_from_iso(row_.text(column_++)).value_or(Date{}); }
  void read(std::optional<Date>& day) { day = date_from_iso(row_.text(column_++)); }
  void read(std::optional<int>& number) {
    if (!row_.is_null(column_)) number = static_cast<int>(row_.number(column_));
    ++column_;
  }
  void read(std::optional<Money>& money) {
    if (!row_.is_null(column_)) money = Money{row_.number(column_)};
    ++column_;
  }
  void read(std::optional<Gtin>& gtin) { gtin = Gtin::parse(row_.text(column_++)); }
  void read(PublicKey& key) {
    const auto bytes = row_.bytes(column_++);
    if (bytes.size() == key.size()) std::copy(bytes.begin(), bytes.end(), key.begin());
  }

  const Statement& row_;
  int column_;
  std::int64_t schema_;
};

/// Reads a value from the columns of its list, starting at column `from`.
template <class Row>
Row read_row(const Statement& row, std::int64_t schema, int from = 0) {
  Row one{};
  ColumnsOut out(row, from, schema);
  columns_of(one, out);
  return one;
}

}  // namespace ocop::db
