// Runs another program and waits for it; the two share their output streams. Thread rule: any
// thread. Errors: one sentence, if it cannot be found or its exit status is not 0.
#pragma once

#include <string>
#include <vector>

#include "db/model/result.h"

namespace ocop::exchange {

/// `words`: its name, looked up in PATH, and its arguments.
Status run_program(const std::vector<std::string>& words);

}  // namespace ocop::exchange
