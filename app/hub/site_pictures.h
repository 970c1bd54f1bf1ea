// Pictures of a release below the site: <site>/pictures/<first 2>/<SHA-256>, and as small as phones
// need them, <site>/pictures/phone/<first 2>/<SHA-256>.
// Thread rule: any thread.
#pragma once

#include <string>

#include "app/hub/page.h"
#include "app/site/question.h"

namespace ocop::hub {

/// Null: that is no picture's address. `folder`: with pictures/ and phone/.
SharedPage picture_page(const std::string& folder, const site::SiteSettings& settings,
                        const site::SiteRequest& request);

}  // namespace ocop::hub
