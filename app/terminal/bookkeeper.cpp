#include "app/terminal/bookkeeper.h"

#include <future>
#include <utility>

namespace ocop::terminal {

Bookkeeper::Bookkeeper(const Settings& settings, TillTools tools,
                       std::function<void(core::Action)> answer, std::chrono::milliseconds look)
    : clerk_(std::make_unique<Clerk>(settings, std::move(tools), std::move(answer))), look_(look) {}

Bookkeeper::~Bookkeeper() {
  if (!worker_) return;
  std::promise<void> all_done;
  worker_->post([&all_done] { all_done.set_value(); });
  all_done.get_future().wait();
}

void Bookkeeper::start() {
  if (worker_) return;
  worker_ = std::make_unique<Worker>([one = clerk_.get()] { one->idle(); }, look_);
  worker_->post([one = clerk_.get()] { one->start(); });
}

void Bookkeeper::perform(const core::TillEffect& effect) {
  worker_->post([one = clerk_.get(), effect] { one->serve(effect); });
}

}  // namespace ocop::terminal
