// Asks for a person's PIN. Thread rule: main thread; blocks.
#pragma once

#include <string>

#include "db/model/result.h"

namespace ocop {

/// Asks twice, because typing is not shown. Never an argument, which others could read.
/// Error: nothing was typed, or the two differ.
Result<std::string> ask_pin();

}  // namespace ocop
