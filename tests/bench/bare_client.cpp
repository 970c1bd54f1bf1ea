#include "tests/bench/bare_client.h"

#include <libpq-fe.h>
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

#include "db/sql/sqlite.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/postgres_server.h"

namespace ocop::bench {

namespace {

void check(bool done) {
  if (done) return;
  std::fprintf(stderr, "The bare client failed.\n");
  std::exit(1);
}

class BareSqlite : public BareClient {
 public:
  explicit BareSqlite(const std::string& path)
      : bare_(std::move(*db::Connection::open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE))) {
    check(static_cast<bool>(bare_.execute(
        "PRAGMA busy_timeout=10000; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
        "CREATE TABLE IF NOT EXISTS entry (terminal BLOB, seq INTEGER, at_ms INTEGER, boot TEXT,"
        " uptime_ms INTEGER, kind TEXT, body TEXT, prev BLOB, hash BLOB);"
        "CREATE UNIQUE INDEX IF NOT EXISTS by_seq ON entry (terminal, seq)")));
    insert_ = bare_.prepare("INSERT INTO entry VALUES (?,?,?,?,?,?,?,?,?)");
  }
  void take(const TerminalId& id, std::span<const LedgerEntry> entries) override {
    check(static_cast<bool>(bare_.execute("BEGIN IMMEDIATE")));
    for (const LedgerEntry& entry : entries) {
      insert_.lend_bytes(1, id).bind(2, entry.seq).bind(3, entry.draft.at_ms);
      insert_.lend(4, entry.draft.boot).bind(5, entry.draft.uptime_ms).lend(6, entry.draft.kind);
      insert_.lend(7, entry.draft.body).lend_bytes(8, entry.prev).lend_bytes(9, entry.hash);
      check(insert_.run());
    }
    check(static_cast<bool>(bare_.execute("COMMIT")));
  }

 private:
  db::Connection bare_;
  db::Statement insert_;
};

class BarePostgres : public BareClient {
 public:
  explicit BarePostgres(const std::string& uri) : bare_(PQconnectdb(uri.c_str())) {
    PQsetNoticeProcessor(
        bare_, [](void*, const char*) {}, nullptr);
    run("CREATE TABLE IF NOT EXISTS entry (terminal BYTEA, seq BIGINT, at_ms BIGINT, boot TEXT,"
        " uptime_ms BIGINT, kind TEXT, body TEXT, prev BYTEA, hash BYTEA);"
        "CREATE UNIQUE INDEX IF NOT EXISTS by_seq ON entry (terminal, seq)");
    PQclear(PQprepare(bare_, "put", "INSERT INTO entry VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9)", 0,
                      nullptr));
  }
  ~BarePostgres() override { PQfinish(bare_); }
  void take(const TerminalId& id, std::span<const LedgerEntry> entries) override {
    run("BEGIN");
    for (const LedgerEntry& entry : entries) put(id, entry);
    run("COMMIT");
  }

 private:
  void run(const char* sql) {
    PGresult* const done = PQexec(bare_, sql);
    check(PQresultStatus(done) == PGRES_COMMAND_OK);
    PQclear(done);
  }
  void put(const TerminalId& id, const LedgerEntry& entry) {
    const auto bytes = [](const auto& array) {
      return reinterpret_cast<const char*>(array.data());
    };
    const std::string seq = std::to_string(entry.seq), at = std::to_string(entry.draft.at_ms),
                      uptime = std::to_string(entry.draft.uptime_ms);
    const char* const values[] = {bytes(id),
                                  seq.c_str(),
                                  at.c_str(),
                                  entry.draft.boot.c_str(),
                                  uptime.c_str(),
                                  entry.draft.kind.c_str(),
                                  entry.draft.body.c_str(),
                                  bytes(entry.prev),
                                  bytes(entry.hash)};
    const int sizes[] = {16, 0, 0, 0, 0, 0, 0, 32, 32};
    const int formats[] = {1, 0, 0, 0, 0, 0, 0, 1, 1};
    PGresult* const done = PQexecPrepared(bare_, "put", 9, values, sizes, formats, 0);
    check(PQresultStatus(done) == PGRES_COMMAND_OK);
    PQclear(done);
  }
  PGconn* bare_;
};

}  // namespace

std::vector<std::unique_ptr<BareClient>> bare_clients(const std::string& kind, int number) {
  const std::string where =  // without the hub's tables
      kind == "PostgreSQL" ? test::fresh_postgres_database() : test::fresh_hub_store(kind);
  std::vector<std::unique_ptr<BareClient>> clients;
  for (int i = 0; i < number; ++i)
    if (kind == "PostgreSQL")
      clients.push_back(std::make_unique<BarePostgres>(where));
    else
      clients.push_back(std::make_unique<BareSqlite>(where));
  return clients;
}

}  // namespace ocop::bench
