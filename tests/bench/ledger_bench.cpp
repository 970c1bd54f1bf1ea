// Compares a sale with two equally durable lower bounds, taking turns: one insert into a bare table
// of as many bytes as the sale passes to the kernel (entry, lines, sums, stock: about 50 pages),
// and one insert of the entry's body alone. The limit applies to the first, which has the same disk
// work and leaves our computation; the second shows the cost of all the tables that save reports
// from summing. Disks vary, so syncs, bytes and processor time are measured separately, and the
// limit is checked in memory (tmpfs), where nothing waits. Then: opening a ledger with a million
// entries compared with an empty one, and the figures over a year. Usage: ledger_bench [ENTRIES]
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/wire/entry_hash.h"
#include "db/ledger/ledger.h"
#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "db/ledger/stock_figures.h"
#include "db/ledger/totals.h"
#include "db/model/shop_time.h"
#include "db/sql/sqlite.h"
#include "tests/bench/measure.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/ledger_book.h"

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

/// Does not wait for the disk, because this only prepares the ledger.
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

/// What the process has done so far, by the kernel's counters, since SQLite does not report it.
struct Spent {
  double processor_us = 0;
  double bytes = 0;  ///< passed to the kernel, on a tmpfs too

  static Spent now() {
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    Spent spent{static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3,
                0};
    std::FILE* file = std::fopen("/proc/self/io", "r");
    char name[32];
    double value = 0;
    while (file != nullptr && std::fscanf(file, "%31s %lf", name, &value) == 2)
      if (std::string_view(name) == "wchar:") spent.bytes = value;
    if (file != nullptr) std::fclose(file);
    return spent;
  }
};

/// SQLite's syncs, counted by a layer over the default VFS.
int syncs = 0;

class CountingFiles {
 public:
  /// Pre-condition: no database is open yet.
  static void install() {
    sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs counting = *real;
    counting.zName = "counting";
    counting.xOpen = [](sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out) {
      sqlite3_vfs* below = sqlite3_vfs_find("unix");
      const int opened = below->xOpen(below, name, file, flags, out);
      if (opened != SQLITE_OK || file->pMethods == nullptr) return opened;
      // A database and its journal have separate method tables with the same sync.
      static std::map<const sqlite3_io_methods*, sqlite3_io_methods> counted;
      real_sync_ = file->pMethods->xSync;
      sqlite3_io_methods& methods = counted.emplace(file->pMethods, *file->pMethods).first->second;
      methods.xSync = [](sqlite3_file* of, int how) {
        ++syncs;
        return real_sync_(of, how);
      };
      file->pMethods = &methods;
      return opened;
    };
    sqlite3_vfs_register(&counting, 1);
  }

 private:
  static inline int (*real_sync_)(sqlite3_file*, int) = nullptr;
};

