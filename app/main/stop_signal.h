// SIGTERM and SIGINT as something to wait for, without a handler that would interrupt anything.
// Thread rule: made in main before any other thread; asked on one thread.
#pragma once

namespace ocop {

class StopSignal {
 public:
  StopSignal();
  /// One of them came. It stays so.
  bool came();
  /// True: one of them came within that time.
  bool wait(double seconds);

 private:
  bool came_ = false;
};

}  // namespace ocop
