// Cryptographically secure random numbers, from libsodium. Thread rule: any thread. Errors: none;
// without a source of randomness the program aborts.
#pragma once

#include <cstdint>
#include <span>

namespace ocop::codec {

void fill_random(std::span<unsigned char> bytes);
/// Returns a uniformly distributed number from 0 to bound - 1. Pre-condition: bound > 0.
std::uint32_t random_below(std::uint32_t bound);

}  // namespace ocop::codec
