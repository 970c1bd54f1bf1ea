// Signed requests: one header carries the signature over method, path, body, time and a nonce.
// Bytes and worked example: app/base/wire/upward.md.
//   Ocop-Signature: 1 <time, UTC milliseconds> <nonce, 32 hex digits> <signature, 128 hex digits>
// The time is the sender's best estimate of the hub's clock. Thread rule: pure, except for
// randomness in fresh_stamp. Not here: which times and nonces a hub accepts
// (app/office/exchange/caller.h).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::wire {

/// How far a request's time may differ from the hub's clock; its nonce is remembered for as long.
inline constexpr std::int64_t kClockTolerance_ms = 300'000;

inline constexpr const char* kSignatureHeader = "Ocop-Signature";

struct RequestText {
  std::string_view method;  ///< "POST"
  std::string_view path;    ///< as sent, with its query if there is one
  std::string_view body;
};

using Nonce = std::array<std::uint8_t, 16>;

struct RequestStamp {
  std::int64_t time_ms = 0;
  Nonce nonce{};
};

RequestStamp fresh_stamp(std::int64_t now_ms);

/// Returns the header's value.
std::string sign_request(const RequestText& request, const RequestStamp& stamp,
                         const codec::SigningKey& key);

/// Error if the header is missing (empty) or malformed, or the signature is not that key's for this
/// request.
Result<RequestStamp> check_request(const RequestText& request, std::string_view header,
                                   const PublicKey& key);

}  // namespace ocop::wire
