// What pages and documents say in schema.org's words. Thread rule: pure. Included by the .cpp files
// of this folder only: it pulls in the whole JSON library.
#pragma once

#include "app/site/trace_view.h"
#include "app/wire/canonical_json.h"

namespace ocop::site {

/// https://schema.org/Certification
wire::Json certification_json(const Certificate& one, Language language);

}  // namespace ocop::site
