// When to contact the office again. Thread rule: pure. Units: seconds; `draw` is a random number in
// [0, 1), so that a thousand terminals whose power returned at the same time do not ask at the same
// time.
#pragma once

namespace ocop::sync {

/// Returns the wait after the start: short.
double first_wait(int poll_seconds, double draw);
/// Returns the wait after a successful check: `poll_seconds`, give or take a quarter.
double next_wait(int poll_seconds, double draw);
/// Returns the wait after that many failures in a row (1 ...): longer each time, up to five minutes
/// or `poll_seconds`, whichever is more, so that a network that returns after weeks is noticed
/// soon.
double wait_after_failures(int poll_seconds, int failures, double draw);
/// Increments a failure count, up to a limit beyond which it makes no difference.
int one_more(int failures);

}  // namespace ocop::sync
