// Answers HTTP on one port. One thread of its own speaks with all connections, so that none that is
// silent or slow holds a thread; requests are answered by services, each with threads and a queue
// of its own, so that none starves another.
// Thread rule: one thread makes and ends it; what it is handed says where it is called.
// Errors: what is wrong with a request is told to its client and, by `trouble`, to the caller.
// Not here: TLS, which a proxy in front does; what is answered.
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
  std::string name;                              ///< as `trouble` tells it: "pages"
  unsigned threads = 1;                          ///< that answer its requests
  std::size_t waiting = 16;                      ///< requests that wait for one of them at most
  std::chrono::milliseconds for_turn{10'000};    ///< that a request waits at most, then 503
  std::chrono::milliseconds for_answer{25'000};  ///< from the request to its answer, then 503
  /// Called on one of the server's threads.
  std::function<Response(const Request&, unsigned thread)> answer;
  /// On the server's own thread, which all wait for: what is known already; null: nothing ever is.
  std::function<std::optional<Response>(const Request&)> at_once = nullptr;
};

/// All but Service::answer are called on the server's own thread.
struct Rules {
  std::vector<Service> services;
  std::function<Admission(const Request& head)> admit;
  /// How a refusal is told. `service`: none where the head was not understood.
  std::function<Response(const Refusal&, std::optional<std::size_t> service)> refuse;
  /// What went wrong: `kind` is one of a few, so that they can be counted.
  std::function<void(const std::string& kind, const std::string& sentence)> trouble;
  /// Some times a second.
  std::function<void()> tick;
};

class Server {
 public:
  /// Listens and answers. `host`: an address of this machine or its name, IPv6 without brackets.
  /// `port` 0: any that is free. Error: there is no such address, or the port is taken.
  static Result<Server> start(const std::string& host, int port, Rules rules,
                              const Limits& limits = {});
  Server(Server&&) noexcept;
  Server& operator=(Server&&) noexcept;
  /// Takes no more requests, answers those that came whole, and ends.
  ~Server();

  int port() const;

 private:
  struct Running;
  explicit Server(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace ocop::http
