// The recalls in a catalogue, read from its bytes: callers have them in memory or mapped, and not
// always as a file that SQLite can open. Thread rule: one thread per call. Errors: one sentence.
// Not here: recalls of a catalogue that is open for display (catalog.h).
#pragma once

#include <string_view>

#include "db/model/recalls.h"
#include "db/model/result.h"

namespace ocop::db {

/// Pre-condition: `catalog` does not change during the call. A catalogue of an older schema without
/// lots or liftings yields none.
Result<RecallFacts> recall_facts(std::string_view catalog);

}  // namespace ocop::db
