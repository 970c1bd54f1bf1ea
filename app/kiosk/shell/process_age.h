// The age of this process, for the log's "first frame". Thread rule: any thread.
#pragma once

namespace ocop::shell {

/// Returns milliseconds since the kernel started the process, with a resolution of 10 ms; 0 if
/// /proc is missing.
double process_age_milliseconds();

}  // namespace ocop::shell
