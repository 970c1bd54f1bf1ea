// How long this process has been running, for the log's "first frame". Thread rule: any thread.
#pragma once

namespace ocop::shell {

/// Milliseconds since the kernel started the process; resolution 10 ms. 0 where /proc is missing.
double process_age_milliseconds();

}  // namespace ocop::shell
