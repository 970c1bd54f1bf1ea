// Answers a request: finds the product or the lot that a link names in a catalogue, and
// makes of it what was asked for. The three steps are apart, for a server keeps what the last one
// makes and lets only the second one wait for the catalogue.
// Thread rule: pure, but for the catalogue, which is one thread's at a time.
// Not here: keeping, compressing, counting (app/office/site_host/site_host.h).
#pragma once

#include <string>
#include <variant>

#include "app/office/site/question.h"
#include "app/office/site/trace_source.h"

namespace ocop::site {

/// What the question's page shows, whole, with its links and its proof; or why there is none. A
/// proof that no label key made is replaced in the question by one that says so in one letter:
/// what anybody may invent does not multiply pages.
std::variant<pages::TraceView, SiteAnswer> look_up(Question& question, TraceSource& source,
                                                   const SiteSettings& settings, Date today);

/// The page, document or picture of what was looked up. Drawing a picture takes tens of
/// milliseconds, one at a time (og_picture.h).
SiteAnswer drawn(const Question& question, const pages::TraceView& view);

/// All three steps.
SiteAnswer resolve(const SiteRequest& request, TraceSource& source, const SiteSettings& settings,
                   Date today);

/// The answer while there is no catalogue: 503, or what can be said without one.
SiteAnswer unavailable(const SiteRequest& request, const SiteSettings& settings);

}  // namespace ocop::site
