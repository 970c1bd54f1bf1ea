// The hub's rules behind HTTP (app/office/http): plain HTTP for a proxy (nginx, Caddy) that does
// TLS. What terminals send, pages, metrics and health have threads, queues and stores of their own,
// so that none waits for another's. Thread rule: one thread makes and stops it; requests are
// answered on its own threads. Not here: what is answered (routes.h, site_host.h).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/office/site_host/site_host.h"
#include "db/model/day_quota.h"
#include "db/model/result.h"

namespace ocop::exchange {

struct ServerOptions {
  std::string store;  ///< as HubStore::open takes it
  std::string host;   ///< an address of this machine or its name; IPv6 without brackets
  int port = 0;       ///< 0: any that is free
  std::optional<site_host::SiteOptions> site{};  ///< nullopt: no site is shown
  DayQuota quota{};                              ///< what a terminal may send a day
  /// A line of the log, on a thread of the server's: what went wrong, once a minute and kind.
  std::function<void(const std::string& line)> log;
};

class HttpServer {
 public:
  /// Opens the store and listens. Error: the store cannot be opened, or the port is taken.
  static Result<HttpServer> start(ServerOptions options);
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

}  // namespace ocop::exchange
