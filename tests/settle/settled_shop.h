// A shop whose entries a hub has and that settles with its producers, for the tests of settling.
// Thread rule: one thread.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <vector>

#include "app/office/settle/settling.h"
#include "db/hub/kept_statements.h"
#include "db/hub/kept_terms.h"
#include "tests/reports/summed_entries.h"

namespace ocop::test {

/// The day of kMorningMs, since 1970-01-01.
inline constexpr std::int64_t kFirstDay = 20'781;

inline Date day_date(std::int64_t day) {
  return Date(std::chrono::sys_days(std::chrono::days(day)));
}

/// Consigned at 70 %, the shop bears discounts.
inline Terms consigned(const std::string& producer) {
  Terms one;
  one.producer = producer;
  one.from = *date_from_iso("2026-01-01");
  one.share_of = ShareOf::percent;
  one.share = 70'00;
  one.contract = "12/HĐKG";
  return one;
}

struct SettledShop : Summing {
  codec::SigningKey key = *codec::SigningKey::read(std::string(62, '0') + "7f\n");
  settle::Goods goods{{{"na", {"htx-na", "Na Chi Lăng"}}, {"tea", {"htx-tea", "Chè"}}},
                      {{"htx-na", {"HTX Na", "Chi Lăng"}}}};

  void set_terms(const std::vector<Terms>& terms) {
    ASSERT_TRUE(store.transact([&]() -> Status {
      const auto put = db::put_terms(store, terms, 1);
      return put ? Status(Done{}) : Status(put.error());
    }));
  }
  /// `days`: after the first.
  Result<settle::Settled> try_settle(const std::string& producer, std::int64_t days,
                                     const std::string& point = "") {
    return settle::settle(store, {producer, point, kFirstDay + days, kFirstDay + 9999}, goods, key);
  }
  settle::Statement settle_with(const std::string& producer, std::int64_t days,
                                const std::string& point = "") {
    const auto settled = try_settle(producer, days, point);
    EXPECT_TRUE(settled) << settled.error().sentence;
    EXPECT_EQ(settled->statements.size(), 1U)
        << (settled->refused.empty() ? "" : settled->refused[0]);
    return settled->statements.empty() ? settle::Statement{} : settled->statements.front();
  }
  /// The sums of a statement's rows.
  static settle::Figures total(const settle::Statement& statement) {
    settle::Figures sum;
    for (const auto& row : statement.rows) sum += row.figures;
    return sum;
  }
  std::vector<std::string> documents() {
    std::vector<std::string> all;
    EXPECT_TRUE(db::each_statement(store, "", [&](const db::KeptStatement& one) {
      all.push_back(one.document);
      return Status(Done{});
    }));
    return all;
  }
};

}  // namespace ocop::test
