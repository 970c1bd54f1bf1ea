// libsodium's random numbers out of a seed: keys, nonces, ids and seals are then the same in each
// run. For the whole program, from the first call on. Thread rule: one thread.
#pragma once

#include <cstdint>

namespace ocop::test {

void seed_sodium(std::uint64_t seed);

}  // namespace ocop::test
