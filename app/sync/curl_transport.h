// Implements both transports over HTTP and HTTPS with libcurl; one object per server. It keeps its
// connection between requests and follows no redirects: configure the final address instead. Thread
// rule: one thread per object; the first one calls curl_global_init. Errors: as for Transport and
// HubTransport.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/sync/hub_transport.h"
#include "app/sync/transport.h"

namespace ocop::sync {

struct CurlOptions {
  std::string base;                 ///< as Settings::base or Settings::hub
  std::string proxy;                ///< empty: none, whatever the environment says
  std::string ca_file;              ///< trusted certificates; empty: the system's
  int bytes_per_second = 0;         ///< each way; 0: no limit
  std::string program;              ///< version, for the user agent
  std::function<bool()> stopped{};  ///< returns true to give up at once; may be empty
};

class CurlTransport final : public Transport, public HubTransport {
 public:
  explicit CurlTransport(CurlOptions options);
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  Result<Answer> get(const Ask& ask, const Sink& sink) override;
  Result<Reply> call(const Call& call) override;
  /// Returns the bytes of requests and answers with their headers, in both directions, since the
  /// start.
  std::uint64_t bytes_on_wire() const { return bytes_on_wire_; }

 private:
  struct Curl;
  CurlOptions options_;
  std::unique_ptr<Curl> curl_;
  std::uint64_t bytes_on_wire_ = 0;
};

}  // namespace ocop::sync
