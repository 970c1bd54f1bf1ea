// The state of an open ledger. For this folder only. Thread rule: that of Ledger.
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
  Error refusal;  // its sentence is empty if there is none
  std::optional<Statement> insert, last, acknowledged;

  /// Prepares a statement on first use and caches it, so that a sale does not parse SQL with every
  /// trigger and a sender never parses it at all. Prepares it again after a failure. The caller
  /// resets it after reading a row.
  Statement& once(std::optional<Statement>& statement, const std::string& sql) {
    if (!statement || statement->failed()) statement = connection.prepare(sql);
    return *statement;
  }
  /// The columns of `kEntryColumns`.
  Statement& last_entry();
};

/// Copies a column's bytes. Returns false if their number differs.
template <class Bytes>
bool copy_bytes(const Statement& row, int column, Bytes& to) {
  const auto bytes = row.bytes(column);
  if (bytes.size() != to.size()) return false;
  std::copy(bytes.begin(), bytes.end(), to.begin());
  return true;
}

/// The columns of `kEntryColumns`.
LedgerEntry entry_of(const Statement& row);
/// Binds the same columns of an INSERT.
void bind_entry(Statement& insert, const LedgerEntry& entry);
inline constexpr const char* kEntryColumns = "seq, at_ms, boot, uptime_ms, kind, body, prev, hash";

/// Describes a failure with that code for a person, who should not see SQLite's own words.
Error error_of(int code, const std::string& path, const std::string& words);

}  // namespace ocop::db
