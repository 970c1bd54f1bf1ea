// A request that only the owner of a key can have made: one header carries the signature, over
// method, path, body, time and a random number. Bytes and worked example: app/base/wire/upward.md.
//   Ocop-Signature: 1 <time, UTC milliseconds> <nonce, 32 hex digits> <signature, 128 hex digits>
// Thread rule: pure, but for fresh_stamp's chance. Not here: which times and nonces a hub still
// takes (app/office/exchange/caller.h); the time is the sender's best guess of the hub's clock.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "app/base/codec/signing_key.h"
#include "db/model/public_key.h"
#include "db/model/result.h"

namespace ocop::wire {

/// How far a request's time may be off the hub's clock; its random number is kept until then.
inline constexpr std::int64_t kClockTolerance_ms = 300'000;

inline constexpr const char* kSignatureHeader = "Ocop-Signature";

struct RequestText {
  std::string_view method;  ///< "POST"
  std::string_view path;    ///< as sent, with its query where it has one
  std::string_view body;
};

using Nonce = std::array<std::uint8_t, 16>;

struct RequestStamp {
  std::int64_t time_ms = 0;
  Nonce nonce{};
};

RequestStamp fresh_stamp(std::int64_t now_ms);

/// The header's value.
std::string sign_request(const RequestText& request, const RequestStamp& stamp,
                         const codec::SigningKey& key);

/// Error: the header is missing (empty) or of another form, or the signature is not of this request
/// by that key.
Result<RequestStamp> check_request(const RequestText& request, std::string_view header,
                                   const PublicKey& key);

}  // namespace ocop::wire
