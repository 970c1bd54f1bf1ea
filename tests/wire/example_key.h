// The key of the worked examples (app/base/wire/upward.md, app/base/gs1/lot_proof.h). Thread rule:
// any.
#pragma once

#include "app/base/codec/signing_key.h"

namespace ocop::wire {

inline codec::SigningKey example_key() {
  return *codec::SigningKey::read(
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
}

}  // namespace ocop::wire
