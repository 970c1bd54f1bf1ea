// Writes synthetic sheets for a benchmark in another language. Usage: synthetic_sheets FOLDER
// PRODUCTS
#include <cstdlib>

#include "tests/bench/synthetic_catalog.h"

int main(int argc, char** argv) {
  if (argc != 3) return 2;
  ocop::bench::write_synthetic_sheets(argv[1], std::atoi(argv[2]));
  return 0;
}
