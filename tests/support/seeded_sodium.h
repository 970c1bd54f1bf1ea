// Seeds libsodium's random numbers, so that keys, nonces, ids and sealed boxes are the same in each
// run. Affects the whole program from the first call on. Thread rule: one thread.
#pragma once

#include <cstdint>

namespace ocop::test {

void seed_sodium(std::uint64_t seed);

}  // namespace ocop::test
