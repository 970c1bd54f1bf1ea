// The bodies of `sign_in`, `sign_out`, `pin_failed` and `pin_forgiven` entries.
// What all bodies have in common: sale_body.h. They are read by the ledger's own tables only.
// Thread rule: pure.
#pragma once

#include <cstdint>
#include <string>

namespace ocop::wire {

enum class SignOut { asked, idle, shift };
std::string sign_in_body(const std::string& staff);
std::string sign_out_body(const std::string& staff, SignOut why);
std::string pin_failed_body(const std::string& staff, std::int64_t tries,
                            std::int64_t locked_seconds);
/// The person's wrong tries count no longer. `manager`: who decided that, or the person again,
/// whose next PIN was right.
std::string pin_forgiven_body(const std::string& staff, const std::string& manager);

}  // namespace ocop::wire
