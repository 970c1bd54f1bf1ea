// Serves a release's pictures: <site>/pictures/<first 2>/<SHA-256>, and in phone size
// <site>/pictures/phone/<first 2>/<SHA-256>. Thread rule: any thread.
#pragma once

#include <string>

#include "app/office/site/question.h"
#include "app/office/site_host/web_page.h"

namespace ocop::site_host {

/// Returns null if it is not a picture's address. `folder` contains pictures/ and phone/.
SharedPage picture_page(const std::string& folder, const site::SiteSettings& settings,
                        const site::SiteRequest& request);

}  // namespace ocop::site_host
