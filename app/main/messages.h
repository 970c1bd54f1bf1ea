// assets/messages/vi.po, which the build compiled and put into the programs: what they say must not
// depend on a file that is elsewhere. Thread rule: immutable.
#pragma once

#include <string_view>

namespace ocop {

/// The bytes of its .mo file.
std::string_view vietnamese_messages();

}  // namespace ocop
