// SIGTERM and SIGINT end the program in order: a thread waits for them and tells the loop.
// Thread rule: hold_signals() before any other thread is made, so that all of them (the graphics
// driver's too) leave the signals to the one that waits.
#pragma once

#include <atomic>
#include <functional>
#include <thread>

namespace ocop::shell {

/// Blocks the signals in this thread and in those that it makes.
void hold_signals();

class Signals {
 public:
  /// `told` is called on the waiting thread, once a signal came.
  explicit Signals(std::function<void()> told);
  ~Signals();
  bool asked_to_end() const { return asked_; }

 private:
  std::atomic<bool> asked_ = false;
  std::thread waiting_;
};

}  // namespace ocop::shell
