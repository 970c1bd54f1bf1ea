// Answers requests that need the catalogue's file, for the librarian, which calls it on its own
// thread. Thread rule: one thread. Answers are Actions passed to `answer`, which is called on that
// thread. Errors: logged, and reported as an answer without a page. Not here: handling the answers
// (core/update.h).
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

  /// Opens the release that `current` names if it is new. Costs a readlink and a stat if nothing
  /// has changed.
  void look_for_release();
  /// Sets up watches and then does the same. Returns true if it must be repeated after a while,
  /// because watching is not possible or the release cannot be shown.
  bool rest(disk::FolderWatch& watch);
  /// Answer: ProductLoaded.
  void serve(const core::LoadProduct& asked);
  /// Answer: LotLoaded. Only a valid proof goes into the page's link.
  void serve(const core::LoadLot& asked);
  /// Answer: PackLookedUp.
  void serve(const core::LookUpPack& asked);
  /// Answer: SearchFound.
  void serve(const core::Search& asked);
  /// That release is on screen now; closes earlier ones.
  void serve(const core::Adopt& shown);

 private:
  core::ProductPage page_of(Product product);
  visit::LotPage page_of(Lot lot, const std::string& proof);
  std::string link_of(const gs1::LinkedLot& lot, std::string_view proof = {}) const;

  point::Settings settings_;
  std::function<void(core::Action)> answer_;
  std::vector<OpenRelease> open_;  // oldest first; the front is on screen
  std::string dealt_with_;         // fingerprint last handled by look_for_release()
  bool in_trouble_ = true;         // the current release cannot be shown
};

}  // namespace ocop::terminal
