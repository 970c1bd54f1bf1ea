// The bodies of `sign_in`, `sign_out`, `pin_failed` and `pin_forgiven` entries.
// The form common to all bodies is described in sale_body.h. Only the ledger's own triggers read
// them. Thread rule: pure.
#pragma once

#include <cstdint>
#include <string>

namespace ocop::wire {

enum class SignOut { asked, idle, shift };
std::string sign_in_body(const std::string& staff);
std::string sign_out_body(const std::string& staff, SignOut why);
std::string pin_failed_body(const std::string& staff, std::int64_t tries,
                            std::int64_t locked_seconds);
/// Clears a person's wrong tries. `manager`: who decided it, or the person, if their next PIN was
/// right.
std::string pin_forgiven_body(const std::string& staff, const std::string& manager);

}  // namespace ocop::wire
