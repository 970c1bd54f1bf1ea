// A few threads with a bounded queue. Thread rule: any thread; one thread creates and destroys it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace ocop::http {

class WorkerPool {
 public:
  /// Receives the number of its thread, from 0. Must not throw.
  using Work = std::function<void(unsigned thread)>;
  using Ticket = std::uint64_t;

  WorkerPool(unsigned threads, std::size_t most_waiting);
  /// Waits for running work; drops queued work.
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// Returns nullopt if the queue is full.
  std::optional<Ticket> submit(Work work);
  /// Removes the work from the queue. Returns false if it has begun.
  bool take_back(Ticket ticket);

 private:
  void run(unsigned thread);

  const std::size_t most_waiting_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;
  std::size_t idle_ = 0;  // threads
  Ticket last_ = 0;
  std::deque<std::pair<Ticket, Work>> waiting_;
  std::vector<std::thread> threads_;
};

}  // namespace ocop::http
