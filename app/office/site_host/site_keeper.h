// Background work of a hub that serves the site: every few seconds, on its own thread, loads new
// releases and stores the counted scans. Thread rule: one thread creates and destroys it. Not here:
// loading and counting (site_host.h, scan_counter.h).
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
  /// Called on its thread with each failure; `kind` is one of a few.
  using Tell = std::function<void(const char* kind, const Error&)>;

  /// Loads the current release before it returns. The host must outlive it.
  SiteKeeper(SiteHost& host, db::HubStore store, Tell tell);
  /// Stores the remaining counts.
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
