// assets/messages/vi.po, compiled into the programs so that their messages do not depend on another
// file. Thread rule: immutable.
#pragma once

#include <string_view>

namespace ocop {

/// Returns the bytes of its .mo file.
std::string_view vietnamese_messages();

}  // namespace ocop
