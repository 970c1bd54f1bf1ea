// Statements to producers: what they say, and that they are never changed.
#include "app/office/settle/settling.h"

#include <gmock/gmock.h>

#include "app/base/codec/canonical_json.h"
#include "app/office/settle/statement_document.h"
#include "tests/settle/settled_shop.h"

namespace ocop::settle {
namespace {

using namespace test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

struct Settling : SettledShop {
  Till till;
  BookSale sold{"DL01-000001", {{.quantity = 4, .lot = "L1", .discount = 20'000}}};

  void SetUp() override { set_terms({consigned("htx-na"), consigned("htx-tea")}); }
  /// `days`: after the first.
  static std::int64_t at(std::int64_t days) { return kMorningMs + days * kDay_ms; }
  void send_all() { send(till.ledger); }
};
INSTANTIATE_TEST_SUITE_P(On, Settling, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

TEST_P(Settling, AStatementSaysWhatCameWentAndIsOwed) {
  till.record("stock_receive", stock_body("quantity", "na", "L1", 20));
  till.record("sale", body_of(sold));
  till.record("stock_write_off", R"({"lot":"L1","product":"na","quantity":2,"reason":"hỏng",)"
                                 R"("staff":"lan","weighed":0})");
  till.record("stock_count", stock_body("counted", "na", "L1", 13));
  send_all();
  const Statement one = settle_with("htx-na", 0);
  EXPECT_EQ(one.number, 1);
  EXPECT_EQ(one.name, "HTX Na");
  EXPECT_EQ(one.products.at("na"), "Na Chi Lăng");
  const Figures sum = total(one);
  EXPECT_EQ(sum.received, 20);
  EXPECT_EQ(sum.sold, 4);
  EXPECT_EQ(sum.spoiled, 2);
  EXPECT_EQ(sum.counted, -1);
  EXPECT_EQ(sum.gross.vnd, 200'000);
  EXPECT_EQ(sum.discount_shop.vnd, 20'000);
  EXPECT_EQ(sum.takings.vnd, 180'000);
  EXPECT_EQ(sum.vat.vnd, 13'333);
  EXPECT_EQ(sum.share.vnd, 140'000);
  EXPECT_EQ(sum.made_good.vnd, 35'000) << "the missing one; the owner bears the spoilt ones";
  EXPECT_EQ(one.closing().vnd, 175'000);
  ASSERT_EQ(one.goods.size(), 1U);
  EXPECT_EQ(one.goods[0].left, 13);
  for (const StatementRow& row : one.rows) EXPECT_EQ(row.key.contract, "12/HĐKG");
}

TEST_P(Settling, SettlingAgainGivesTheSameBytes) {
  till.record("sale", body_of(sold));
  send_all();
  const Statement one = settle_with("htx-na", 0);
  const auto before = documents();
  till.record("sale", body_of({"DL01-000002", {{}}}));
  send_all();
  EXPECT_EQ(settle_with("htx-na", 0), one);
  EXPECT_EQ(documents(), before);
  EXPECT_FALSE(store.run("UPDATE statement SET producer = 'me'"));
  EXPECT_FALSE(store.run("DELETE FROM statement"));
}

TEST_P(Settling, WhatComesInLateIsACorrectionInTheNextStatement) {
  till.record("stock_receive", stock_body("quantity", "na", "L1", 20), at(0));
  till.record("sale", body_of(sold), at(0) + 60'000);
  send_all();
  const Statement first = settle_with("htx-na", 5);
  till.record("sale", body_of({"DL01-000002", {{.lot = "L1"}}}), at(3));
  till.record("refund", refund_body("DL01-R000001", sold, 0, 1, true), at(4));
  till.record("sale", body_of({"DL01-000003", {{.quantity = 2, .lot = "L1"}}}), at(7));
  send_all();
  const Statement second = settle_with("htx-na", 9);
  ASSERT_EQ(second.rows.size(), 2U);
  EXPECT_TRUE(second.rows[0].correction);
  EXPECT_EQ(second.rows[0].figures.sold, 0) << "one more sold, one returned";
  EXPECT_EQ(second.rows[0].figures.takings.vnd, 50'000 - 45'000);
  EXPECT_EQ(second.rows[0].figures.share.vnd, 0);
  EXPECT_FALSE(second.rows[1].correction);
  EXPECT_EQ(second.rows[1].figures.sold, 2);
  EXPECT_EQ(second.opening, first.closing());
  EXPECT_EQ(second.from_day, kFirstDay + 6);
  EXPECT_EQ(second.closing().vnd, 140'000 + 70'000);
  EXPECT_EQ(read_statement(documents()[0])->closing(), first.closing());
}

TEST_P(Settling, AVoidAfterTheSettlementIsACorrectionToo) {
  till.record("sale", body_of(sold));
  send_all();
  settle_with("htx-na", 0);
  till.record("void", void_body(sold));
  send_all();
  const Statement second = settle_with("htx-na", 1);
  EXPECT_EQ(second.due.vnd, -140'000);
  EXPECT_TRUE(second.rows.at(0).correction);
  EXPECT_EQ(second.closing().vnd, 0);
}

TEST_P(Settling, APointMayBeSettledAloneAndNothingIsSettledTwice) {
  Till other{.id = TerminalId{2}};
  till.record("sale", body_of(sold));
  other.record("sale", body_of({"DL02-000001", {{}}}));
  send_all();
  send(other.ledger, other.id, "there");
  EXPECT_EQ(settle_with("htx-na", 0, "there").due.vnd, 35'000);
  EXPECT_THAT(try_settle("htx-na", -1)->refused, ElementsAre(HasSubstr("settled until")));
  const Statement all = settle_with("htx-na", 1);
  EXPECT_EQ(all.due.vnd, 140'000);
  EXPECT_EQ(all.opening.vnd, 35'000);
  EXPECT_THAT(try_settle("htx-na", 0, "here")->refused, ElementsAre(HasSubstr("settled until")));
}

TEST_P(Settling, WithoutTermsThereIsNoStatementAndTheDayIsNamed) {
  Terms later = consigned("htx-tea");
  later.from = day_date(kFirstDay + 1);
  set_terms({consigned("htx-na"), later});
  till.record("sale", body_of({"DL01-000001", {{}, {"tea"}}}));
  send_all();
  const auto settled = try_settle("", 3);
  ASSERT_TRUE(settled);
  EXPECT_EQ(settled->statements.size(), 1U);
  EXPECT_THAT(settled->refused,
              ElementsAre("There are no terms for tea at here on 2026-11-24; enter them "
                          "into the sheet of terms and set it."));
  EXPECT_EQ(documents().size(), 1U);
}

TEST_P(Settling, OnlyDaysThatAreOverAreSettled) {
  EXPECT_THAT(settle(store, {"htx-na", "", kFirstDay, kFirstDay}, goods, key).error().sentence,
              HasSubstr("days that are over"));
  EXPECT_THAT(try_settle("htx-nq", 0).error().sentence, HasSubstr("nothing to settle"));
}

TEST_P(Settling, TermsOfSettledDaysStayAsTheyWere) {
  till.record("sale", body_of(sold));
  send_all();
  settle_with("htx-na", 3);
  const std::vector<Terms> before{consigned("htx-na"), consigned("htx-tea")};
  Terms raised = consigned("htx-na"), ended = consigned("htx-na"), tea = consigned("htx-tea");
  raised.share = 75'00;
  tea.share = 10'00;
  EXPECT_THAT(check_settled_terms(store, before, std::vector{raised, tea}).error().sentence,
              HasSubstr("settled until 2026-11-27"));
  EXPECT_THAT(check_settled_terms(store, before, std::vector{tea}).error().sentence,
              HasSubstr("settled until 2026-11-27"));
  ended.until = day_date(kFirstDay + 3);
  raised.from = day_date(kFirstDay + 4);
  EXPECT_TRUE(check_settled_terms(store, before, std::vector{raised, tea, ended}));
}

TEST_P(Settling, PaymentsCountOnceAndInPart) {
  till.record("sale", body_of(sold));
  send_all();
  const Payment part{0, "htx-na", kFirstDay, Money{40'000}, "bank", "FT26333"};
  EXPECT_EQ(*pay(store, part), 1);
  EXPECT_THAT(pay(store, part).error().sentence, HasSubstr("recorded already, as payment 1"));
  EXPECT_EQ(*pay(store, {0, "htx-na", kFirstDay + 5, Money{50'000}, "cash", "DL01-C000001"}), 2);
  EXPECT_EQ(settle_with("htx-na", 0).closing().vnd, 100'000);
  const Statement second = settle_with("htx-na", 5);
  EXPECT_EQ(second.payments.size(), 1U);
  EXPECT_EQ(second.closing().vnd, 50'000);
  EXPECT_THAT(pay(store, {0, "htx-na", kFirstDay, Money{-1}, "bank", "FT26333"}).error().sentence,
              HasSubstr("none can be taken back"));
  EXPECT_TRUE(pay(store, {0, "htx-na", kFirstDay + 6, Money{-40'000}, "bank", "FT26333"}));
  EXPECT_TRUE(pay(store, part)) << "what was taken back may be recorded again";
  EXPECT_EQ(settle_with("htx-na", 6).closing().vnd, 50'000)
      << "the first payment's day was settled, so it is there too";
  EXPECT_FALSE(pay(store, {0, "me", kFirstDay, Money{1}, "bank", "FT1"}));
  EXPECT_FALSE(pay(store, {0, "htx-na", kFirstDay, Money{}, "bank", "FT1"}));
  EXPECT_FALSE(pay(store, {0, "htx-na", kFirstDay, Money{1}, "bank", ""}));
}

TEST_P(Settling, GoodsThatACountFindsAgainAreNoLongerOwed) {
  Terms terms = consigned("htx-na");
  terms.difference = Bearer::shop;
  set_terms({terms});
  till.record("stock_receive", stock_body("quantity", "na", "L1", 10));
  till.record("sale", body_of({"DL01-000001", {{.lot = "L1"}}}));
  till.record("stock_count", stock_body("counted", "na", "L1", 6));
  send_all();
  EXPECT_EQ(total(settle_with("htx-na", 0)).made_good.vnd, 3 * 35'000);
  till.record("stock_count", stock_body("counted", "na", "L1", 11), at(1));
  send_all();
  const Statement found = settle_with("htx-na", 1);
  EXPECT_EQ(total(found).counted, 5);
  EXPECT_EQ(total(found).made_good.vnd, -3 * 35'000)
      << "two more than there ever were cost nothing";
  EXPECT_EQ(found.goods.at(0).left, 11);
}

TEST_P(Settling, ADocumentThatWasTamperedWithIsNotRead) {
  till.record("sale", body_of(sold));
  send_all();
  settle_with("htx-na", 0);
  std::string document = documents()[0];
  ASSERT_TRUE(read_statement(document));
  const std::size_t at = document.find("140000");
  ASSERT_NE(at, document.npos);
  document[at] = '9';
  EXPECT_THAT(read_statement(document).error().sentence, HasSubstr("damaged"));
  EXPECT_FALSE(read_statement("{}"));
}

}  // namespace
}  // namespace ocop::settle
