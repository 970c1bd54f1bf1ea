#include "app/kiosk/books/bookkeeper.h"

#include <future>
#include <utility>

namespace ocop::books {

Bookkeeper::Bookkeeper(const point::Settings& settings, TillTools tools,
                       std::function<void(core::Action)> answer, std::chrono::milliseconds look)
    : data_(settings.data),
      clerk_(std::make_unique<Clerk>(settings, std::move(tools), std::move(answer))),
      look_(look) {}

Bookkeeper::~Bookkeeper() {
  if (!worker_) return;
  watch_->end();
  std::promise<void> all_done;
  worker_->post([&all_done] { all_done.set_value(); });
  all_done.get_future().wait();
}

void Bookkeeper::start() {
  if (worker_) return;
  Clerk* const clerk = clerk_.get();
  // The worker is idle only after its first request, which comes after the watch is made.
  worker_ = std::make_unique<Worker>(
      [this, clerk] {
        const bool watched =
            watch_->add(data_);              // before reading them, so that no change is missed
        (void)watch_->add(data_ + "/sync");  // exists only if there is an office
        return clerk->idle() || !watched;
      },
      look_);
  watch_ = std::make_unique<disk::FolderWatch>([clerk, worker = worker_.get()] {
    worker->post([clerk] {
      clerk->look_for_settings();
      clerk->look_for_numbers();
      clerk->tell_uplink();
    });
  });
  worker_->post([clerk] { clerk->start(); });
}

void Bookkeeper::perform(const core::TillEffect& effect) {
  worker_->post([one = clerk_.get(), effect] { one->serve(effect); });
}

}  // namespace ocop::books
