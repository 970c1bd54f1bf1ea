// What the till knows at one moment: who is signed in, the carts, what the ledger says, and a part
// for each page. Screens read it; only update() changes it.
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
  shifts
};

/// The numbers that tell a second try of the same from something else that looks alike.
struct Intents {
  std::uint64_t last = 0;     ///< numbers given so far
  std::uint64_t current = 0;  ///< of what was asked for last and can be tried again; 0: nothing
  std::size_t effect = 0;     ///< which effect that was
};

struct Till {
  std::shared_ptr<const PrivateSettings> settings;  ///< PIN hashes left out; null: no till here
  std::shared_ptr<const Books> books;               ///< null: the ledger was not read yet
  PrinterState printer;
  UplinkState uplink;

  std::string staff;  ///< staff.id of who is signed in; empty: locked
  Access access;
  Intents intent;
  bool busy = false;  ///< a PIN is being checked or an entry written: wait for the answer

  TillPage page = TillPage::sell;
  Pad pad;
  std::optional<Message> message;
  std::int64_t message_until = 0;
  std::optional<Message> missed;  ///< how an entry ended while nobody was here: said at the sign-in

  Counter counter;
  std::string drawn;  ///< number of the document whose picture is there

  SellPage sell;
  PayPage pay;
  DoneSale done;
  DrawerCount drawer;
  ShiftList shifts;
  SalesPages sales;
  StockPages stock;
  FiguresPage figures;

  bool offered() const { return settings && !settings->staff.empty(); }
  const Staff* person() const { return settings ? settings->find(staff) : nullptr; }
  bool shift_open() const { return books && books->shift; }
  /// Blind close: what must be in the drawer is not to be seen now.
  bool hides_expected() const {
    const Staff* here = person();
    return settings && settings->blind_close && !drawer.count_seen && here &&
           here->role == Role::seller;
  }
};

/// The open pad takes words, by the keyboard; false: digits.
bool is_text(const Till& till);
/// The document that the pictures of receipts are kept under: "receipts/DL01-000123".
std::string receipt_picture(const std::string& number);

}  // namespace ocop::till
