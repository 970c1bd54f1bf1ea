// Range is ignored, which RFC 9110, 14.2 allows: answers are always complete. Data shared with
// other answers is not copied.
#include "app/office/site_host/site_http.h"

#include "app/office/site/negotiation.h"

namespace ocop::site_host {

namespace {

site::SiteRequest asked_of(const http::Request& request) {
  return {request.method, request.target, request.field("Accept"),
          request.field("Accept-Language")};
}

/// Returns a part of the page that keeps the page alive.
std::shared_ptr<const std::string> part(const SharedPage& page, const std::string& of) {
  return {page, &of};
}

http::Response response_of(const SharedPage& page, const http::Request& request) {
  http::Response response;
  response.status = page->answer.status;
  response.head = part(page, page->head);
  if (!page->etag.empty() && site::names_etag(request.field("If-None-Match"), page->etag)) {
    response.status = 304;
    return response;
  }
  response.file = page->file;
  const bool packed =
      !page->packed.empty() && site::takes_coding(request.field("Accept-Encoding"), "gzip");
  if (packed) response.more_head = http::field_line("Content-Encoding", "gzip");
  if (!page->file) response.body = part(page, packed ? page->packed : page->answer.body);
  return response;
}

}  // namespace

http::Response answer_site(SiteHost& host, const http::Request& request, std::int64_t now_ms) {
  return response_of(host.answer(asked_of(request), now_ms), request);
}

std::optional<http::Response> answer_site_at_once(SiteHost& host, const http::Request& request,
                                                  std::int64_t now_ms) {
  const SharedPage page = host.kept(asked_of(request), now_ms);
  if (!page) return std::nullopt;
  return response_of(page, request);
}

}  // namespace ocop::site_host
