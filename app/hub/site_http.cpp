// A body is handed over as a provider of a known length: what is in a response's body, the library
// would pack anew for each request.
#include "app/hub/site_http.h"

#include <string_view>

#include "app/site/negotiation.h"

namespace ocop::hub {

namespace {

bool is_ours(std::string_view target) {
  return !target.starts_with("/v1/") && target != "/metrics" && target != "/healthz";
}

void give(const SharedPage& page, const httplib::Request& request, httplib::Response& response) {
  const site::SiteAnswer& answer = page->answer;
  if (answer.status != 200) response.status = answer.status;  // else the library tells 200 or 206
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  if (!page->etag.empty()) response.set_header("ETag", page->etag);
  // What a request brings and nobody reads would be taken for the next one.
  if (request.has_header("Content-Length") || request.has_header("Transfer-Encoding"))
    response.set_header("Connection", "close");
  const bool packed = !page->packed.empty() &&
                      site::takes_coding(request.get_header_value("Accept-Encoding"), "gzip");
  const std::string& body = packed ? page->packed : answer.body;
  if (!page->etag.empty() &&
      site::names_etag(request.get_header_value("If-None-Match"), page->etag)) {
    response.status = 304;
    response.set_header("Content-Length", std::to_string(body.size()));
    return;
  }
  if (packed) response.set_header("Content-Encoding", "gzip");
  if (body.empty()) return;
  response.set_content_provider(
      body.size(), answer.type,
      [page, &body](std::size_t offset, std::size_t length, httplib::DataSink& sink) {
        return sink.write(body.data() + offset, length);
      });
}

}  // namespace

bool answer_site(SiteHost& host, const httplib::Request& request, httplib::Response& response,
                 std::int64_t now_ms) {
  if (!is_ours(request.target)) return false;
  const std::string accept = request.get_header_value("Accept");
  const std::string language = request.get_header_value("Accept-Language");
  const SharedPage page = host.answer({request.method, request.target, accept, language}, now_ms);
  give(page, request, response);
  return true;
}

}  // namespace ocop::hub
