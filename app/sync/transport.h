// Requests files below the office's address from a web server. Thread rule: one thread. Errors: one
// sentence, key "exchange.unreachable"; an answer with any status is not an error. Not here: the
// use of the bytes, and limits on their number (fetcher.h).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::sync {

struct Ask {
  std::string path;    ///< "release.json", "objects/ab/ab12..."
  std::string etag{};  ///< of our copy; empty: we have none. The answer is 304 if it is unchanged
  std::uint64_t from = 0;  ///< the first byte wanted
};

struct Answer {
  int status = 0;  ///< HTTP status: 200 complete, 206 from `from`, 304 unchanged, 404 not found ...
  std::string etag{};
  std::uint64_t from = 0;  ///< the first byte received: 0, or the one requested
};

/// Receives a piece of the body of an answer with status 200 or 206. Returns false to stop.
using Sink = std::function<bool(const Answer& answer, std::string_view piece)>;

class Transport {
 public:
  virtual ~Transport() = default;
  /// Error if there is no answer, it is incomplete, or the sink stopped it.
  virtual Result<Answer> get(const Ask& ask, const Sink& sink) = 0;
};

}  // namespace ocop::sync
