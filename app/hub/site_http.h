// The site's pages behind cpp-httplib: conditions, packing, heads without bodies. Thread rule: any
// thread. Included by .cpp files only: it pulls in the whole library.
#pragma once

#include <httplib.h>

#include "app/hub/site_host.h"

namespace ocop::hub {

/// Answers what is the site's. False: the path is the exchange's or the metrics'.
bool answer_site(SiteHost& host, const httplib::Request& request, httplib::Response& response,
                 std::int64_t now_ms);

}  // namespace ocop::hub
