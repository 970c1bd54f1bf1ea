#include "app/kiosk/terminal/librarian.h"

#include <chrono>
#include <utility>

namespace ocop::terminal {

namespace {

constexpr auto kLookForRelease = std::chrono::milliseconds(2000);  // if it cannot be watched

}  // namespace

Librarian::Librarian(const point::Settings& settings, std::function<void(core::Action)> answer)
    : desk_(std::make_unique<CatalogDesk>(settings, std::move(answer))) {}

Librarian::~Librarian() {
  if (watch_) watch_->end();
}

void Librarian::start() {
  if (worker_) return;
  CatalogDesk* const desk = desk_.get();
  watch_ = std::make_unique<disk::FolderWatch>(
      [this, desk] { worker_->post([desk] { desk->look_for_release(); }); });
  worker_ = std::make_unique<books::Worker>(
      [desk, watch = watch_.get()] { return desk->rest(*watch); }, kLookForRelease);
  worker_->post([desk] { desk->look_for_release(); });
}

}  // namespace ocop::terminal
