#include "db/sql/postgres_values.h"

#include <algorithm>
#include <charconv>

namespace ocop::db {

namespace {

constexpr Oid kBytes = 17;                      // bytea
constexpr Oid kNumbers[] = {20, 21, 23, 1700};  // int8, int2, int4, numeric

/// Appends a cell in COPY's text format.
void add_copied(std::string& text, const SqlValue& value) {
  if (value.index() == 0) {
    text += "\\N";
  } else if (const auto* number = std::get_if<std::int64_t>(&value)) {
    text += std::to_string(*number);
  } else if (const auto* bytes = std::get_if<std::span<const std::uint8_t>>(&value)) {
    constexpr std::string_view kHex = "0123456789abcdef";
    text += R"(\\x)";
    for (const std::uint8_t byte : *bytes) text += {kHex[byte >> 4], kHex[byte & 15]};
  } else {
    for (const char c : std::get<std::string_view>(value)) {
      if (c == '\\')
        text += R"(\\)";
      else if (c == '\t')
        text += R"(\t)";
      else if (c == '\n')
        text += R"(\n)";
      else if (c == '\r')
        text += R"(\r)";
      else
        text += c;
    }
  }
}

SqlRow::Cell cell_of(const PGresult* answer, int row, int column) {
  if (PQgetisnull(answer, row, column) != 0) return {};
  const std::string_view text(PQgetvalue(answer, row, column),
                              static_cast<std::size_t>(PQgetlength(answer, row, column)));
  const Oid type = PQftype(answer, column);
  if (std::find(std::begin(kNumbers), std::end(kNumbers), type) != std::end(kNumbers)) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }
  if (type != kBytes) return std::string(text);
  std::size_t size = 0;
  unsigned char* const bytes =
      PQunescapeBytea(reinterpret_cast<const unsigned char*>(text.data()), &size);
  std::string held(reinterpret_cast<const char*>(bytes), size);
  PQfreemem(bytes);
  return held;
}

}  // namespace

PostgresParameters::PostgresParameters(std::span<const SqlValue> values) {
  texts_.reserve(values.size());
  for (const SqlValue& value : values) add(value);
}

void PostgresParameters::add(const SqlValue& value) {
  const auto* bytes = std::get_if<std::span<const std::uint8_t>>(&value);
  formats_.push_back(bytes != nullptr ? 1 : 0);
  if (value.index() == 0) {
    data_.push_back(nullptr);
    sizes_.push_back(0);
    return;
  }
  if (bytes != nullptr)
    texts_.emplace_back(bytes->begin(), bytes->end());
  else if (const auto* text = std::get_if<std::string_view>(&value))
    texts_.emplace_back(*text);
  else
    texts_.push_back(std::to_string(std::get<std::int64_t>(value)));
  data_.push_back(texts_.back().c_str());
  sizes_.push_back(static_cast<int>(texts_.back().size()));
}

std::string copy_text(std::span<const SqlValue> cells, std::size_t width) {
  std::string text;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    add_copied(text, cells[i]);
    text += (i + 1) % width == 0 ? '\n' : '\t';
  }
  return text;
}

SqlRows rows_of(const PGresult* answer) {
  SqlRows rows;
  for (int row = 0; row < PQntuples(answer); ++row) {
    std::vector<SqlRow::Cell> cells;
    cells.reserve(static_cast<std::size_t>(PQnfields(answer)));
    for (int column = 0; column < PQnfields(answer); ++column)
      cells.push_back(cell_of(answer, row, column));
    rows.emplace_back(std::move(cells));
  }
  return rows;
}

}  // namespace ocop::db
