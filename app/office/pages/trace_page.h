// The page of a product or lot: one HTML document with inline style, without scripts, cookies or
// requests to third parties. Thread rule: pure.
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::pages {

/// Returns the whole document in UTF-8. Nothing from `view` is inserted unescaped.
std::string trace_page(const TraceView& view);

/// schema.org Product (https://schema.org/Product) as JSON-LD, with "<" as \u003c so that it is
/// safe in a script element.
std::string product_json_ld(const TraceView& view);

/// Returns the Content-Security-Policy under which every page of this folder works.
std::string content_security_policy();

}  // namespace ocop::pages
