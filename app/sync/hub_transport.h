// Carries a signed request to the hub and its answer back. Thread rule: one thread. Errors: one
// sentence, key "exchange.unreachable"; an answer with any status is no error.
// Not here: what is signed, and what an answer means (hub_client.h).
#pragma once

#include <cstddef>
#include <string>

#include "db/model/result.h"

namespace ocop::sync {

/// No answer of a hub is longer: sealed settings are the longest.
inline constexpr std::size_t kLargestReply = (std::size_t{2} << 20) + 4096;

struct Call {
  std::string method;     ///< "POST"
  std::string path;       ///< "/v1/enrol": as it is signed
  std::string signature;  ///< the header Ocop-Signature
  std::string body{};
};

struct Reply {
  int status = 0;
  std::string body{};
};

class HubTransport {
 public:
  virtual ~HubTransport() = default;
  /// Error: no answer came, it broke off, or it is over kLargestReply bytes. Whether the hub took
  /// the request is then not known.
  virtual Result<Reply> call(const Call& call) = 0;
};

}  // namespace ocop::sync
