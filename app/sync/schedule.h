// When to ask the office again. Thread rule: pure. Units: seconds; `draw` is a random number from 0
// to below 1, so that a thousand terminals that got their power back together do not ask together.
#pragma once

namespace ocop::sync {

/// The wait after the start: short.
double first_wait(int poll_seconds, double draw);
/// The wait after a check that ended well: about `poll_seconds`, a quarter less or more.
double next_wait(int poll_seconds, double draw);
/// The wait after so many failures in a row (1 ...): longer each time, up to five minutes or
/// `poll_seconds`, whichever is more: a network that comes back after weeks is found soon.
double wait_after_failures(int poll_seconds, int failures, double draw);
/// One failure more in a row; counted no further than anybody looks.
int one_more(int failures);

}  // namespace ocop::sync
