// The state of the pay page: the bill, how its rest is paid, and the sale once it is booked.
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
  std::string code;     ///< of the payment
  BankAccount account;  ///< that it pays into
};

struct PayPage {
  Bill bill;
  TenderKind way = TenderKind::cash;
  std::optional<Money> part;  ///< of a split payment; nullopt: all that is left
  std::optional<PaymentQr> qr;
  Date judged_on{};  ///< the judging_day() of the last check of the payment

  /// Chooses a way of paying: it takes all that is left, and has no code yet.
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
  bool unseen = false;  ///< booked while nobody was signed in: shown at the next sign-in
};

}  // namespace ocop::till
