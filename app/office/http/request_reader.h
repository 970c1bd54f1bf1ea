// Makes requests out of the bytes of a connection, within limits: the parser is Boost.Beast's, the
// limits are here, so that they hold however the bytes are cut. No sockets, no clock: the fuzz
// target hands it bytes as the server does. Thread rule: one thread.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "app/office/http/http_message.h"
#include "app/office/http/limits.h"

namespace ocop::http {

/// The decision on a request that is made from its head, before its body is read.
struct Admission {
  std::size_t service = 0;  ///< which of the server's services answers
  std::size_t longest_body = 0;
  std::optional<Refusal> refusal{};
};

class RequestReader {
 public:
  enum class State { silent, head, body, whole, refused };

  /// `admit` is asked once for each request. Both outlive this.
  RequestReader(const Limits& limits, const std::function<Admission(const Request&)>& admit);
  ~RequestReader();
  RequestReader(const RequestReader&) = delete;
  RequestReader& operator=(const RequestReader&) = delete;

  /// Pre-condition: state() is neither whole nor refused. What follows a whole request is kept.
  void take(std::string_view bytes);
  State state() const;
  /// Of `refused`, after which nothing can be read from the connection any more.
  const Refusal& refusal() const;
  /// The client waits for a word before it sends the body; true once for each request.
  bool wants_continue();

  /// Of `whole`, and known from `body` on.
  const Admission& admission() const;
  /// Of `whole`; may be moved from.
  Request& request();
  /// Of `whole`: the client lets the connection go on, and nothing in the request speaks against.
  bool keeps_alive() const;
  /// Of `whole`: goes on to the next request, with what came of it already.
  void next();

  /// Memory that the request takes.
  std::size_t held() const;

 private:
  struct Parsing;
  std::unique_ptr<Parsing> parsing_;
};

}  // namespace ocop::http
