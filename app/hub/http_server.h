// The hub's rules behind HTTP, by cpp-httplib: plain HTTP for a proxy (nginx, Caddy) that does TLS.
// Thread rule: one thread makes and stops it; requests are answered on its own threads, with a
// store for each that is in work. Not here: what is answered (routes.h, site_host.h).
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/hub/site_host.h"
#include "db/model/result.h"

namespace ocop::hub {

/// The site that is shown beside.
struct ShownSite {
  SiteOptions options;
  std::function<void(const Error&)> tell;  ///< what went wrong with it, on a thread of the server's
};

class HttpServer {
 public:
  /// Opens the store and listens. `host`: an address of this machine; `port` 0: any that is free.
  /// Error: the store cannot be opened, or the port is taken.
  static Result<HttpServer> start(const std::string& where, const std::string& host, int port,
                                  std::optional<ShownSite> site = std::nullopt);
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
