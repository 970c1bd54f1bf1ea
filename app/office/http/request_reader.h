// Parses requests from the bytes of a connection, within limits. The parser is Boost.Beast's; the
// limits are enforced here, so that they hold however the bytes are split. It uses no sockets and
// no clock, so the fuzz target can feed it bytes as the server does. Thread rule: one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "app/office/http/http_message.h"
#include "app/office/http/limits.h"

namespace ocop::http {

/// The decision about a request, made from its head before its body is read.
struct Admission {
  std::size_t service = 0;  ///< index of the service that answers
  std::size_t longest_body = 0;
  std::optional<Refusal> refusal{};
};

class RequestReader {
 public:
  enum class State { silent, head, body, whole, refused };

  /// `admit` is called once per request. Both must outlive this object.
  RequestReader(const Limits& limits, const std::function<Admission(const Request&)>& admit);
  ~RequestReader();
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;

  /// Feeds bytes. Pre-condition: state() is neither whole nor refused. Bytes after a whole request
  /// are kept.
  void take(std::string_view bytes);
  State state() const;
  /// In state `refused`, after which nothing more can be read from the connection.
  const Refusal& refusal() const;
  /// Returns whether the client waits for "100 Continue" before sending the body; true once per
  /// request.
  bool wants_continue();

  /// In state `whole`; known from state `body` on.
  const Admission& admission() const;
  /// In state `whole`; may be moved from.
  Request& request();
  /// In state `whole`: returns whether the connection may stay open.
  bool keeps_alive() const;
  /// In state `whole`: starts the next request with the bytes already received.
  void next();

  /// Returns the memory used by the request.
  std::size_t held() const;

 private:
  struct Parsing;
  std::unique_ptr<Parsing> parsing_;
};

}  // namespace ocop::http
