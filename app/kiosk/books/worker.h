// One background thread that does jobs in order, so that the frame loop never waits for disk.
// Thread rule: post() and busy() from any thread; jobs run on the worker alone, one at a time.
// Lifetime: the destructor finishes the job at hand and drops the rest.
#pragma once

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace ocop::books {

class Worker {
 public:
  /// `idle` runs when nothing was posted for that long after a job, and again after the same time
  /// if it returns true. Otherwise the worker sleeps until a job is posted.
  Worker(std::function<bool()> idle, std::chrono::milliseconds every);
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  void post(std::function<void()> job);
  /// Returns whether a posted job waits or runs.
  bool busy() const;

 private:
  void run(const std::stop_token& stop);

  std::function<bool()> idle_;
  std::chrono::milliseconds every_;
  mutable std::mutex mutex_;
  std::condition_variable_any wake_;
  std::deque<std::function<void()>> jobs_;
  bool working_ = false;
  std::jthread thread_;
};

}  // namespace ocop::books
