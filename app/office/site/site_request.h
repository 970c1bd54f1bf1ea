// A request to the site and its answer, as its rules see them: no sockets. Thread rule: plain
// values.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocop::site {

/// Views of a request, which outlives this.
struct SiteRequest {
  std::string_view method = "GET";
  std::string_view target{};  ///< as it was sent: path and query
  std::string_view accept{};  ///< the headers; empty: there is none
  std::string_view accept_language{};
};

struct SiteAnswer {
  int status = 200;
  std::string type = "text/plain; charset=utf-8";
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};  ///< beside Content-Type
};

}  // namespace ocop::site
