// Answers of the site with the headers that belong to each. Thread rule: pure.
// Decisions: no cookie, and nothing that a browser may run (security_policy.cpp). A page is asked
// for anew each time (no-cache; it is answered by its ETag), for a lot may be taken back at any
// moment. Whoever likes may read the answers from a page of their own (CORS): all of it is public.
#pragma once

#include <string>

#include "app/office/pages/error_page.h"
#include "app/office/site/site_request.h"

namespace ocop::site {

/// `linkset`: address of the page's linkset; empty: it has none.
SiteAnswer page_answer(std::string html, Language language, const std::string& linkset);
/// The page of an error, with its status. Not for search engines.
SiteAnswer error_answer(const pages::ErrorView& view);
/// A sentence for whoever wrote the program that asked.
SiteAnswer plain_answer(int status, std::string sentence);
/// application/ld+json and application/linkset+json.
SiteAnswer json_answer(std::string type, std::string json);
/// 307, to an absolute address.
SiteAnswer redirect_answer(std::string location, const std::string& linkset);
/// A picture; `named`: by its content, so that it never changes.
SiteAnswer picture_answer(std::string type, std::string bytes, bool named);
/// The answer to a request that asks what it may ask (OPTIONS).
SiteAnswer options_answer();

}  // namespace ocop::site
