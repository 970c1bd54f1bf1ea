// Keeps the catalogue's file open and answers the screens' requests on its own thread, so that no
// frame waits for the disk. Opens a new release as soon as one is installed. Thread rule: frame
// thread; `answer` may be called from any. Errors: as answers (CatalogFailed, missing pages).
// Lifetime: the destructor finishes the current request and drops the rest.
#pragma once

#include <functional>
#include <memory>

#include "app/base/disk/folder_watch.h"
#include "app/kiosk/books/worker.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/core/effect.h"
#include "app/kiosk/point/kiosk_settings.h"
#include "app/kiosk/terminal/catalog_desk.h"

namespace ocop::terminal {

class Librarian {
 public:
  Librarian(const point::Settings& settings, std::function<void(core::Action)> answer);
  ~Librarian();
  Librarian(const Librarian&) = delete;
  Librarian& operator=(const Librarian&) = delete;

  /// Answers CatalogOpened or CatalogFailed, now and for each new release. Call once.
  void start();
  // Never block; the answers are documented at CatalogDesk. Pre-condition: start().
  void perform(const core::LoadProduct& effect) { post(effect); }
  void perform(const core::LoadLot& effect) { post(effect); }
  void perform(const core::LookUpPack& effect) { post(effect); }
  void perform(const core::Search& effect) { post(effect); }
  void perform(const core::Adopt& effect) { post(effect); }

 private:
  template <class Asked>
  void post(const Asked& asked) {
    worker_->post([desk = desk_.get(), asked] { desk->serve(asked); });
  }

  std::unique_ptr<CatalogDesk> desk_;
  std::unique_ptr<disk::FolderWatch> watch_;
  std::unique_ptr<books::Worker>
      worker_;  // declared after what its jobs use, so that it ends first
};

}  // namespace ocop::terminal
