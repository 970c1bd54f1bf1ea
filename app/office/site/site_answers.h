// Builds the site's answers with their headers. Thread rule: pure. Decisions: no cookies, and
// nothing that a browser may execute (security_policy.cpp). Pages are revalidated each time
// (no-cache, by ETag), because a lot may be recalled at any moment. Other sites' pages may read the
// answers (CORS), since everything is public.
#pragma once

#include <string>

#include "app/office/pages/error_page.h"
#include "app/office/site/site_request.h"

namespace ocop::site {

/// `linkset`: address of the page's linkset; empty: none.
SiteAnswer page_answer(std::string html, Language language, const std::string& linkset);
/// Returns an error page with its status, hidden from search engines.
SiteAnswer error_answer(const pages::ErrorView& view);
/// Returns a sentence for developers of client programs.
SiteAnswer plain_answer(int status, std::string sentence);
/// application/ld+json and application/linkset+json.
SiteAnswer json_answer(std::string type, std::string json);
/// Returns 307 to an absolute address.
SiteAnswer redirect_answer(std::string location, const std::string& linkset);
/// Returns a picture. `named`: its address contains its hash, so it never changes.
SiteAnswer picture_answer(std::string type, std::string bytes, bool named);
/// Returns the answer to an OPTIONS request.
SiteAnswer options_answer();

}  // namespace ocop::site
