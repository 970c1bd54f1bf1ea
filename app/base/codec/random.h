// Random numbers that nobody can guess, from libsodium. Thread rule: any thread.
// Errors: none; a machine without a source of randomness ends the program.
#pragma once

#include <cstdint>
#include <span>

namespace ocop::codec {

void fill_random(std::span<unsigned char> bytes);
/// A number from 0 to bound - 1, each as likely as the others. Pre-condition: bound > 0.
std::uint32_t random_below(std::uint32_t bound);

}  // namespace ocop::codec
