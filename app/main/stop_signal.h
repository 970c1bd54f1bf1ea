// Waits for SIGTERM and SIGINT without a handler, so that nothing is interrupted. Thread rule:
// created in main before any other thread; used on one thread.
#pragma once

namespace ocop {

class StopSignal {
 public:
  StopSignal();
  /// Returns whether one of them has arrived; stays true.
  bool came();
  /// Waits up to that time. Returns whether one of them arrived.
  bool wait(double seconds);

 private:
  bool came_ = false;
};

}  // namespace ocop
