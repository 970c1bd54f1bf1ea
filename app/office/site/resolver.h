// Answers a request in three steps: parses it, finds the product or lot in a catalogue, and draws
// what was requested. The steps are separate because a server caches the result of the last one and
// lets only the second one wait for the catalogue. Thread rule: pure, except for the catalogue,
// which is used by one thread at a time. Not here: caching, compressing, counting
// (app/office/site_host/site_host.h).
#pragma once

#include <string>
#include <variant>

#include "app/office/site/question.h"
#include "app/office/site/trace_source.h"

namespace ocop::site {

/// Returns the complete view for the question's page, with links and proof, or the answer if there
/// is none. Replaces an invalid proof in the question by a one-letter marker, so that invented
/// proofs do not multiply cached pages.
std::variant<pages::TraceView, SiteAnswer> look_up(Question& question, TraceSource& source,
                                                   const SiteSettings& settings, Date today);

/// Draws the page, document or picture for the view. A picture takes tens of milliseconds, one at a
/// time (og_picture.h).
SiteAnswer drawn(const Question& question, const pages::TraceView& view);

/// Performs all three steps.
SiteAnswer resolve(const SiteRequest& request, TraceSource& source, const SiteSettings& settings,
                   Date today);

/// Returns the answer while there is no catalogue: 503, or what can be answered without one.
SiteAnswer unavailable(const SiteRequest& request, const SiteSettings& settings);

}  // namespace ocop::site
