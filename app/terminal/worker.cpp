#include "app/terminal/worker.h"

#include <utility>

namespace ocop::terminal {

Worker::Worker(std::function<void()> idle, std::chrono::milliseconds every)
    : idle_(std::move(idle)),
      every_(every),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

Worker::~Worker() {
  thread_.request_stop();
  thread_.join();
}

void Worker::post(std::function<void()> job) {
  {
    const std::lock_guard lock(mutex_);
    jobs_.push_back(std::move(job));
  }
  wake_.notify_one();
}

bool Worker::busy() const {
  const std::lock_guard lock(mutex_);
  return working_ || !jobs_.empty();
}

void Worker::run(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    if (!wake_.wait_for(lock, stop, every_, [this] { return !jobs_.empty(); })) {
      if (stop.stop_requested()) return;
      lock.unlock();
      idle_();
      lock.lock();
      continue;
    }
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    working_ = true;
    lock.unlock();
    job();
    lock.lock();
    working_ = false;
  }
}

}  // namespace ocop::terminal
