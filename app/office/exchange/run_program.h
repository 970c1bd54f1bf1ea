// Runs another program and waits for its end; what it says goes where this program's words go.
// Thread rule: any thread. Errors: one sentence, where it is not there or ends with another status
// than 0.
#pragma once

#include <string>
#include <vector>

#include "db/model/result.h"

namespace ocop::exchange {

/// `words`: its name, found in PATH, and its arguments.
Status run_program(const std::vector<std::string>& words);

}  // namespace ocop::exchange
