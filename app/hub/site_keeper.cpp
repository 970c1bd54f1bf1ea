#include "app/hub/site_keeper.h"

#include <chrono>
#include <utility>

namespace ocop::hub {

namespace {

constexpr std::chrono::seconds kLook{1};
constexpr int kLooksAFlush = 5;

}  // namespace

SiteKeeper::SiteKeeper(SiteHost& host, db::HubStore store, std::function<void(const Error&)> tell)
    : host_(host), store_(std::move(store)), tell_(std::move(tell)) {
  note(host_.refresh(), told_of_release_);
  thread_ = std::thread([this] { run(); });
}

SiteKeeper::~SiteKeeper() {
  {
    const std::scoped_lock lock(mutex_);
    ending_ = true;
  }
  wake_.notify_all();
  thread_.join();
  note(host_.scans().flush(store_), told_of_store_);
}

void SiteKeeper::run() {
  std::unique_lock lock(mutex_);
  for (int looks = 1; !wake_.wait_for(lock, kLook, [this] { return ending_; }); ++looks) {
    note(host_.refresh(), told_of_release_);
    if (looks % kLooksAFlush == 0) note(host_.scans().flush(store_), told_of_store_);
  }
}

void SiteKeeper::note(const Status& status, std::string& told) {
  const std::string sentence = status ? std::string() : status.error().sentence;
  if (!sentence.empty() && sentence != told) tell_(status.error());
  told = sentence;
}

}  // namespace ocop::hub
