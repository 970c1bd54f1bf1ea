// The hub's store: terminals, their entries, health, private settings. Tables and invariants:
// db/schema/hub/README.md. The functions for each part are in terminals.h, entries.h,
// kept_settings.h ... Thread rule: one object on one thread at a time; several objects, even in
// several programs, may use one store. Errors: one sentence. Not here: signatures, hashes
// (app/base/wire).
#pragma once

#include <functional>
#include <initializer_list>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "db/model/day_quota.h"
#include "db/model/result.h"
#include "db/model/terminal_record.h"
#include "db/sql/sql_database.h"

namespace ocop::db {

/// Returns whether `where`, as HubStore::open takes it, is a PostgreSQL URI; otherwise it is a
/// file.
inline bool is_postgres_uri(std::string_view where) {
  return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

class HubStore {
 public:
  /// `where`: a path (SQLite) or "postgresql://..." (PostgreSQL, for several hubs on one store).
  /// Creates the store if it is missing and brings its schema up to date.
  static Result<HubStore> open(const std::string& where, const StorePatience& patience = {});

  /// Runs `work` in one transaction, which is durable when this returns, or undone on error: that
  /// of `work` or the database's. Only if the connection is lost during the commit is the outcome
  /// unknown, and reported as an error. If it is lost earlier, everything is undone and `work` runs
  /// again on a new connection, so `work` must be repeatable. Transactions do not nest.
  Status transact(const std::function<Status()>& work);
  /// Copies the whole store into a new file while others read and write.
  Status backup(const std::string& path) { return database_->backup(path); }

  /// As SqlDatabase::now_ms(): the clock for codes, nonces and enrolments.
  std::int64_t now_ms() { return database_->now_ms(); }
  /// How much a terminal may send per day; set by the program that opened the store.
  DayQuota& quota() { return quota_; }

  /// For the other files of this folder. A statement outside transact() is its own transaction.
  Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values = {}) {
    return database_->run(sql, values);
  }
  /// As SqlDatabase::later(), within transact().
  Status later(std::string_view sql, std::initializer_list<SqlValue> values = {}) {
    return database_->later(sql, values);
  }
  Status insert(std::string_view table, std::string_view columns, std::span<const SqlValue> cells) {
    return database_->insert(table, columns, cells);
  }

 private:
  // recall_terminal() returns what find_terminal() cached (terminals.h).
  friend Result<std::optional<HubTerminal>> find_terminal(HubStore& store, const TerminalId& id);
  friend Result<std::optional<HubTerminal>> recall_terminal(HubStore& store, const TerminalId& id);

  explicit HubStore(std::unique_ptr<SqlDatabase> database) : database_(std::move(database)) {}
  Status transact_once(const std::function<Status()>& work);

  std::unique_ptr<SqlDatabase> database_;
  std::map<TerminalId, HubTerminal> found_;
  DayQuota quota_;
};

}  // namespace ocop::db
