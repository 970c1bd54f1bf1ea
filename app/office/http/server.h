// An HTTP server on one port. A single thread handles all connections, so that silent or slow ones
// do not occupy threads; requests are answered by services, each with its own threads, queue and
// share of connections and memory, so that none starves another. Thread rule: one thread creates
// and destroys it; each callback says on which thread it is called. Errors: problems with a request
// are reported to its client and, by `trouble`, to the caller. Not here: TLS, which a proxy in
// front does; the answers.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/office/http/request_reader.h"
#include "db/model/result.h"

namespace ocop::http {

struct Service {
  std::string name;                              ///< as reported by `trouble`: "pages"
  unsigned threads = 1;                          ///< number of threads that answer its requests
  std::size_t waiting = 16;                      ///< most requests waiting for a thread
  std::chrono::milliseconds for_turn{10'000};    ///< longest wait of a request, then 503
  std::chrono::milliseconds for_answer{25'000};  ///< from the request to its answer, then 503
  Share share{256, std::size_t{12} << 20};       ///< so that no class closes another's connections
  /// Called on one of the service's threads.
  std::function<Response(const Request&, unsigned thread)> answer;
  /// Called on the server's own thread, which must not block: returns an answer that is already
  /// known. Null: there never is one.
  std::function<std::optional<Response>(const Request&)> at_once = nullptr;
};

/// Called on the server's own thread, as is everything except Service::answer.
struct Rules {
  std::vector<Service> services;
  std::function<Admission(const Request& head)> admit;
  /// Turns a refusal into a response. `service`: nullopt if the head was not understood.
  std::function<Response(const Refusal&, std::optional<std::size_t> service)> refuse;
  /// Reports a problem: `kind` is one of a few, so that they can be counted.
  std::function<void(const std::string& kind, const std::string& sentence)> trouble;
  /// Called several times a second.
  std::function<void()> tick;
};

class Server {
 public:
  /// Listens and serves. `host`: an address or name of this machine, IPv6 without brackets. `port`
  /// 0: any free port. Error if there is no such address or the port is taken.
  static Result<Server> start(const std::string& host, int port, Rules rules,
                              const Limits& limits = {});
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  /// Accepts no more requests, answers those already received completely, and ends.
  ~Server();

  int port() const;

 private:
  struct Running;
  explicit Server(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace ocop::http
