// The site's pages behind HTTP: conditions, packing. Thread rule: any thread; at_once() of bounded
// work, without the disk.
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
