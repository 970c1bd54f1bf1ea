// A lot's history as an EPCIS 2.0 document (GS1 EPCIS 2.0, ISO/IEC 19987) in JSON-LD, for machines
// that follow goods from one owner to the next. Thread rule: pure. Decisions: a lot is a class with
// a quantity, identified by its GS1 Digital Link, or by the resolver's own link if the product has
// no GTIN. Input lots are referenced, not copied: their ids are links at which the same resolver
// serves their documents, so that a document covers one lot however long the chain is. An event's
// id is derived from product, lot and the event's id in the sheets, so it is stable when a cell is
// corrected, unlike a hash of the event (CBV 2.0).
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::site {

/// Returns UTF-8. The same view yields the same bytes, whatever its language. Pre-condition:
/// view.lot, with at least one event.
std::string epcis_document(const pages::TraceView& view);

}  // namespace ocop::site
