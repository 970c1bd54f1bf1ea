// Both transports over HTTP and HTTPS, by libcurl: one object for one server. It keeps its
// connection between two questions, and follows no redirection: what is answered elsewhere is
// configured there. Thread rule: one thread each; curl_global_init belongs to the first of them.
// Errors: as Transport and HubTransport.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include "app/sync/hub_transport.h"
#include "app/sync/transport.h"

namespace ocop::sync {

struct CurlOptions {
  std::string base;                 ///< as Settings::base or hub
  std::string proxy;                ///< empty: none, whatever the environment says
  std::string ca_file;              ///< whom to believe; empty: whom the system does
  int bytes_per_second = 0;         ///< each way; 0: no limit
  std::string program;              ///< version, for the user agent
  std::function<bool()> stopped{};  ///< true: give up at once; may be empty
};

class CurlTransport final : public Transport, public HubTransport {
 public:
  explicit CurlTransport(CurlOptions options);
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  Result<Answer> get(const Ask& ask, const Sink& sink) override;
  Result<Reply> call(const Call& call) override;
  /// Requests and answers with their heads, both ways, since the start.
  std::uint64_t bytes_on_wire() const { return bytes_on_wire_; }

 private:
  struct Curl;
  CurlOptions options_;
  std::unique_ptr<Curl> curl_;
  std::uint64_t bytes_on_wire_ = 0;
};

}  // namespace ocop::sync
