// The state of the till: who is signed in, the carts, what the ledger says, and a part for each
// page. Screens read it; only update() changes it.
// Thread rule: frame thread; what its shared pointers hold is immutable.
// Units: whole đồng, pieces or grams, milliseconds since the program started unless said otherwise.
// Not the rules: app/kiosk/core/till_rules.h.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "app/kiosk/till/access.h"
#include "app/kiosk/till/cart.h"
#include "app/kiosk/till/figures_page.h"
#include "app/kiosk/till/pad.h"
#include "app/kiosk/till/pay_page.h"
#include "app/kiosk/till/sales_pages.h"
#include "app/kiosk/till/sell_page.h"
#include "app/kiosk/till/shift_pages.h"
#include "app/kiosk/till/staff_message.h"
#include "app/kiosk/till/stock_pages.h"
#include "app/kiosk/till/surroundings.h"
#include "db/model/private_settings.h"

namespace ocop::till {

enum class TillPage {
  sell,
  pay,
  done,
  sales,
  sale,
  refund,
  stock,
  item,
  figures,
  shift,
  close,
  shifts,
  slips
};

/// Numbers that distinguish a second try from a new entry that looks the same (till_effect.h).
struct Intents {
  std::uint64_t last = 0;     ///< the last number given
  std::uint64_t current = 0;  ///< of the entry asked for last, which can be tried again; 0: none
  std::size_t effect = 0;     ///< index of its TillEffect
};

struct Till {
  std::shared_ptr<const PrivateSettings> settings;  ///< without PIN hashes; null: no till here
  std::shared_ptr<const Books> books;               ///< null until the ledger was read
  PrinterState printer;
  UplinkState uplink;

  std::string staff;  ///< staff.id of the person signed in; empty if locked
  Access access;
  Intents intent;
  bool busy = false;  ///< a PIN is being checked or an entry is being written

  TillPage page = TillPage::sell;
  Pad pad;
  std::optional<Message> message;
  std::int64_t message_until = 0;
  std::optional<Message> missed;  ///< outcome of an entry while nobody was signed in

  Counter counter;
  std::string drawn;  ///< number of the receipt whose picture is ready

  SellPage sell;
  PayPage pay;
  DoneSale done;
  DrawerCount drawer;
  ShiftList shifts;
  SlipPage slips;
  SalesPages sales;
  StockPages stock;
  FiguresPage figures;

  bool offered() const { return settings && !settings->staff.empty(); }
  const Staff* person() const { return settings ? settings->find(staff) : nullptr; }
  bool shift_open() const { return books && books->shift; }
  /// Returns whether the expected sum in the drawer must be hidden now (blind close).
  bool hides_expected() const {
    const Staff* here = person();
    return settings && settings->blind_close && !drawer.count_seen && here &&
           here->role == Role::seller;
  }
};

/// Returns whether the open pad takes words by the keyboard, rather than digits.
bool is_text(const Till& till);
/// Returns the key of a receipt's picture: "receipts/DL01-000123".
std::string receipt_picture(const std::string& number);

}  // namespace ocop::till
