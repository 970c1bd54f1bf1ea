// What a sale costs beside the floor that no ledger can pass: one bare insert of the same body, as
// durable. Both take turns, for a disk has its moods. Then: opening a ledger with a million entries
// against an empty one, and the figures over a year.
// Usage: ledger_bench [ENTRIES]
#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>

#include "app/wire/entry_hash.h"
#include "db/ledger.h"
#include "db/ledger_sales.h"
#include "db/ledger_shifts.h"
#include "db/ledger_stock.h"
#include "db/ledger_totals.h"
#include "db/model/shop_time.h"
#include "db/sqlite.h"
#include "tests/bench/measure.h"
#include "tests/support/ledger_book.h"
#include "tests/support/sample_kiosk.h"

namespace ocop::bench {
namespace {

constexpr int kSalesADay = 300;
constexpr int kYear = 365 * kSalesADay;
constexpr int kProducts = 300;

/// Ten lines of products that differ from sale to sale.
test::BookSale sale_number(int number) {
  char name[32];
  std::snprintf(name, sizeof name, "DL01-%06d", number);
  test::BookSale sale{name, {}, 0, number % 3 == 0 ? "vietqr" : "cash", 1};
  for (int i = 0; i < 10; ++i) {
    test::BookLine line;
    line.product = "product-" + std::to_string((number * 7 + i * 29 + number / 300) % kProducts);
    line.lot = "L2611";
    line.quantity = 1 + i % 3;
    sale.lines.push_back(line);
  }
  return sale;
}

EntryDraft sale_draft(int number) {
  // A day of ten hours: 300 sales, two minutes apart.
  const std::int64_t day = number / kSalesADay, in_day = number % kSalesADay;
  return test::draft("sale", test::body_of(sale_number(number)),
                     test::kMorningMs + day * 86'400'000 + in_day * 120'000);
}

void check(const Status& done) {
  if (done) return;
  std::fprintf(stderr, "%s\n", done.error().sentence.c_str());
  std::exit(1);
}

void append(db::Ledger& ledger, const EntryDraft& draft) {
  if (auto done = ledger.append(draft); !done) check(done.error());
}

/// Without waiting for the disk: the ledger to measure is only made here.
void fill(db::Ledger& ledger, int sales, int entries) {
  check(ledger.connection().execute("PRAGMA synchronous=OFF"));
  std::vector<EntryDraft> drafts;
  for (int number = 1; number <= entries; ++number) {
    const EntryDraft sale = sale_draft(std::min(number, sales));
    drafts.push_back(number <= sales
                         ? sale
                         : test::draft("drawer", R"({"staff":"lan","why":"sale"})", sale.at_ms));
    if (drafts.size() < 1000 && number < entries) continue;
    if (auto done = ledger.append(drafts); !done) check(done.error());
    drafts.clear();
  }
  check(ledger.connection().execute("PRAGMA synchronous=FULL; PRAGMA wal_checkpoint(TRUNCATE)"));
}

db::Connection bare_database() {
  auto bare = db::Connection::open(test::temporary_folder("ledger_bench") + "/bare.sqlite",
                                   SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  check(
      bare->execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                    "CREATE TABLE IF NOT EXISTS bare (seq INTEGER PRIMARY KEY, body TEXT)"));
  return std::move(*bare);
}

/// Sales from `first` on, each beside a bare insert of its body.
void compare_appends(db::Ledger& ledger, int first, int count, const char* when) {
  db::Connection bare = bare_database();
  db::Statement insert = bare.prepare("INSERT INTO bare (body) VALUES (?)");
  Times ours, floor;
  for (int number = first; number < first + count; ++number) {
    const EntryDraft sale = sale_draft(number);
    ours.measure([&] { append(ledger, sale); });
    insert.bind(1, sale.body);
    floor.measure([&] { insert.run(); });
  }
  for (const double part : {0.5, 0.99}) {
    const double a = ours.percentile(part), b = floor.percentile(part);
    std::printf("sale of ten lines, %s, p%.0f: ours %.0f us, bare insert %.0f us, ratio %.2f%s\n",
                when, part * 100, a, b, a / b, part > 0.9 ? " (bar 3)" : "");
  }
}

void compare_opens(const std::string& large, const std::string& empty) {
  Times ours, floor;
  for (int i = 0; i < 200; ++i) {
    ours.measure([&] { test::open_ledger(large); });
    floor.measure([&] { test::open_ledger(empty); });
  }
  const double a = ours.percentile(0.5), b = floor.percentile(0.5);
  std::printf("open, median: large %.0f us, empty %.0f us, ratio %.2f (bar 1.2)\n", a, b, a / b);
}

void measure_figures(db::Ledger& ledger) {
  const db::Period year{shop_time(test::kMorningMs).date,
                        shop_time(test::kMorningMs + std::int64_t{364} * 86'400'000).date};
  Times all;
  const auto show = [&](const char* what, auto&& work) {
    Times one;
    for (int i = 0; i < 20; ++i) one.measure(work);
    std::printf("figures of a year, %s: median %.2f ms\n", what, one.percentile(0.5) / 1000);
  };
  const auto screen = [&] {
    check(db::total(ledger, year) ? Status(Done{}) : Status(Error{"no total"}));
    (void)db::totals_by_day(ledger, year);
    (void)db::totals_by_hour(ledger, year);
    (void)db::totals_by_product(ledger, year);
    (void)db::totals_by_producer(ledger, year);
    (void)db::totals_by_tender(ledger, year);
  };
  show("all of the screen (bar 100 ms)", screen);
  show("open shift", [&] { (void)db::open_shift(ledger); });
  show("stock list", [&] { (void)db::stock_list(ledger); });
  show("sales with a product", [&] {
    db::SaleQuery query;
    query.products = {"product-17"};
    (void)db::find_sales(ledger, query);
  });
  show("a sale that is not there", [&] {
    db::SaleQuery query;
    query.number = "nowhere";
    (void)db::find_sales(ledger, query);
  });
}

void run(int entries) {
  const std::string folder = test::temporary_folder("ledger_bench");
  const std::string empty = folder + "/empty.sqlite", large = folder + "/large.sqlite";
  (void)test::open_ledger(empty);
  {
    db::Ledger first = test::open_ledger(folder + "/first.sqlite");
    append(first, test::draft("shift_open", test::shift_open_body(1, 500'000)));
    compare_appends(first, 1, 2000, "empty ledger");
  }
  db::Ledger ledger = test::open_ledger(large);
  append(ledger, test::draft("shift_open", test::shift_open_body(1, 500'000)));
  fill(ledger, kYear - 1, entries);
  std::printf("%d entries, of them %d sales\n", entries, kYear - 1);
  measure_figures(ledger);
  compare_appends(ledger, kYear, 2000, "large ledger");
  check(ledger.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  compare_opens(large, empty);
}

}  // namespace
}  // namespace ocop::bench

int main(int argc, char** argv) {
  ocop::bench::run(argc > 1 ? std::atoi(argv[1]) : 1'000'000);
}
