// A ledger as written by an older program: the same entries, with the schema of that time. Thread
// rule: one thread.
#pragma once

#include <string>

namespace ocop::test {

/// Writes the entries of the closed ledger `from` into a new one with the schema files up to that
/// number; aborts the program on failure.
void write_older_ledger(const std::string& from, const std::string& to, int schema);

}  // namespace ocop::test
