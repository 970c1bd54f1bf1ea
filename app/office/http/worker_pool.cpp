#include "app/office/http/worker_pool.h"

#include <algorithm>
#include <utility>

namespace ocop::http {

WorkerPool::WorkerPool(unsigned threads, std::size_t most_waiting) : most_waiting_(most_waiting) {
  for (unsigned i = 0; i < threads; ++i) threads_.emplace_back([this, i] { run(i); });
}

WorkerPool::~WorkerPool() {
  std::deque<std::pair<Ticket, Work>> dropped;  // destroyed without the lock
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
    dropped.swap(waiting_);
  }
  wake_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

std::optional<WorkerPool::Ticket> WorkerPool::submit(Work work) {
  Ticket ticket = 0;
  {
    const std::scoped_lock lock(mutex_);
    if (ending_ || waiting_.size() >= most_waiting_ + idle_) return std::nullopt;
    ticket = ++last_;
    waiting_.emplace_back(ticket, std::move(work));
  }
  wake_.notify_one();
  return ticket;
}

bool WorkerPool::take_back(Ticket ticket) {
  Work work;  // destroyed without the lock
  const std::scoped_lock lock(mutex_);
  const auto found = std::find_if(waiting_.begin(), waiting_.end(),
                                  [ticket](const auto& one) { return one.first == ticket; });
  if (found == waiting_.end()) return false;
  work = std::move(found->second);
  waiting_.erase(found);
  return true;
}

void WorkerPool::run(unsigned thread) {
  std::unique_lock lock(mutex_);
  for (;;) {
    ++idle_;
    wake_.wait(lock, [this] { return ending_ || !waiting_.empty(); });
    --idle_;
    if (waiting_.empty()) return;
    Work work = std::move(waiting_.front().second);
    waiting_.pop_front();
    lock.unlock();
    work(thread);
    work = nullptr;
    lock.lock();
  }
}

}  // namespace ocop::http
