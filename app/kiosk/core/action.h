// The events that change a State: a visitor's choices, and answers of devices. Thread rule: plain
// values.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/kiosk/core/message.h"
#include "app/kiosk/core/state.h"
#include "app/kiosk/core/till_action.h"

namespace ocop::core {

// -- by the visitor
struct Open {
  visit::Route route;
};  ///< Back leads here again
struct Back {};
struct GoHome {};
struct SetLanguage {
  Language language;
};
struct ToggleLargeText {};
struct ToggleContrast {};
struct ToggleReach {};
struct SetFilters {
  visit::Filters filters;
};  ///< a choice made, or a chip removed
struct SetSort {
  visit::Sort sort;
};
struct ShowFilters {
  bool open;
  visit::Facet facet;
};
struct BrowseWith {
  visit::Filters filters;
};  ///< opens the grid with these filters alone
struct TypeKey {
  std::string key;
};  ///< a key of the on-screen keyboard: a letter, " ", "\b", "clear"
struct SetKeyboard {
  bool telex;
};
struct ShowPicture {
  int index;
};
struct Touched {};  ///< a touch anywhere: the visitor is still here
struct StaffExit {};
struct CallStaff {
  bool wanted;
};  ///< the whole screen calls for staff, or no longer

// -- by devices and the worker
struct Ticked {};  ///< time has passed: see State::now
struct Scanned {
  visit::PackCode code{};  ///< empty if it is not a product's code
};
struct CatalogOpened {
  std::shared_ptr<const visit::Shelf> shelf;
};
struct CatalogFailed {
  CatalogTrouble trouble;
};
struct ProductLoaded {
  std::string id;
  std::shared_ptr<const ProductPage> page;
};  ///< page is null if the product is gone
struct LotLoaded {
  LotName name;
  std::shared_ptr<const visit::LotPage> page;
};  ///< page is null if the lot has none
struct PackLookedUp {
  visit::PackCode code;
  visit::PackFacts facts;
};
struct SearchFound {
  std::uint64_t question;
  std::vector<std::int64_t> rows;
  bool corrected;
};

OCOP_MESSAGE(Action, Open, Back, GoHome, SetLanguage, ToggleLargeText, ToggleContrast, ToggleReach,
             SetFilters, SetSort, ShowFilters, BrowseWith, TypeKey, SetKeyboard, ShowPicture,
             Touched, StaffExit, CallStaff, Ticked, Scanned, CatalogOpened, CatalogFailed,
             ProductLoaded, LotLoaded, PackLookedUp, SearchFound, TillAction);

}  // namespace ocop::core
