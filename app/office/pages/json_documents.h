// Small documents for machines: whether a lot was recalled, and a product's certificates. Thread
// rule: pure. Errors: none. Not here: EPCIS (epcis.h), links (linkset.h).
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::pages {

/// {"lot":"L1","product":"na","gtin":"0893...","recalled":true,"recalledOn":"2026-09-01",
/// "reason":{"vi":"..."}}; only lot, product and "recalled" are always present. Pre-condition:
/// view.lot.
std::string recall_document(const TraceView& view);
/// schema.org Certification, as JSON-LD.
std::string certificates_document(const TraceView& view);

}  // namespace ocop::pages
