// A store from before numbers were recorded: which terminals keep their prefix.
#include "db/hub/numbers.h"

#include <gtest/gtest.h>

#include "db/hub/terminals.h"
#include "db/sql/schema_files.h"
#include "db/sql/sql_database.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/ledger_book.h"

namespace ocop::db {
namespace {

using namespace test;

struct OldStore : testing::TestWithParam<std::string> {
  static TerminalId numbered(std::uint8_t number) {
    TerminalId id{};
    id[0] = number;
    return id;
  }
  static std::string this_file(const std::string& schema) {
    for (const SchemaFile& file : schema_files())
      if (file.schema == schema &&
          std::string_view(file.sql).find("number_twice") != std::string::npos)
        return std::string(file.sql);
    return {};
  }
};

/// Runs the schema file again on a store with unknown terminals.
TEST_P(OldStore, KeepsPrefixesThatOneTerminalAloneUsed) {
  HubStore store = open_hub_store(fresh_hub_store(GetParam()));
  const auto sell = [&](std::uint8_t terminal, std::int64_t seq, const std::string& body) {
    std::vector<SqlValue> cells;
    const EntryHash none{};
    const TerminalId id = numbered(terminal);
    const auto put = store.transact([&] {
      return store.run(
                 "INSERT INTO entry (terminal, branch, seq, point, received_ms, at_ms, boot,"
                 " uptime_ms, kind, body, prev, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9,"
                 " ?10, ?11, ?12)",
                 {id, std::int64_t{0}, seq, std::string_view("here"), kMorningMs, kMorningMs,
                  std::string_view("b"), std::int64_t{1}, std::string_view("sale"), body, none,
                  none})
                 ? Status(Done{})
                 : Status(Error{"not put"});
    });
    ASSERT_TRUE(put);
  };
  for (std::uint8_t i = 1; i <= 5; ++i)
    ASSERT_TRUE(enrol_terminal(store, numbered(i), {i}, "here", kMorningMs));
  sell(1, 1, R"({"lines":[{"name":"\"sale\":\"XX\""}],"sale":"DL01-000001"})");
  sell(1, 2, R"({"sale":"DL01-000002"})");
  sell(2, 1, R"({"sale":"DL02-000001"})");
  sell(3, 1, R"({"sale":"DL02-000001"})");
  sell(3, 2, R"({"sale":"DL03-000002"})");
  sell(4, 1, R"({"sale":"dl-9"})");
  sell(4, 2, R"({"sale":7})");
  sell(4, 3, R"(no JSON "sale":")");
  const bool file = GetParam() == "SQLite";
  std::string sql = this_file(file ? "hub" : "hub_postgres");
  const auto from = sql.find("WITH said"), to = sql.find("CREATE UNIQUE INDEX");
  ASSERT_LT(from, to);
  ASSERT_NE(to, std::string::npos);
  const auto given = store.run(sql.substr(from, sql.rfind(';', to) - from));
  ASSERT_TRUE(given) << given.error().sentence;
  const std::string wanted[] = {"DL01", "", "DL03", "", ""};
  for (std::uint8_t i = 1; i <= 5; ++i)
    EXPECT_EQ(*prefix_of(store, numbered(i)), wanted[i - 1]) << int{i};
}

INSTANTIATE_TEST_SUITE_P(On, OldStore, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::db
