// Pictures of a release below the site: <site>/pictures/<first 2>/<SHA-256>, and as small as phones
// need them, <site>/pictures/phone/<first 2>/<SHA-256>.
// Thread rule: any thread.
#pragma once

#include <string>

#include "app/office/site/question.h"
#include "app/office/site_host/web_page.h"

namespace ocop::site_host {

/// Null: that is no picture's address. `folder`: with pictures/ and phone/.
SharedPage picture_page(const std::string& folder, const site::SiteSettings& settings,
                        const site::SiteRequest& request);

}  // namespace ocop::site_host
