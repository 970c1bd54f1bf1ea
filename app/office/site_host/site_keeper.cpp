#include "app/office/site_host/site_keeper.h"

#include <chrono>
#include <utility>

namespace ocop::site_host {

namespace {

constexpr std::chrono::seconds kLook{1};
constexpr int kLooksAFlush = 5;

}  // namespace

SiteKeeper::SiteKeeper(SiteHost& host, db::HubStore store, Tell tell)
    : host_(host), store_(std::move(store)), tell_(std::move(tell)) {
  note("site", host_.refresh());
  thread_ = std::thread([this] { run(); });
}

SiteKeeper::~SiteKeeper() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
  note("scans", host_.scans().flush(store_));
}

void SiteKeeper::run() {
  std::unique_lock lock(mutex_);
  for (int looks = 1; !wake_.wait_for(lock, kLook, [this] { return ending_; }); ++looks) {
    note("site", host_.refresh());
    if (looks % kLooksAFlush == 0) note("scans", host_.scans().flush(store_));
  }
}

void SiteKeeper::note(const char* kind, const Status& status) {
  if (!status) tell_(kind, status.error());
}

}  // namespace ocop::site_host
