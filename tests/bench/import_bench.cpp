// Compares ocop-hub import of 20,000 products with sqlite3's .import of the same sheets.
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "app/office/sheets/sheet_definitions.h"
#include "tests/bench/measure.h"
#include "tests/bench/synthetic_catalog.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/paths.h"

namespace {

const int kProducts = ocop::bench::scaled(20'000, 100);
const int kRounds = ocop::bench::scaled(5, 1);

void run(const std::string& command) {
  if (std::system(command.c_str()) != 0) {
    std::fprintf(stderr, "failed: %s\n", command.c_str());
    std::exit(1);
  }
}

}  // namespace

int main() {
  namespace fs = std::filesystem;
  const std::string sheets = ocop::test::temporary_folder("sheets");
  ocop::bench::write_synthetic_sheets(sheets, kProducts);
  const std::string out = sheets + "/out";
  const std::string peer = sheets + "/peer.sqlite";
  std::ofstream script(sheets + "/import.sql");
  script << ".mode csv\n";
  for (const auto* sheet : ocop::sheets::kSheetDefinitions)
    if (fs::exists(sheets + "/" + std::string(sheet->file)))  // the peer fails if there is none
      script << ".import " << sheets << "/" << sheet->file << " "
             << fs::path(sheet->file).stem().string() << "\n";
  script.close();
  ocop::bench::Times ours, floor;
  for (int i = 0; i < kRounds; ++i) {
    fs::remove_all(out);
    fs::remove(peer);
    ours.measure([&] {
      run(ocop::test::in_build("app/ocop-hub") + " import " + sheets + " --out " + out + " > " +
          sheets + "/said 2>&1");
    });
    floor.measure([&] {
      run("sqlite3 " + peer + " < " + sheets + "/import.sql > " + sheets + "/peer-said 2>&1");
    });
  }
  const double a = ours.percentile(0.5) / 1000, b = floor.percentile(0.5) / 1000;
  std::printf("import, %d products: ours %.0f ms, sqlite3 .import %.0f ms, ratio %.2f (bar 5)\n",
              kProducts, a, b, a / b);
}
