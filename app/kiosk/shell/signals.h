// SIGTERM and SIGINT end the program cleanly: a thread waits for them and tells the loop. Thread
// rule: call hold_signals() before any other thread is created, so that all of them (even the
// graphics driver's) leave the signals to the waiting thread.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace ocop::shell {

/// Blocks the signals in this thread and in those that it creates.
void hold_signals();

class Signals {
 public:
  /// `told` is called on the waiting thread when a signal arrives.
  explicit Signals(std::function<void()> told);
  ~Signals();
  bool asked_to_end() const { return asked_; }

 private:
  std::atomic<bool> asked_ = false;
  std::thread waiting_;
};

}  // namespace ocop::shell
