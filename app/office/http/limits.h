// Limits for connections and requests, so that no client uses up what others need. Thread rule:
// plain values. Units: bytes, unless the type says otherwise.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace ocop::http {

/// What the connections of one class may use at a time.
struct Share {
  std::size_t connections = 0;  ///< beyond that, the oldest idle ones are closed
  std::size_t held = 0;         ///< memory of their requests and answers together
};

struct Limits {
  std::size_t head = std::size_t{16} << 10;  ///< request line and fields
  std::size_t target = 8000;                 ///< of the request line
  std::size_t fields = 100;                  ///< number of fields
  std::chrono::milliseconds for_head{
      10'000};  ///< from a request's first byte to the end of its head
  std::chrono::milliseconds for_request{30'000};  ///< from its first byte to its last
  std::chrono::milliseconds silence{5'000};       ///< idle time before a request
  std::chrono::milliseconds for_writing{20'000};  ///< plus a second for each `slowest`
  std::size_t slowest = std::size_t{16} << 10;    ///< bytes per second that a reader must accept
  std::chrono::milliseconds for_rest{2'000};      ///< time for draining unread input before closing
  std::size_t rest = std::size_t{4} << 20;
  unsigned requests = 1000;  ///< per connection, so that others have their turn
  /// Of connections whose first request's head is not read yet; later they count towards the share
  /// of the service that they last asked.
  Share unknown{256, std::size_t{4} << 20};
};

/// Why a request is refused.
struct Refusal {
  int status = 400;
  std::string sentence{};
  int retry_after_s = 0;  ///< 0: retrying is useless, or possible at any time
};

}  // namespace ocop::http
