// Keeps a point's ledger, and does what the till asks for on a thread of its own, so that no frame
// waits for a disk, an Argon2 hash or paper. One per data folder: it alone writes
// DATA/ledger.sqlite. If the private settings name no staff, there is no till, and no ledger is
// created. Thread rule: frame thread; `answer` may be called from any. Errors: as actions
// (BookRefused, Books::refusal); after a disk fault it tries again by itself. Lifetime: the
// destructor first completes all requests, so that no entry is dropped.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

#include "app/base/disk/folder_watch.h"
#include "app/kiosk/books/clerk.h"
#include "app/kiosk/books/worker.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/core/till_effect.h"
#include "app/kiosk/point/kiosk_settings.h"

namespace ocop::books {

class Bookkeeper {
 public:
  /// After an idle time of `look`, it checks whether a disk fault is over and does pending work; it
  /// also checks for changed settings if the folder cannot be watched.
  Bookkeeper(const point::Settings& settings, TillTools tools,
             std::function<void(core::Action)> answer,
             std::chrono::milliseconds look = std::chrono::seconds(2));
  ~Bookkeeper();
  Bookkeeper(const Bookkeeper&) = delete;
  Bookkeeper& operator=(const Bookkeeper&) = delete;

  /// Call once. Answers: SettingsRead, BooksRead if there is a till, and PrinterChanged.
  void start();
  /// Never blocks. Pre-condition: start().
  void perform(const core::TillEffect& effect);
  /// Returns whether a request is not completed yet.
  bool busy() const { return worker_ && worker_->busy(); }

 private:
  std::string data_;
  std::unique_ptr<Clerk> clerk_;
  std::chrono::milliseconds look_;
  std::unique_ptr<disk::FolderWatch> watch_;
  std::unique_ptr<Worker> worker_;  // last, so that it ends before what its jobs use
};

}  // namespace ocop::books
