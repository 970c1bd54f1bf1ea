// The public half of an Ed25519 key, by which hubs and terminals check signatures. Thread rule:
// plain value. Not the secret half: app/base/codec/signing_key.h.
#pragma once

#include <array>
#include <cstdint>

namespace ocop {

using PublicKey = std::array<std::uint8_t, 32>;

}  // namespace ocop
