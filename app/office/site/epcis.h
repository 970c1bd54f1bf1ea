// What happened to a lot as an EPCIS 2.0 document (GS1 EPCIS 2.0, ISO/IEC 19987) in JSON-LD, for
// machines that follow goods from one owner to the next. Thread rule: pure.
// Decisions: a lot is a class with a quantity, named by its GS1 Digital Link; a product without a
// GTIN by the resolver's own link. Lots that went in are named, not copied: their names are links
// under which the same resolver gives their own documents, so that a document stays that of one lot
// however long the chain is. An event's id is made from product, lot and the event's id in the
// sheets: it stays when somebody corrects a cell, which a hash of the event (CBV 2.0) would not.
#pragma once

#include <string>

#include "app/office/pages/trace_view.h"

namespace ocop::site {

/// UTF-8. The same view gives the same bytes, in whichever language it is.
/// Pre-condition: view.lot, with at least one event.
std::string epcis_document(const pages::TraceView& view);

}  // namespace ocop::site
