// schema.org terms shared by pages and documents. For this folder only, because it includes the
// whole JSON library. Thread rule: pure.
#pragma once

#include "app/base/codec/canonical_json.h"
#include "app/office/pages/trace_view.h"

namespace ocop::pages {

/// https://schema.org/Certification
codec::Json certification_json(const Certificate& one, Language language);

}  // namespace ocop::pages
