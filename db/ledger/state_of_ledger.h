// What an open ledger holds: shared by ledger.cpp and open.cpp, for nobody else.
// Thread rule: that of Ledger.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "db/ledger/ledger.h"
#include "db/sql/sqlite.h"

namespace ocop::db {

struct Ledger::Open {
  Open(Connection opened, std::string at) : connection(std::move(opened)), path(std::move(at)) {}

  Connection connection;
  std::string path;
  TerminalId terminal{};
  EntryHash first_prev{};
  LedgerHash hash;
  Error refusal;  // empty sentence: none
  std::optional<Statement> insert, last, acknowledged;

  /// Prepared with its first use, and once: a sale must not pay for parsing SQL with every trigger,
  /// nor who only sends; anew after it failed. Whoever read a row of it resets it.
  Statement& once(std::optional<Statement>& statement, const std::string& sql) {
    if (!statement || statement->failed()) statement = connection.prepare(sql);
    return *statement;
  }
  /// The columns of `kEntryColumns`.
  Statement& last_entry();
};

/// Copies a column's bytes; false where there are not exactly as many.
template <class Bytes>
bool copy_bytes(const Statement& row, int column, Bytes& to) {
  const auto bytes = row.bytes(column);
  if (bytes.size() != to.size()) return false;
  std::copy(bytes.begin(), bytes.end(), to.begin());
  return true;
}

/// The columns of `kEntryColumns`.
LedgerEntry entry_of(const Statement& row);
/// The same columns, of an INSERT.
void bind_entry(Statement& insert, const LedgerEntry& entry);
inline constexpr const char* kEntryColumns = "seq, at_ms, boot, uptime_ms, kind, body, prev, hash";

/// What a failure of that code means to a person: the disk's words are not theirs.
Error error_of(int code, const std::string& path, const std::string& words);

}  // namespace ocop::db
