// What a connection and a request may take, so that no client takes what belongs to others.
// Thread rule: plain values. Units: bytes; times say theirs.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace ocop::http {

struct Limits {
  std::size_t head = std::size_t{16} << 10;       ///< request line and fields
  std::size_t target = 8000;                      ///< of the request line
  std::size_t fields = 100;                       ///< how many
  std::chrono::milliseconds for_head{10'000};     ///< from a request's first byte
  std::chrono::milliseconds for_request{30'000};  ///< from its first byte to its last
  std::chrono::milliseconds silence{5'000};       ///< before a request
  std::chrono::milliseconds for_writing{20'000};  ///< and a second more for each `slowest`
  std::size_t slowest = std::size_t{16} << 10;    ///< bytes a second that a reader must take
  std::chrono::milliseconds for_rest{2'000};      ///< of what nobody reads any more
  std::size_t rest = std::size_t{4} << 20;
  unsigned requests = 1000;                  ///< of a connection, so that others have their turn
  std::size_t connections = 512;             ///< at a time; then the oldest silent ones are closed
  std::size_t held = std::size_t{24} << 20;  ///< of all requests and answers in memory together
};

/// Why a request is not answered by what it asks for.
struct Refusal {
  int status = 400;
  std::string sentence{};
  int retry_after_s = 0;  ///< 0: asking again makes no sense, or at any time
};

}  // namespace ocop::http
