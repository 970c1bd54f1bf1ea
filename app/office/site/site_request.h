// A request to the site and its answer, independent of sockets. Thread rule: plain values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocop::site {

/// Views of a request, which must outlive this.
struct SiteRequest {
  std::string_view method = "GET";
  std::string_view target{};  ///< as sent: path and query
  std::string_view accept{};  ///< headers; empty: absent
  std::string_view accept_language{};
};

struct SiteAnswer {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};  ///< besides Content-Type
};

}  // namespace ocop::site
