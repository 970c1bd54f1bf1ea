// What pages and documents say in schema.org's words. Thread rule: pure. Included by the .cpp files
// of this folder only: it pulls in the whole JSON library.
#pragma once

#include "app/base/codec/canonical_json.h"
#include "app/office/pages/trace_view.h"

namespace ocop::pages {

/// https://schema.org/Certification
codec::Json certification_json(const Certificate& one, Language language);

}  // namespace ocop::pages
