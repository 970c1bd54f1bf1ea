// Looks up a scanned pack in the catalogue and checks its signature, without network. Thread rule:
// that of the catalogue (the worker). Cost: a few look-ups; for a lot that the product does not
// have, one pass over the numbers of all lots. Not here: the conclusions (visit/pack_check.h).
#pragma once

#include "app/base/gs1/scanned_code.h"
#include "app/kiosk/visit/pack_check.h"
#include "app/kiosk/visit/shelf.h"
#include "db/catalog/catalog.h"

namespace ocop::terminal {

/// Returns the code with the catalogue's product that it names, if there is one.
visit::PackCode pack_code(const gs1::ScannedCode& code, const visit::Shelf& shelf);

/// An unreadable catalogue counts as empty; the log says why.
visit::PackFacts pack_facts(db::Catalog& catalog, const visit::PackCode& code);

}  // namespace ocop::terminal
