// The site's pages over HTTP: conditional requests and compression. Thread rule: any thread;
// answer_site_at_once() does bounded work without the disk.
#pragma once

#include <cstdint>
#include <optional>

#include "app/office/http/http_message.h"
#include "app/office/site_host/site_host.h"

namespace ocop::site_host {

http::Response answer_site(SiteHost& host, const http::Request& request, std::int64_t now_ms);
/// Returns nullopt if the page is not in the cache.
std::optional<http::Response> answer_site_at_once(SiteHost& host, const http::Request& request,
                                                  std::int64_t now_ms);

}  // namespace ocop::site_host
