// What a catalogue says of recalls, read from its bytes: whoever asks has them in memory, or
// mapped, and not always as a file that SQLite can open. Thread rule: one thread a call. Errors:
// one sentence; what is no catalogue says nothing. Not here: the same of a catalogue that is open
// to be shown (catalog.h).
#pragma once

#include <string_view>

#include "db/model/recalls.h"
#include "db/model/result.h"

namespace ocop::db {

/// Pre-condition: `catalog` stays as it is meanwhile. Of a catalogue from before there were lots,
/// or liftings: none.
Result<RecallFacts> recall_facts(std::string_view catalog);

}  // namespace ocop::db
