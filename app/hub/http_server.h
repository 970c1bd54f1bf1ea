// The hub's rules behind HTTP, by cpp-httplib: plain HTTP for a proxy (nginx, Caddy) that does TLS.
// Thread rule: one thread makes and stops it; requests are answered on its own threads, each with a
// store of its own. Not here: what is answered (routes.h).
#pragma once

#include <memory>
#include <string>

#include "db/model/result.h"

namespace ocop::hub {

class HttpServer {
 public:
  /// Opens the store and listens. `host`: an address of this machine; `port` 0: any that is free.
  /// Error: the store cannot be opened, or the port is taken.
  static Result<HttpServer> start(const std::string& where, const std::string& host, int port);
  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;
  /// Takes no more requests, and waits for those that are under way.
  ~HttpServer();

  int port() const;

 private:
  struct Running;
  explicit HttpServer(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace ocop::hub
