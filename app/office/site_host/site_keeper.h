// What a hub that shows the site does beside answering: takes up new releases and puts the counted
// scans into the store, every few seconds, on a thread of its own. Thread rule: one thread makes
// and ends it. Not here: the taking up and counting themselves (site_host.h, scan_counter.h).
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

#include "app/office/site_host/site_host.h"
#include "db/hub/hub_store.h"

namespace ocop::site_host {

class SiteKeeper {
 public:
  /// Called on its thread with what went wrong, each time; `kind` is one of a few.
  using Tell = std::function<void(const char* kind, const Error&)>;

  /// Takes up the release that is there before it returns. Both outlive it, but for the store.
  SiteKeeper(SiteHost& host, db::HubStore store, Tell tell);
  /// Puts what was counted into the store.
  ~SiteKeeper();
  SiteKeeper(const SiteKeeper&) = delete;
  SiteKeeper& operator=(const SiteKeeper&) = delete;

 private:
  void run();
  void note(const char* kind, const Status& status);

  SiteHost& host_;
  db::HubStore store_;
  const Tell tell_;
  std::mutex mutex_;
  std::condition_variable wake_;
  bool ending_ = false;
  std::thread thread_;
};

}  // namespace ocop::site_host
