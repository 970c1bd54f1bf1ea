// What the pay page has: the bill, how its rest is paid, and the sale once it is booked.
// Thread rule: plain values. Not the rules of a bill: checkout.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/kiosk/till/checkout.h"
#include "db/model/private_settings.h"

namespace ocop::till {

/// A VietQR code on the screen.
struct PaymentQr {
  Money amount;
  std::vector<unsigned char> cells;  ///< modules × modules, row by row; 1: dark
  int modules = 0;
  std::string number;   ///< of the sale
  BankAccount account;  ///< that it pays into
};

struct PayPage {
  Bill bill;
  TenderKind way = TenderKind::cash;
  std::optional<Money> part;  ///< of a split payment; nothing: all that is left
  std::optional<PaymentQr> qr;
  Date judged_on{};  ///< the judging_day() that the payment was last looked at

  /// `next` takes all that is left, and has no code yet.
  void take_way(TenderKind next) {
    way = next;
    part.reset();
    qr.reset();
  }
};

/// The sale that was just booked.
struct DoneSale {
  std::string number{};
  Money total{};
  Money change{};
  bool cash = false;
  bool unseen = false;  ///< it was booked while nobody was here: it stands there at the sign-in
};

}  // namespace ocop::till
