// The body of `setting` entries. What all bodies have in common: sale_body.h. It is read by the
// ledger's own tables only. Thread rule: pure.
#pragma once

#include <string>

namespace ocop::wire {

/// `staff`: who set it; empty for a program.
std::string setting_body(const std::string& staff, const std::string& key,
                         const std::string& value);

}  // namespace ocop::wire
