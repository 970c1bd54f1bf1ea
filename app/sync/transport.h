// Asks a web server for what lies below the office's address. Thread rule: one thread. Errors: one
// sentence, key "exchange.unreachable"; an answer with any status is no error.
// Not here: what is done with the bytes, and how many of them are too many (fetcher.h).
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "db/model/result.h"

namespace ocop::sync {

struct Ask {
  std::string path;        ///< "release.json", "objects/ab/ab12..."
  std::string etag{};      ///< what we have; empty: nothing. Answered by 304 where it is the same
  std::uint64_t from = 0;  ///< the first byte that is wanted
};

struct Answer {
  int status = 0;  ///< of HTTP: 200 whole, 206 from `from`, 304 the same, 404 not there ...
  std::string etag{};
  std::uint64_t from = 0;  ///< the first byte that came: 0, or what was asked
};

/// Takes a piece of the body of an answer with status 200 or 206. False: no more of it.
using Sink = std::function<bool(const Answer& answer, std::string_view piece)>;

class Transport {
 public:
  virtual ~Transport() = default;
  /// Error: no answer came, it broke off, or the sink took no more.
  virtual Result<Answer> get(const Ask& ask, const Sink& sink) = 0;
};

}  // namespace ocop::sync
