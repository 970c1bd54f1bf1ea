// Leads from a scanned line to what a catalogue knows of that pack, the signature in it checked: no
// network is needed.
// Thread rule: where the catalogue lives (the worker). Cost: a few look-ups; for a lot that the
// product does not have, one pass over the numbers of all lots.
// Not here: what follows from it (visit/pack_report.h).
#pragma once

#include "app/base/gs1/scanned_code.h"
#include "app/kiosk/visit/pack_report.h"
#include "app/kiosk/visit/shelf.h"
#include "db/catalog/catalog.h"

namespace ocop::terminal {

/// The code with the product of ours that it names, if there is one.
visit::PackCode pack_code(const gs1::ScannedCode& code, const visit::Shelf& shelf);

/// A catalogue that cannot be read counts as one that knows nothing; the log tells why.
visit::PackFacts pack_facts(db::Catalog& catalog, const visit::PackCode& code);

}  // namespace ocop::terminal
