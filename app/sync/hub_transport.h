// Carries a signed request to the hub and brings back the answer. Thread rule: one thread. Errors:
// one sentence, key "exchange.unreachable"; an answer with any status is not an error. Not here:
// signing, and the meaning of answers (hub_client.h).
#pragma once

#include <cstddef>
#include <string>

#include "db/model/result.h"

namespace ocop::sync {

/// The longest answer of a hub: sealed settings.
inline constexpr std::size_t kLargestReply = (std::size_t{2} << 20) + 4096;

struct Call {
  std::string method;     ///< "POST"
  std::string path;       ///< "/v1/enrol", as signed
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
  /// Error if there is no answer, it is incomplete, or it is over kLargestReply bytes. It is then
  /// not known whether the hub processed the request.
  virtual Result<Reply> call(const Call& call) = 0;
};

}  // namespace ocop::sync
