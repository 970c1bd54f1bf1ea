// A hub's store on PostgreSQL when something freezes, restarts or turns read-only: each call
// returns, nothing is done twice, and the next one works again.
#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <thread>

#include "db/hub/entries.h"
#include "db/hub/hub_store.h"
#include "db/hub/kept_settings.h"
#include "db/hub/store_schema.h"
#include "db/hub/terminals.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/exchange/postgres_server.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using namespace test;
using std::chrono::steady_clock;
using testing::HasSubstr;

constexpr StorePatience kShort{300, 1'000, 3'000, 600};

struct PostgresFaults : testing::Test {
  const std::string uri = fresh_postgres_database();  // as the role with all rights
  const std::string where = for_worker(uri);
  HubStore owner = open_hub_store(uri);
  HubStore store = opened();

  HubStore opened() const {
    EXPECT_TRUE(migrate_store(uri, "ocop_worker"));
    auto one = HubStore::open(where, kShort);
    EXPECT_TRUE(one) << one.error().sentence;
    return std::move(*one);
  }
  void enrol() {
    EXPECT_EQ(*enrol_terminal(owner, test_terminal(), {}, "here", kMorningMs), Enrolled::done);
  }
  /// Holds the terminal's row until the transaction ends.
  static Status touch(HubStore& one) {
    return done(one.run("UPDATE terminal SET seen_ms = seen_ms + 1 WHERE id = ?1 RETURNING id",
                        {test_terminal()}));
  }
  std::int64_t touches() {
    return (*owner.run("SELECT seen_ms FROM terminal"))[0].number(0) - kMorningMs;
  }
  static std::int64_t backend(HubStore& one) {
    const auto rows = one.run("SELECT pg_backend_pid()");
    EXPECT_TRUE(rows) << rows.error().sentence;
    return rows ? (*rows)[0].number(0) : 0;
  }
  void end_session(std::int64_t pid) {
    EXPECT_TRUE(owner.run("SELECT pg_terminate_backend(?1::INT, 10000)", {pid}));
  }
  void wait_until(const std::string& what, const std::function<bool()>& holds) {
    for (const auto end = steady_clock::now() + std::chrono::seconds(60); !holds();) {
      ASSERT_LT(steady_clock::now(), end) << "it never came to: " << what;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
};

TEST_F(PostgresFaults, AHubThatFreezesInATransactionKeepsOthersOutForMomentsOnly) {
  enrol();
  HubStore other = opened();
  int tries = 0;
  const auto thawed = store.transact([&] {
    auto touched = touch(store);
    if (++tries > 1) return touched;
    const auto kept_out = other.transact([&] { return touch(other); });
    EXPECT_FALSE(kept_out);
    EXPECT_THAT(kept_out ? "" : kept_out.error().sentence, HasSubstr("lock timeout"));
    wait_until("the server ends the frozen transaction",
               [&] { return bool(other.transact([&] { return touch(other); })); });
    return touch(store);
  });
  EXPECT_TRUE(thawed) << thawed.error().sentence;
  EXPECT_EQ(tries, 2) << "what the server undid is done anew";
  EXPECT_EQ(touches(), 2);
}

TEST_F(PostgresFaults, AServerThatDoesNotAnswerIsGivenUpAndTheNextCallWorks) {
  // A server that no longer honours its timeouts.
  const auto freeze = [&] {
    EXPECT_TRUE(store.run("SET statement_timeout = 0"));
    return store.run("SELECT pg_sleep(600)::TEXT");
  };
  const auto begun = steady_clock::now();
  const auto frozen = freeze();
  ASSERT_FALSE(frozen);
  EXPECT_THAT(frozen.error().sentence, HasSubstr("did not answer in time"));
  EXPECT_GT(backend(store), 0);
  const auto in_transaction = store.transact([&] { return done(freeze()); });
  ASSERT_FALSE(in_transaction);
  EXPECT_GT(backend(store), 0);
  EXPECT_LT(steady_clock::now() - begun, std::chrono::seconds(300));
}

TEST_F(PostgresFaults, AStatementThatTakesTooLongIsEndedByTheServer) {
  const auto slow = store.run("SELECT pg_sleep(600)::TEXT");
  ASSERT_FALSE(slow);
  EXPECT_THAT(slow.error().sentence, HasSubstr("statement timeout"));
}

TEST_F(PostgresFaults, BoundsThatSomebodySetStay) {
  ASSERT_TRUE(owner.run("ALTER ROLE ocop_worker SET lock_timeout = '77ms'"));
  HubStore later = opened();
  EXPECT_EQ((*later.run("SHOW lock_timeout"))[0].text(0), "77ms");
  EXPECT_EQ((*later.run("SHOW statement_timeout"))[0].text(0), "1s");
  ASSERT_TRUE(owner.run("ALTER ROLE ocop_worker RESET lock_timeout"));
}

TEST_F(PostgresFaults, ASilentFirstHostIsLeftForTheSecond) {
  const int silent = ::socket(AF_INET, SOCK_STREAM, 0);  // accepts connections, answers nothing
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  ASSERT_EQ(::bind(silent, reinterpret_cast<sockaddr*>(&address), size), 0);
  ASSERT_EQ(::listen(silent, 5), 0);
  ASSERT_EQ(::getsockname(silent, reinterpret_cast<sockaddr*>(&address), &size), 0);
  const auto hosts = where.find("host=") + 5, end = where.find('&');
  const std::string both =
      where.substr(0, hosts) + "127.0.0.1," + where.substr(hosts, end - hosts) +
      "&port=" + std::to_string(ntohs(address.sin_port)) + ",5432" + where.substr(end);
  const auto begun = steady_clock::now();
  const auto reached = HubStore::open(both, kShort);
  EXPECT_TRUE(reached) << reached.error().sentence;
  EXPECT_LT(steady_clock::now() - begun, std::chrono::seconds(60));
  ::close(silent);
}

TEST_F(PostgresFaults, AfterARestartTheFirstUseWorks) {
  enrol();
  end_session(backend(store));
  EXPECT_TRUE(store.transact([&] { return touch(store); }));
  end_session(backend(store));
  EXPECT_TRUE(store.run("SELECT 1"));
  end_session(backend(store));
  EXPECT_TRUE(touch(store)) << "it was known before it was asked";
  EXPECT_EQ(touches(), 2);
}

TEST_F(PostgresFaults, WhatALostConnectionUndidIsDoneOnceMoreAndOnceOnly) {
  enrol();
  int tries = 0;
  const auto done = store.transact([&] {
    auto touched = touch(store);
    if (++tries == 1) end_session(backend(store));
    return touched ? touch(store) : touched;
  });
  EXPECT_TRUE(done) << done.error().sentence;
  EXPECT_EQ(tries, 2);
  EXPECT_EQ(touches(), 2);
  tries = 0;
  EXPECT_FALSE(store.transact([&] {
    ++tries;
    end_session(backend(store));
    return touch(store);
  }));
  EXPECT_EQ(tries, 2) << "it does not go on for ever";
  EXPECT_EQ(touches(), 2);
}

TEST_F(PostgresFaults, ATransactionThatMayHaveBeenKeptIsNotDoneTwice) {
  enrol();
  ASSERT_TRUE(
      owner.run("CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER"
                " AS $f$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL;"
                " END $f$"));
  ASSERT_TRUE(
      owner.run("CREATE CONSTRAINT TRIGGER stops AFTER UPDATE ON terminal DEFERRABLE"
                " INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION stop()"));
  int tries = 0;
  const auto unknown = store.transact([&] {
    ++tries;
    return touch(store);
  });
  EXPECT_FALSE(unknown);
  EXPECT_EQ(tries, 1);
}

TEST_F(PostgresFaults, AConnectionThatTurnedReadOnlyIsLeft) {
  enrol();
  const auto before = backend(store);
  ASSERT_TRUE(store.run("SET default_transaction_read_only = on"));
  const auto done = store.transact([&] { return touch(store); });
  EXPECT_TRUE(done) << done.error().sentence;
  EXPECT_NE(backend(store), before);
  ASSERT_TRUE(store.run("SET default_transaction_read_only = on"));
  EXPECT_TRUE(touch(store)) << "outside of a transaction too";
  EXPECT_EQ(touches(), 2);
}

TEST_F(PostgresFaults, WhatNoStandbyHasIsNotSaidToBeKept) {
  enrol();
  const auto standby = [&](const std::string& name) {
    ASSERT_TRUE(owner.run("ALTER SYSTEM SET synchronous_standby_names = '" + name + "'"));
    ASSERT_TRUE(owner.run("SELECT pg_reload_conf()::TEXT"));
  };
  auto later = std::move(*HubStore::open(where, kPatienceOfCommands));
  standby("nobody");
  const std::int64_t pid = backend(later);
  wait_until("the setting holds",
             [&] { return (*later.run("SHOW synchronous_standby_names"))[0].text(0) == "nobody"; });
  std::thread impatient([&] {
    wait_until("it waits for the standby", [&] {
      return !owner
                  .run(
                      "SELECT pg_cancel_backend(pid)::TEXT FROM pg_stat_activity WHERE pid ="
                      " ?1::INT AND wait_event = 'SyncRep'",
                      {pid})
                  ->empty();
    });
  });
  Status kept = Done{};
  wait_until("a transaction waits for it", [&] {
    kept = later.transact([&] { return touch(later); });
    return !kept;
  });
  impatient.join();
  standby("");
  ASSERT_FALSE(kept);
  EXPECT_THAT(kept.error().sentence, HasSubstr("the standby may lack"));
}

TEST_F(PostgresFaults, TheClockIsTheDatabasesOwn) {
  ASSERT_TRUE(
      owner.run("CREATE FUNCTION clock_timestamp() RETURNS timestamptz LANGUAGE sql AS"
                " $f$ SELECT pg_catalog.clock_timestamp() + INTERVAL '10 minutes' $f$"));
  const auto name = (*owner.run("SELECT current_database()::TEXT"))[0].text(0);
  ASSERT_TRUE(owner.run("ALTER DATABASE " + name + " SET search_path = public, pg_catalog"));
  HubStore later = opened();
  HubStore file = open_hub_store(fresh_hub_store("SQLite"));
  const std::int64_t ahead = later.now_ms() - file.now_ms();
  EXPECT_NEAR(static_cast<double>(ahead), 600'000, 60'000);
}

TEST_F(PostgresFaults, EntriesThatAreKnownCostOneLook) {
  const auto entries = chain(500);
  const auto looks = [&](std::size_t from, std::size_t to) {
    std::int64_t scans = 0;
    const auto so_far = [&]() -> std::int64_t {
      const auto rows = store.run(
          "SELECT coalesce(sum(seq_scan + idx_scan), 0)::BIGINT FROM pg_stat_xact_user_tables"
          " WHERE relname LIKE 'entry_%'");
      return rows ? (*rows)[0].number(0) : -1;
    };
    const auto done = store.transact([&]() -> Status {
      const std::int64_t before = so_far();
      EXPECT_TRUE(enrol_terminal(store, test_terminal(), {}, "here", kMorningMs));
      const auto terminal = find_terminal(store, test_terminal());
      const auto taken =
          take_entries(store, **terminal, std::span(entries).subspan(from, to - from), kMorningMs);
      if (!taken) return taken.error();
      scans = so_far() - before;
      return Done{};
    });
    EXPECT_TRUE(done) << done.error().sentence;
    return scans;
  };
  const auto parts =
      (*owner.run("SELECT count(*) FROM pg_inherits WHERE inhparent ="
                  " 'entry'::regclass"))[0]
          .number(0);
  EXPECT_EQ(looks(0, 400), 0) << "what is new";
  EXPECT_EQ(looks(400, 450), 0);
  EXPECT_LE(looks(0, 450), parts) << "what is known";
  EXPECT_LE(looks(100, 500), parts) << "some of it";
}

TEST(PostgresRoles, WhoMayNotChangeTheSchemaIsToldWhoMust) {
  const std::string uri = fresh_postgres_database(), where = for_worker(uri);
  const auto empty = HubStore::open(where);
  ASSERT_FALSE(empty);
  EXPECT_THAT(empty.error().sentence, HasSubstr("ocop-hub store migrate"));
  EXPECT_FALSE(migrate_store(where, "")) << "by that role itself";
  EXPECT_FALSE(migrate_store(uri, "nobody\"; --"));
  const auto newest = migrate_store(uri, "ocop_worker");
  ASSERT_TRUE(newest) << newest.error().sentence;
  HubStore store = open_hub_store(where), owner = open_hub_store(uri);
  ASSERT_TRUE(put_settings(store, "here", 1, "{}", kMorningMs));
  EXPECT_FALSE(store.run("CREATE TABLE more (a INT)"));

  ASSERT_TRUE(owner.run("CREATE TABLE more (a INT)"));
  EXPECT_FALSE(store.run("SELECT a FROM more"));
  ASSERT_TRUE(migrate_store(uri, ""));
  EXPECT_TRUE(store.run("SELECT a FROM more")) << "who could work before gets what is new";
  for (const char* forbidden :
       {"TRUNCATE entry", "DELETE FROM entry", "UPDATE entry SET seq = 1", "TRUNCATE entry_other",
        "DELETE FROM entry_other", "INSERT INTO schema_version VALUES (9999)"}) {
    const auto refused = store.run(forbidden);
    ASSERT_FALSE(refused) << forbidden;
    EXPECT_THAT(refused.error().sentence, HasSubstr("permission denied")) << forbidden;
  }

  ASSERT_TRUE(owner.run("DELETE FROM schema_version WHERE number = ?1", {*newest}));
  const auto older = HubStore::open(where);
  ASSERT_FALSE(older);
  EXPECT_THAT(older.error().sentence, HasSubstr("needs " + std::to_string(*newest)));
  ASSERT_TRUE(owner.run("INSERT INTO schema_version VALUES (?1)", {*newest + 1}));
  const auto newer = HubStore::open(where);
  ASSERT_FALSE(newer);
  EXPECT_THAT(newer.error().sentence, HasSubstr("install the newer program"));
}

TEST(PostgresRoles, AFileHasNone) {
  const std::string file = fresh_hub_store("SQLite");
  EXPECT_FALSE(migrate_store(file, "somebody"));
  const auto newest = migrate_store(file, "");
  ASSERT_TRUE(newest) << newest.error().sentence;
  EXPECT_GT(*newest, 2);
}

}  // namespace
}  // namespace ocop::db
