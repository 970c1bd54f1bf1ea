// Answers the questions that need the catalogue's file, for the librarian, who calls it on a thread
// of its own. Thread rule: one thread. Answers are Actions, handed to `answer`, which is called
// from there. Errors: logged, and told as an answer without a page. Not here: what is done with the
// answers (core/update.h).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/base/disk/folder_watch.h"
#include "app/base/gs1/product_link.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/core/effect.h"
#include "app/kiosk/point/kiosk_settings.h"
#include "app/kiosk/terminal/release.h"

namespace ocop::terminal {

class CatalogDesk {
 public:
  CatalogDesk(const point::Settings& settings, std::function<void(core::Action)> answer);

  /// Looks whether `current` names another release than the newest known, and opens it.
  /// Costs a readlink and a stat where nothing has changed.
  void look_for_release();
  /// The same, after it had what is looked at watched. True: it must be looked at again after a
  /// while, for it cannot be watched, or what is there cannot be shown.
  bool rest(disk::FolderWatch& watch);
  /// Answer: ProductLoaded.
  void serve(const core::LoadProduct& asked);
  /// Answer: LotLoaded. Only a proof that is good goes into the page's link.
  void serve(const core::LoadLot& asked);
  /// Answer: PackLookedUp.
  void serve(const core::LookUpPack& asked);
  /// Answer: SearchFound.
  void serve(const core::Search& asked);
  /// That release is on screen now: those before it are closed.
  void serve(const core::Adopt& shown);

 private:
  core::ProductPage page_of(Product product);
  visit::LotPage page_of(Lot lot, const std::string& proof);
  std::string link_of(const gs1::LinkedLot& lot, std::string_view proof = {}) const;

  point::Settings settings_;
  std::function<void(core::Action)> answer_;
  std::vector<OpenRelease> open_;  // oldest first; the front is on screen
  std::string dealt_with_;         // fingerprint of what look_for_release() last looked into
  bool in_trouble_ = true;         // that is not to be shown
};

}  // namespace ocop::terminal
