// Reports which seed was running, and where, when the program is killed by a signal, so that even
// an unrepeatable crash leaves a trace. Thread rule: one thread. Not for programs with a sanitizer,
// which reports more by itself.
#pragma once

#include <cstdint>

namespace ocop::simulation {

/// From now on a crash writes a note to stdout before the signal kills the program.
void note_crashes();
/// Sets the seed that runs from here on.
void now_running(std::uint64_t seed);

}  // namespace ocop::simulation
