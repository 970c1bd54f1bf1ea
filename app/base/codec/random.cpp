#include "app/base/codec/random.h"

#include <sodium.h>

namespace ocop::codec {

void fill_random(std::span<unsigned char> bytes) {
  randombytes_buf(bytes.data(), bytes.size());
}

std::uint32_t random_below(std::uint32_t bound) {
  return randombytes_uniform(bound);
}

}  // namespace ocop::codec
