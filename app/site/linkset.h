// The links that there are from a product or a lot, as a linkset (RFC 9264; GS1-Conformant
// Resolver, section on linksets). Thread rule: pure.
#pragma once

#include <string>
#include <string_view>

#include "app/site/trace_view.h"

namespace ocop::site {

/// Whether there is a link of that type, by GS1's name without a prefix: "pip", "epcis".
bool offers(const TraceView& view, std::string_view link_type);

/// As JSON: application/linkset+json.
std::string linkset_document(const TraceView& view);

}  // namespace ocop::site