db::Connection bare_database(const std::string& folder) {
  auto bare =
      db::Connection::open(folder + "/bare.sqlite", SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  check(bare->execute(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;"
      "CREATE TABLE IF NOT EXISTS bare (seq INTEGER PRIMARY KEY, body BLOB)"));
  return std::move(*bare);
}

/// One side of the comparison, with the figures of each piece.
struct Appends {
  Times took, processor, bytes;
  int synced = 0;

  /// Runs a piece of work; returns how many bytes it wrote.
  template <class Work>
  double measure(Work work) {
    const Spent before = Spent::now();
    const int had = syncs;
    took.measure(work);
    const Spent after = Spent::now();
    processor.add(after.processor_us - before.processor_us);
    bytes.add(after.bytes - before.bytes);
    synced += syncs - had;
    return after.bytes - before.bytes;
  }
  void show(const char* whose, const char* when, int count) {
    std::printf(
        "sale of ten lines, %s: %s %.1f syncs, medians %.0f KiB written, %.0f us of "
        "processor, %.0f us\n",
        when, whose, static_cast<double>(synced) / count, bytes.percentile(0.5) / 1024,
        processor.percentile(0.5), took.percentile(0.5));
  }
};

void show_ratios(const char* what, const char* when, Appends& ours, Appends& floor, bool barred) {
  for (const double part : {0.5, 0.99}) {
    const double a = ours.took.percentile(part), b = floor.took.percentile(part);
    std::printf("sale of ten lines, %s, p%.0f: ours %.0f us, %s %.0f us, ratio %.2f%s\n", when,
                part * 100, a, what, b, a / b, barred && part < 0.9 ? " (bar 3)" : "");
  }
}

/// Compares sales from `first` on with both lower bounds, taking turns. Uses medians, since a
/// checkpoint every few dozen sales writes for all of them.
void compare_appends(db::Ledger& ledger, const std::string& folder, int first, int count,
                     const char* when) {
  db::Connection bare = bare_database(folder);
  db::Statement insert = bare.prepare("INSERT INTO bare (body) VALUES (?)");
  Appends ours, as_much, body_alone;
  std::vector<std::uint8_t> bytes;
  const auto insert_bare = [&](Appends& floor) {
    insert.bind_bytes(1, bytes);
    floor.measure([&] { insert.run(); });
  };
  for (int number = first; number < first + count; ++number) {
    const EntryDraft sale = sale_draft(number);
    const double written = ours.measure([&] { append(ledger, sale); });
    // All but three pages that every insert writes: of the table, its inner node and the file.
    bytes.assign(static_cast<std::size_t>(std::clamp(written - 3 * 4120, 1.0, 1e6)), 'x');
    insert_bare(as_much);
    bytes.assign(sale.body.begin(), sale.body.end());
    insert_bare(body_alone);
  }
  ours.show("ours", when, count);
  as_much.show("a bare insert of as much", when, count);
  body_alone.show("a bare insert of the body", when, count);
  show_ratios("bare insert of as much", when, ours, as_much,
              std::string_view(when).ends_with("memory"));
  show_ratios("bare insert of the body", when, ours, body_alone, false);
}

void compare_opens(const std::string& large, const std::string& empty) {
  Times ours, floor;
  for (int i = 0; i < scaled(200, 5); ++i) {
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
    for (int i = 0; i < scaled(20, 2); ++i) one.measure(work);
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
  show("stock list", [&] { (void)db::low_stock(ledger, 5, 500); });
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

/// Returns a folder in memory, where nothing waits for a disk, if the machine has one.
std::string folder_in_memory() {
  const std::string folder = "/dev/shm/ocop-ledger-bench-" + std::to_string(::getpid());
  std::error_code failed;
  std::filesystem::create_directories(folder, failed);
  return failed ? std::string() : folder;
}

void compare_first_appends(const std::string& folder, const char* when) {
  db::Ledger first = test::open_ledger(folder + "/first.sqlite");
  append(first, test::draft("shift_open", test::shift_open_body(1, 500'000)));
  compare_appends(first, folder, 1, scaled(2000, 20), when);
}

void run(int entries) {
  CountingFiles::install();
  const std::string folder = test::temporary_folder("ledger_bench");
  const std::string empty = folder + "/empty.sqlite", large = folder + "/large.sqlite";
  (void)test::open_ledger(empty);
  compare_first_appends(folder, "empty ledger on disk");
  if (const std::string memory = folder_in_memory(); !memory.empty()) {
    compare_first_appends(memory, "empty ledger in memory");
    std::filesystem::remove_all(memory);
  }
  const int sales = std::min(kYear - 1, entries);
  db::Ledger ledger = test::open_ledger(large);
  append(ledger, test::draft("shift_open", test::shift_open_body(1, 500'000)));
  fill(ledger, sales, entries);
  std::printf("%d entries, of them %d sales\n", entries, sales);
  measure_figures(ledger);
  compare_appends(ledger, folder, sales + 1, scaled(2000, 20), "large ledger on disk");
  check(ledger.connection().execute("PRAGMA wal_checkpoint(TRUNCATE)"));
  compare_opens(large, empty);
}

}  // namespace
}  // namespace ocop::bench

int main(int argc, char** argv) {
  ocop::bench::run(argc > 1 ? std::atoi(argv[1]) : ocop::bench::scaled(1'000'000, 200));
}
