// Says which seed was running when the program ended by a signal, and where it was: a crash that
// does not come again leaves that much. Thread rule: one thread. Not in programs with a sanitizer,
// which tells more by itself.
#pragma once

#include <cstdint>

namespace ocop::simulation {

/// From now on a crash writes a note to stdout before the program ends by its signal.
void note_crashes();
/// That seed runs from here on.
void now_running(std::uint64_t seed);

}  // namespace ocop::simulation
