// A ledger as an older program has written it: the same entries, under the schema of that time.
// Thread rule: one thread.
#pragma once

#include <string>

namespace ocop::test {

/// Writes the entries of the ledger `from`, which is closed, into a new one with the schema files
/// up to that number. Ends the program where it cannot.
void write_older_ledger(const std::string& from, const std::string& to, int schema);

}  // namespace ocop::test
