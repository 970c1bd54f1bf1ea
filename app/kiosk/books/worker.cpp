#include "app/kiosk/books/worker.h"

#include <utility>

namespace ocop::books {

Worker::Worker(std::function<bool()> idle, std::chrono::milliseconds every)
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
  const auto is_job_there = [this] { return !jobs_.empty(); };
  bool idle_due = false;
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    const bool job_there = idle_due ? wake_.wait_for(lock, stop, every_, is_job_there)
                                    : wake_.wait(lock, stop, is_job_there);
    if (!job_there) {
      if (stop.stop_requested()) return;
      lock.unlock();
      idle_due = idle_();
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
    idle_due = true;
  }
}

}  // namespace ocop::books
