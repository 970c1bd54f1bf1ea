// Serves the hub over plain HTTP (app/office/http), behind a proxy (nginx, Caddy) that does TLS.
// Terminals, pages, metrics and health checks have separate threads, queues and stores, so that
// none waits for another. Thread rule: one thread creates and stops it; requests are answered on
// its own threads. Not here: the answers (routes.h, site_host.h).
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
  std::string store;  ///< as for HubStore::open
  std::string host;   ///< an address or name of this machine; IPv6 without brackets
  int port = 0;       ///< 0: any free port
  std::optional<site_host::SiteOptions> site{};  ///< nullopt: no site is served
  DayQuota quota{};                              ///< what a terminal may send per day
  /// Called on a server thread with a line for the log: a failure, at most once a minute per kind.
  std::function<void(const std::string& line)> log;
};

class HttpServer {
 public:
  /// Opens the store and listens. Error if the store cannot be opened or the port is taken.
  static Result<HttpServer> start(ServerOptions options);
  HttpServer(HttpServer&&) noexcept;
  HttpServer& operator=(HttpServer&&) noexcept;
  /// Accepts no more requests, and waits for those in progress.
  ~HttpServer();

  int port() const;

 private:
  struct Running;
  explicit HttpServer(std::unique_ptr<Running> running);
  std::unique_ptr<Running> running_;
};

}  // namespace ocop::exchange
