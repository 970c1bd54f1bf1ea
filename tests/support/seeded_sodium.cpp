#include "tests/support/seeded_sodium.h"

#include <sodium.h>

#include <algorithm>
#include <random>

namespace ocop::test {

namespace {

std::mt19937_64& dice() {
  static std::mt19937_64 generator;
  return generator;
}

const char* name() {
  return "seeded";
}

std::uint32_t number() {
  return static_cast<std::uint32_t>(dice()());
}

void fill(void* const to, const std::size_t size) {
  std::generate_n(static_cast<unsigned char*>(to), size,
                  [] { return static_cast<unsigned char>(dice()()); });
}

}  // namespace

void seed_sodium(std::uint64_t seed) {
  static randombytes_implementation seeded{name, number, nullptr, nullptr, fill, nullptr};
  randombytes_set_implementation(&seeded);
  dice().seed(seed);
}

}  // namespace ocop::test
