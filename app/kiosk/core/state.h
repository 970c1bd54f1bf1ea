// The whole state of the kiosk, in one struct. Screens read it; only update() changes it.
// Thread rule: frame thread; what its shared pointers hold is immutable.
// Units: times in milliseconds since the program started; money in whole đồng; dates civil, local.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/base/text/text_id.h"
#include "app/kiosk/till/stock_level.h"
#include "app/kiosk/till/till.h"
#include "app/kiosk/visit/browse.h"
#include "app/kiosk/visit/lot_page.h"
#include "app/kiosk/visit/pack_check.h"
#include "app/kiosk/visit/preferences.h"
#include "app/kiosk/visit/route.h"
#include "app/kiosk/visit/shelf.h"
#include "db/model/product.h"

namespace ocop::core {

using Instant = std::int64_t;  ///< milliseconds since the program started

/// Why there is no catalogue to show. The screen has a sentence for each.
enum class CatalogTrouble { none, loading, missing, damaged, newer, wrong_kind };

/// A product page: what was loaded from the catalogue and what follows from it.
struct ProductPage {
  Product product;
  std::string link;               ///< the content of the QR code
  std::vector<unsigned char> qr;  ///< qr_modules × qr_modules, row by row; 1: dark
  int qr_modules = 0;
  bool lot_known = false;  ///< the lot on sale here has a page of its own
};

struct SearchState {
  std::string text;                  ///< as typed, NFC
  std::uint64_t asked = 0;           ///< number of the newest query
  std::uint64_t answered = 0;        ///< number of the query that `found` answers
  std::vector<std::uint32_t> found;  ///< indexes into Shelf::cards, best first
  bool corrected = false;            ///< nothing matched as typed; one typing error was forgiven
  bool telex = true;                 ///< Vietnamese keyboard; false: plain letters
};

struct State {
  visit::Preferences preferences;
  visit::Preferences defaults;                ///< for the next visitor
  std::shared_ptr<const visit::Shelf> shelf;  ///< null if there is none; see `trouble`
  CatalogTrouble trouble = CatalogTrouble::loading;
  std::shared_ptr<const visit::Shelf> next_shelf;  ///< a newer release, shown after the visit
  std::shared_ptr<const till::StockLevels> stock;  ///< null if stock is not kept here

  visit::Route route;              ///< where the visitor is
  std::vector<visit::Route> back;  ///< where Back leads, newest last
  Date today{};
  std::int64_t utc_ms = 0;  ///< this machine's clock, since 1970
  Instant now = 0;
  Instant last_touch = 0;

  visit::Filters filters;
  visit::Sort sort = visit::Sort::best;
  bool filters_open = false;                 ///< the filter panel covers part of the grid
  visit::Facet facet = visit::Facet::group;  ///< which choices the panel shows
  std::shared_ptr<const visit::Listing> listing;

  SearchState search;
  std::shared_ptr<const ProductPage> product;  ///< of the newest product route; null: loading
  int picture = 0;                             ///< index of the picture shown
  std::shared_ptr<const visit::LotPage> lot;   ///< of the newest lot route; null: loading
  visit::PackCheck pack;
  std::optional<text::Text> notice;  ///< a short sentence on top of the screen for some seconds
  Instant notice_until = 0;
  bool calling = false;   ///< the whole screen calls for staff
  till::Till till;        ///< staff only; see Screen::staff
  bool may_exit = false;  ///< setting: the staff exit works without a PIN; otherwise a manager
                          ///< must be signed in
  bool exit = false;

  /// Returns the recalls of the newest release here, even while an older one is on screen: new
  /// pictures can wait for the end of a visit, but a recall cannot.
  const till::Recalls& recalls() const {
    static const till::Recalls none;
    return next_shelf ? next_shelf->recalls : shelf ? shelf->recalls : none;
  }
  /// Returns null if the lot was not recalled.
  const LotRecall* recall(const LotName& name) const {
    const auto found = recalls().find(name);
    return found == recalls().end() ? nullptr : &found->second;
  }
  int month() const { return static_cast<int>(static_cast<unsigned>(today.month())); }
};

/// The settings that a new State depends on.
struct Defaults {
  visit::Preferences preferences;
  visit::Route start{visit::Screen::attract, {}};
  bool may_exit = false;
};
State make_state(const Defaults& defaults, Date today);

}  // namespace ocop::core
