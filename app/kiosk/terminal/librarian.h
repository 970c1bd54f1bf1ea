// Answers the questions that need the catalogue's file: it lives on the worker thread.
// Thread rule: only on the worker. Answers are Actions, handed to `answer`, which may be called
// from there. Not here: what is done with the answers (core/update.h).
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "app/base/disk/folder_watch.h"
#include "app/base/gs1/product_link.h"
#include "app/kiosk/core/action.h"
#include "app/kiosk/point/kiosk_settings.h"
#include "app/kiosk/terminal/release.h"

namespace ocop::terminal {

class Librarian {
 public:
  Librarian(const point::Settings& settings, std::function<void(core::Action)> answer);

  /// Looks whether `current` names another release than the newest known, and opens it.
  /// Costs a readlink and a stat where nothing has changed.
  void look_for_release();
  /// The same, after it had what is looked at watched. True: it must be looked at again after a
  /// while, for it cannot be watched, or what is there cannot be shown.
  bool rest(disk::FolderWatch& watch);
  void load_product(const std::string& id);
  /// `proof`: of that lot, from a pack; only a good one goes into the page's link.
  void load_lot(const LotName& name, const std::string& proof);
  void look_up_pack(const visit::PackCode& code);
  void search(std::uint64_t question, const std::string& text);
  /// That release is on screen now: those before it are closed.
  void adopt(const std::string& release);

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
