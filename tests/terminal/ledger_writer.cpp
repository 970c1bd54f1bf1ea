// A till that only sells, for tests that kill it. Prints each sale, which has its drawer entry in
// the same transaction, once it is durable. Usage: ledger_writer FILE [SALES]; without a count it
// sells until it is killed.
#include <unistd.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <string>

#include "db/ledger/sales.h"
#include "db/ledger/shifts.h"
#include "tests/support/ledger_book.h"

namespace {

using namespace ocop;

int fail(const std::string& sentence) {
  std::fprintf(stderr, "ledger_writer: %s\n", sentence.c_str());
  return 1;
}

int sell(const std::string& path, long sales) {
  db::Ledger ledger = test::open_ledger(path);
  std::int64_t at_ms = ledger.tail()->at_ms + test::kMorningMs * (ledger.tail()->seq == 0);
  if (!*db::open_shift(ledger))
    if (const auto opened =
            ledger.append(test::draft("shift_open", test::shift_open_body(1, 500'000), at_ms));
        !opened)
      return fail(opened.error().sentence);
  for (long i = 0; sales == 0 || i < sales; ++i) {
    const auto number = db::next_sale_number(ledger, "DL01");
    if (!number) return fail(number.error().sentence);
    at_ms += 1000;
    const test::BookSale sale{
        *number, {{"na", 1 + i % 3}, {"honey", 250, 240'000, "L1", true}, {"tea", 2, 35'000}}, 0};
    const std::array both{
        test::draft("sale", test::body_of(sale), at_ms),
        test::draft("drawer", "{\"sale\":\"" + *number + R"(","staff":"lan","why":"sale"})",
                    at_ms)};
    if (const auto done = ledger.append(both); !done) return fail(done.error().sentence);
    const std::string told = *number + "\n";
    if (write(STDOUT_FILENO, told.data(), told.size()) < 0) return 1;
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return fail("which file?");
  return sell(argv[1], argc > 2 ? std::atol(argv[2]) : 0);
}
