// A single hostile entry must not break all reports: texts too long for an index and amounts too
// large for a sum, in each kind of body and in each field that a report reads.
#include "app/office/reports/entry_bounds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "app/office/reports/cash_report.h"
#include "app/office/reports/closed_shifts.h"
#include "app/office/reports/office_reports.h"
#include "app/office/reports/receipt_reports.h"
#include "tests/support/exchange/hub_stores.h"
#include "tests/support/summed_line.h"

namespace ocop::reports {
namespace {

using namespace test;
using testing::Each;
using testing::HasSubstr;
using testing::IsEmpty;

/// Returns incompressible text, because PostgreSQL compresses keys.
std::string noise(std::size_t size) {
  std::mt19937 chance(14);
  std::string text;
  while (text.size() < size) text += static_cast<char>('a' + chance() % 26);
  return text;
}

std::string replaced(const std::string& body, const std::string& before, const std::string& after) {
  const auto at = body.find(before);
  EXPECT_NE(at, std::string::npos) << before;
  return body.substr(0, at) + after + body.substr(at + before.size());
}

/// Returns the body with another text in place of "<key>":"<was>".
std::string with_text(const std::string& body, const std::string& key, const std::string& was,
                      const std::string& text) {
  const std::string beginning = "\"" + key + "\":\"";
  return replaced(body, beginning + was + "\"", beginning + text + "\"");
}

/// Returns each kind of body that has money beside its lines, with that amount in each such field.
std::vector<EntryDraft> with_amount(std::int64_t vnd) {
  const BookSale sold{"DL01-000001", {{"na", 1, 50'000, "L1"}}};
  const std::string sale = body_of({"DL01-000009", {{"na", 1, 50'000, "L1"}}}),
                    taken_back = void_body(sold), amount = std::to_string(vnd),
                    refund = refund_body("DL01-R000001", sold, 0, 1, true),
                    close = shift_close_body(1, 1, 500'000, 499'000);
  const std::string paid = R"("tenders":[{"amount":50000,)", one = R"("tenders":[{"amount":)";
  const std::string more = one + amount + R"(,"kind":"card"},{"amount":)" + amount + ",";
  std::vector<EntryDraft> drafts{
      draft("void", replaced(taken_back, R"("total":50000)", R"("total":)" + amount)),
      draft("shift_close", replaced(close, R"("expected":500000)", R"("expected":)" + amount)),
      draft("shift_close", replaced(close, R"("counted":499000)", R"("counted":)" + amount)),
      draft("shift_close", replaced(close, R"("difference":-1000)", R"("difference":)" + amount)),
      draft("cash_move", cash_move_body("DL01-T000001", "in", vnd)),
      draft("cash_move", cash_move_body("DL01-C000001", "out", vnd))};
  for (const char* way : {"in", "out"})
    drafts.push_back(draft(
        "shift_close",
        replaced(close, R"("shift":1)",
                 R"("shift":1,"slips":)" + replaced(R"({"in":0,"ins":1,"out":0,"outs":1})",
                                                    "\"" + std::string(way) + "\":0",
                                                    "\"" + std::string(way) + "\":" + amount))));
  for (const std::string& tenders : {one + amount + ",", more}) {
    drafts.push_back(draft("sale", replaced(sale, paid, tenders)));
    drafts.push_back(draft("void", replaced(taken_back, paid, tenders)));
    drafts.push_back(draft("refund", replaced(refund, paid, tenders)));
  }
  return drafts;
}

struct EntryBounds : testing::TestWithParam<std::string> {
  /// Returns each kind of body, with that text in each field that is summed.
  static std::vector<EntryDraft> with(const std::string& text) {
    const BookSale sold{"DL01-000001", {{"na", 1, 50'000, "L1"}}};
    const BookSale another{"DL01-000009", {{"na", 1, 50'000, "L1"}}};
    const std::string sale = body_of(another), name = "Sản phẩm na";
    const std::string count = stock_body("counted", "na", "L1", 5),
                      moved = stock_body("quantity", "na", "L1", 5);
    const std::string transfer = moved.substr(0, moved.size() - 1) + ",\"to\":\"there\"}";
    std::vector<EntryDraft> drafts{
        draft("sale", with_text(sale, "sale", "DL01-000009", text)),
        draft("sale", with_text(sale, "product", "na", text)),
        draft("sale", with_text(sale, "lot", "L1", text)),
        draft("sale", with_text(sale, "producer", "htx-na", text)),
        draft("sale", with_text(sale, "name", name, text)),
        draft("void", with_text(void_body(sold), "sale", "DL01-000001", text)),
        draft("refund", with_text(refund_body("DL01-R000001", sold, 0, 1, true), "sale",
                                  "DL01-000001", text)),
        draft("refund", with_text(refund_body("DL01-R000001", sold, 0, 1, true), "refund",
                                  "DL01-R000001", text))};
    const std::string slip = cash_move_body("DL01-C000001", "out", 1, 1, "minh");
    const std::string paid =
        replaced(slip, R"("why":"banked")", R"("statement":"BK-7","why":"producer")");
    drafts.push_back(draft("cash_move", with_text(slip, "number", "DL01-C000001", text)));
    drafts.push_back(draft("cash_move", with_text(slip, "staff", "lan", text)));
    drafts.push_back(draft("cash_move", with_text(slip, "manager", "minh", text)));
    drafts.push_back(draft("cash_move", with_text(slip, "party", "Kho bạc", text)));
    drafts.push_back(draft("cash_move", with_text(slip, "note", "ghi", text)));
    drafts.push_back(draft("cash_move", with_text(paid, "statement", "BK-7", text)));
    for (const char* kind : {"stock_receive", "stock_write_off", "stock_transfer", "stock_count"}) {
      const std::string& body = kind == std::string("stock_count")      ? count
                                : kind == std::string("stock_transfer") ? transfer
                                                                        : moved;
      drafts.push_back(draft(kind, with_text(body, "product", "na", text)));
      drafts.push_back(draft(kind, with_text(body, "lot", "L1", text)));
    }
    return drafts;
  }
  /// Makes every report of what terminals sent.
  void report_all() {
    const db::ReportScope all_days{0, 100'000, ""};
    for (const auto by :
         {db::SalesBy::day, db::SalesBy::product, db::SalesBy::producer, db::SalesBy::point})
      expect(sales_table(store, by, all_days));
    expect(payments_table(store, all_days));
    expect(staff_table(store, all_days));
    expect(receipts_table(store, all_days, ""));
    expect(shifts_table(store, all_days));
    expect(cash_table(store, all_days));
    expect(stock_table(store, ""));
    expect(unsummed_table(store));
  }
  static void expect(const Result<Table>& table) { EXPECT_TRUE(table) << table.error().sentence; }
  db::HubStore store = open_hub_store(fresh_hub_store(GetParam()));
  SummedLine line{store};
};

TEST_P(EntryBounds, ATextThatNoIndexTakesIsToldOfAndStopsNoReport) {
  line.record(draft("sale", body_of({"DL01-000001", {{"na", 1, 50'000, "L1"}}})));
  std::size_t hostile = 0;
  for (const std::string& text : {noise(6'000), noise(2'001), std::string("na\\u0000")})
    for (const EntryDraft& one : with(text)) {
      line.record(one);
      ++hostile;
    }
  line.record(draft("sale", body_of({"DL01-000002", {{"na", 2, 50'000, "L1"}}})));
  line.send(kMorningMs + 60'000);
  const auto unsummed = line.unsummed();
  EXPECT_EQ(unsummed.size(), hostile);
  EXPECT_THAT(unsummed, Each(HasSubstr("is longer than any that a till books")));
  const auto rows = db::sales_report(store, db::SalesBy::product, {0, 100'000, ""});
  ASSERT_TRUE(rows) << rows.error().sentence;
  ASSERT_EQ(rows->size(), 1U);
  EXPECT_EQ(rows->front().sold.vnd, 150'000) << "what came before and after counts";
  report_all();
}

TEST_P(EntryBounds, AnAmountThatNoSumTakesIsToldOfAndStopsNoReport) {
  line.record(draft("sale", body_of({"DL01-000001", {{"na", 1, 50'000, "L1"}}})));
  std::size_t hostile = 0;
  for (const std::int64_t vnd : {INT64_MAX, INT64_MIN, kLargestTotal + 1, -kLargestTotal - 1})
    for (const EntryDraft& one : with_amount(vnd)) {
      line.record(one);
      line.send(kMorningMs + 60'000);
      ++hostile;
      report_all();
      ASSERT_EQ(line.unsummed().size(), hostile) << one.kind << ": " << one.body;
    }
  EXPECT_THAT(line.unsummed(), Each(HasSubstr("beyond what a till can book")));
  line.record(draft("shift_close", shift_close_body(1, 1, 500'000, 499'000)));
  line.record(draft("sale", body_of({"DL01-000002", {{"na", 2, 50'000, "L1"}}})));
  line.send(kMorningMs + 60'000);
  const auto paid = payments_table(store, {0, 100'000, ""});
  ASSERT_TRUE(paid) << paid.error().sentence;
  EXPECT_EQ(std::get<std::int64_t>(paid->rows.front().back()), 150'000)
      << "what came before and after counts";
  EXPECT_EQ(shifts_table(store, {0, 100'000, ""})->rows.size(), 1U);
}

TEST_P(EntryBounds, TendersTogetherAreBoundedToo) {
  const std::string whole = std::to_string(kLargestTotal);
  const std::string sale = body_of({"DL01-000001", {{"na", 1, 50'000, "L1"}}});
  line.record(
      draft("sale", replaced(sale, R"("tenders":[{"amount":50000,)",
                             R"("tenders":[{"amount":1,"kind":"card"},{"amount":)" + whole + ",")));
  line.record(draft("sale", replaced(sale, R"("tenders":[{"amount":50000,)",
                                     R"("tenders":[{"amount":)" + whole + ",")));
  line.send(kMorningMs + 60'000);
  EXPECT_THAT(line.unsummed(), testing::ElementsAre(HasSubstr("beyond what a till can book")));
  report_all();
}

TEST_P(EntryBounds, WhatIsAsLongAsItMayBeIsSummed) {
  const std::string key = noise(kLongestKey), name = noise(kLongestName);
  std::string body = body_of({key, {{key, 2, 50'000, key}}});
  body = with_text(body, "name", "Sản phẩm " + key, name);
  body = with_text(body, "producer", "htx-" + key, key);
  line.record(draft("sale", body));
  line.record(draft("stock_count", stock_body("counted", key, key, 7)));
  line.record(draft("refund", refund_body("R1", {key, {{key, 2, 50'000, key}}}, 0, 1, true)));
  line.record(draft("cash_move", with_text(cash_move_body(key, "in", kLargestAmount, 1, key),
                                           "note", "ghi", name)));
  line.record(draft("cash_move", cash_move_body("C2", "out", kLargestAmount)));
  line.send(kMorningMs + 60'000);
  EXPECT_THAT(line.unsummed(), IsEmpty());
  EXPECT_EQ(db::stock_report(store, "")->at(0).pieces, 8);
}

TEST_P(EntryBounds, ASaleOfMoreLinesThanAnyTillBooksIsToldOf) {
  BookSale sale;
  sale.lines.assign(5'001, {});
  line.record(draft("sale", body_of(sale)));
  line.send(kMorningMs + 60'000);
  EXPECT_THAT(line.unsummed(), testing::ElementsAre(HasSubstr("beyond what a till can book")));
}

INSTANTIATE_TEST_SUITE_P(On, EntryBounds, testing::ValuesIn(hub_store_kinds()),
                         [](const auto& kind) { return kind.param; });

}  // namespace
}  // namespace ocop::reports
