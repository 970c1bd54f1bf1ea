// Compares each keystroke of a search with a bare FTS5 prefix query that returns the same number of
// rows from the same table: p99 over all keystrokes, with and without slips.
#include <sqlite3.h>

#include <cstdio>
#include <filesystem>
#include <string>

#include "db/catalog/catalog.h"
#include "db/sql/sqlite.h"
#include "tests/bench/measure.h"
#include "tests/bench/synthetic_catalog.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::bench {
namespace {

constexpr int kLimit = 120;  // as in the kiosk

/// Returns every prefix of every name, and of the name with two letters swapped.
std::vector<std::string> keys_of(const std::vector<std::string>& names) {
  std::vector<std::string> keys;
  for (std::string name : names)
    for (int slip = 0; slip < 2; ++slip) {
      if (slip == 1 && name.size() > 6) std::swap(name[4], name[5]);
      for (std::size_t size = 1; size <= name.size(); ++size)
        if (name[size - 1] != ' ') keys.push_back(name.substr(0, size));
    }
  return keys;
}

std::string bare_query(const std::string& key) {
  std::string query;
  std::size_t from = 0;
  while (from < key.size()) {
    const auto space = std::min(key.find(' ', from), key.size());
    if (!query.empty()) query += " AND ";
    query += "\"" + key.substr(from, space - from) + "\"";
    from = space + 1;
  }
  return query + "*";
}

void run(int products) {
  const std::string path =
      test::temporary_folder("bench") + "/" + std::to_string(products) + ".sqlite";
  write_synthetic_catalog(path, products);
  db::CatalogFault fault{};
  auto catalog = db::Catalog::open(path, &fault);
  auto bare = db::Connection::open("file:" + path + "?mode=ro&immutable=1",
                                   SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
  db::Statement match = bare->prepare("SELECT rowid FROM search WHERE search MATCH ?1 LIMIT ?2");
  Times ours, floor;
  for (const std::string& key : keys_of(synthetic_names(products, 300))) {
    std::size_t rows = 0;
    ours.measure([&] { rows = catalog->search(key, kLimit).rows.size(); });
    const std::string query = bare_query(key);
    floor.measure([&] {
      match.bind(1, query).bind(2, static_cast<std::int64_t>(std::max<std::size_t>(rows, 1)));
      while (match.step()) match.number(0);
      match.reset();
    });
  }
  const double a = ours.percentile(0.99), b = floor.percentile(0.99);
  std::printf("search p99, %d products: ours %.0f us, bare FTS5 %.0f us, ratio %.2f (bar 3)\n",
              products, a, b, a / b);
}

}  // namespace
}  // namespace ocop::bench

int main() {
  ocop::bench::run(ocop::bench::scaled(20'000, 300));
  ocop::bench::run(ocop::bench::scaled(200'000, 600));
}
