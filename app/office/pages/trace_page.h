// The page of a product or a lot: one HTML document with its style in it, without scripts, cookies
// and requests to anyone. Thread rule: pure.
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::pages {

/// The whole document, UTF-8. Nothing in `view` reaches it unescaped.
std::string trace_page(const TraceView& view);

/// schema.org Product (https://schema.org/Product) as JSON-LD, with "<" as \u003c so that it may
/// stand in a script element.
std::string product_json_ld(const TraceView& view);

/// The Content-Security-Policy that every page of this folder works under.
std::string content_security_policy();

}  // namespace ocop::pages
