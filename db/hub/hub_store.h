// The hub's store: terminals, their entries, health, private settings. Its tables and what must
// hold: db/schema/hub/README.md. Each part has its functions: terminals.h, entries.h,
// kept_settings.h ... Thread rule: one object on one thread at a time; several objects, also of
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

/// Returns whether a place that HubStore::open takes is a PostgreSQL URI; else it is a file.
inline bool is_postgres_uri(std::string_view where) {
  return where.starts_with("postgresql://") || where.starts_with("postgres://");
}

class HubStore {
 public:
  /// `where`: a path (SQLite) or "postgresql://..." (PostgreSQL: for several hubs on one store).
  /// Makes what is not there, brings what is to the newest schema.
  static Result<HubStore> open(const std::string& where, const StorePatience& patience = {});

  /// Does `work` in one transaction: durable when this returns, or undone; but where the connection
  /// was lost during its last step, nobody knows, and it is an Error. Error: that of `work`, or the
  /// database's. Not one in another. `work` may be done twice: where the connection is lost before
  /// that step, all is undone and done anew on another one.
  Status transact(const std::function<Status()>& work);
  /// A whole copy into a new file, while others read and write.
  Status backup(const std::string& path) { return database_->backup(path); }

  /// As SqlDatabase's: by this clock codes, nonces and enrolments are judged.
  std::int64_t now_ms() { return database_->now_ms(); }
  /// What a terminal may send a day; set by the program that opened the store.
  DayQuota& quota() { return quota_; }

  /// For the other files of this folder. A statement outside of transact() is a transaction of its
  /// own.
  Result<SqlRows> run(std::string_view sql, std::initializer_list<SqlValue> values = {}) {
    return database_->run(sql, values);
  }
  /// As SqlDatabase's: within transact().
  Status later(std::string_view sql, std::initializer_list<SqlValue> values = {}) {
    return database_->later(sql, values);
  }
  Status insert(std::string_view table, std::string_view columns, std::span<const SqlValue> cells) {
    return database_->insert(table, columns, cells);
  }

 private:
  // What find_terminal() found, recall_terminal() knows (terminals.h).
  friend Result<std::optional<HubTerminal>> find_terminal(HubStore& store, const TerminalId& id);
  friend Result<std::optional<HubTerminal>> recall_terminal(HubStore& store, const TerminalId& id);

  explicit HubStore(std::unique_ptr<SqlDatabase> database) : database_(std::move(database)) {}
  Status transact_once(const std::function<Status()>& work);

  std::unique_ptr<SqlDatabase> database_;
  std::map<TerminalId, HubTerminal> found_;
  DayQuota quota_;
};

}  // namespace ocop::db
