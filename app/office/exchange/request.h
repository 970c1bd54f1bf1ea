// A request to the hub and its answer, independent of sockets. Thread rule: plain values.
#pragma once

#include <cstdint>
#include <string>

#include "app/base/wire/hub_answer.h"

namespace ocop::exchange {

struct Request {
  std::string method;     ///< "POST"
  std::string path;       ///< as sent, with its query if there is one
  std::string signature;  ///< the header Ocop-Signature; empty: there is none
  std::string body;
};

struct Answer {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::int64_t retry_after_seconds = 0;  ///< the header Retry-After; 0: none
};

inline Answer refused(int status, const wire::HubRefusal& refusal) {
  return {status, wire::refusal_text(refusal)};
}

}  // namespace ocop::exchange
