// A till for the tests of its rules; the test itself gives the ledger's answers. Thread rule: one
// thread.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "app/kiosk/core/till_rules.h"
#include "app/kiosk/core/update.h"
#include "tests/visit/small_shelf.h"

namespace ocop::core {

inline constexpr Date kDeskDay{std::chrono::year{2026}, std::chrono::month{11},
                               std::chrono::day{25}};

inline PrivateSettings two_people() {
  PrivateSettings settings;
  settings.staff = {{"lan", "Lan", Role::seller, ""}, {"hoa", "Hoa", Role::manager, ""}};
  settings.bank = BankAccount{"970436", "0123456789", "HTX NA"};
  return settings;
}

struct Desk {
  State state = make_state({}, kDeskDay);
  till::Books books;
  std::vector<TillEffect> effects;
  Instant now = 1'000;

  Desk() {
    books.next_sale = "DL01-000001";
    act(CatalogOpened{test::shelf_of(
        {{"tea", "drink", "", "", "", 4, 50'000}, {"rice", "food", "", "", "", 3, 40'300}})});
    till(SettingsRead{std::make_shared<const PrivateSettings>(two_people())});
    tell_books();
    till(OpenTill{});
  }
  void act(const Action& action) {
    for (Effect& effect : update(state, action, now))
      if (auto* one = std::get_if<TillEffect>(&effect)) effects.push_back(std::move(*one));
  }
  void till(const TillAction& action) { act(Action{action}); }
  void tell_books() { till(BooksRead{std::make_shared<const till::Books>(books)}); }
  void sign_in(const std::string& id) {
    till(ChooseStaff{id});
    type("2468");
    till(PinChecked{.staff = id, .right = true});
  }
  void open_shift() {
    ShiftFigures figures;
    figures.shift = 1;
    books.shift = figures;
    tell_books();
  }
  void type(const std::string& keys) {
    for (const char key : keys) till(PadKey{std::string(1, key)});
    till(PadKey{"\n"});
  }
  /// Pays for a cart with a larger discount than a seller may give.
  void pay_half_price() {
    till(AddProduct{"tea"});
    till(OpenPad{till::PadKind::cart_discount});
    till(SetPadPercent{true});
    type("50");
    till(StartPay{});
  }
  template <class Effect>
  int count() const {
    int found = 0;
    for (const TillEffect& effect : effects) found += std::holds_alternative<Effect>(effect);
    return found;
  }
  const till::Cart& cart() const { return state.till.counter.open; }
};

struct Selling : Desk {
  explicit Selling(const std::string& who = "lan") {
    sign_in(who);
    open_shift();
  }
};

}  // namespace ocop::core
