// The body of `setting` entries. The form common to all bodies is described in sale_body.h. Only
// the ledger's own triggers read it. Thread rule: pure.
#pragma once

#include <string>

namespace ocop::wire {

/// `staff`: who set it; empty for a program.
std::string setting_body(const std::string& staff, const std::string& key,
                         const std::string& value);

}  // namespace ocop::wire
