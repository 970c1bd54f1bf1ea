// Keeps a point's ledger, and does on a thread of its own what the till asks for: no frame ever
// waits for a disk, an Argon2 hash or paper. One per data folder: it alone writes
// DATA/ledger.sqlite. Where the private settings name nobody, there is no till, and no ledger is
// made. Thread rule: frame thread; `answer` may be called from any. Errors: as actions
// (BookRefused, Books::refusal); after a fault of the disk it tries again by itself. Lifetime: the
// destructor does first what was asked for, so that no entry is dropped.
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
  /// `look`: how long nothing must have been asked for until it looks for a disk that is well again
  /// and what entries left to do; for changed settings only where the folder cannot be watched.
  Bookkeeper(const point::Settings& settings, TillTools tools,
             std::function<void(core::Action)> answer,
             std::chrono::milliseconds look = std::chrono::seconds(2));
  ~Bookkeeper();
  Bookkeeper(const Bookkeeper&) = delete;
  Bookkeeper& operator=(const Bookkeeper&) = delete;

  /// Answers: SettingsRead, BooksRead where there is a till, PrinterTold. Once.
  void start();
  /// Never blocks. Pre-condition: start().
  void perform(const core::TillEffect& effect);
  /// True while something that was asked for is not done.
  bool busy() const { return worker_ && worker_->busy(); }

 private:
  std::string data_;
  std::unique_ptr<Clerk> clerk_;
  std::chrono::milliseconds look_;
  std::unique_ptr<disk::FolderWatch> watch_;
  std::unique_ptr<Worker> worker_;  // after what its jobs use: it ends first
};

}  // namespace ocop::books
