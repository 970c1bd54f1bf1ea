// Paying: parts in cash, by VietQR and by card until nothing is due, then the sale as the ledger
// keeps it. Each operation gives a new bill; a refusal changes nothing.
// Thread rule: pure values. Units: whole đồng. Errors: one sentence.
// Not the amounts of the lines: pricing.h.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/till/cart.h"
#include "app/kiosk/till/pricing.h"
#include "db/model/result.h"
#include "db/model/sale.h"

namespace ocop::till {

/// The most change that is given; beyond that, the amount counts as a typing error.
inline constexpr Money kMostChange{1'000'000};

struct Bill {
  Money due;  ///< Priced::due of the cart
  CashRounding rule;
  std::vector<Tender> tenders;
};

/// Returns what remains to be paid, unrounded: what a VietQR code or a card may still take.
Money left(const Bill& bill);
/// Returns what remains if the rest is paid in cash: rounded.
Money left_in_cash(const Bill& bill);
/// Returns the rounding of the part paid in cash; zero while nothing was paid in cash.
Money rounding(const Bill& bill);
bool is_settled(const Bill& bill);
/// Returns whether no money needs to change hands: all is paid, or the rest rounds to zero in cash.
/// A cash payment of 0 then settles the rest.
bool takes_nothing(const Bill& bill);
/// Checks an amount to be paid by VietQR or card. Error if it is zero or more than is left.
Status check_part(const Bill& bill, Money amount);

/// `given` is what the customer hands over. Less than left_in_cash is a part payment and must be a
/// multiple of the rounding step; more gives change, at most kMostChange.
Result<Bill> pay_cash(const Bill& bill, Money given);
/// Returns the code of the next payment by VietQR: one that no other payment of the bill has.
std::string next_payment_code(const Bill& bill, const std::string& number);
/// `reference`: the last digits that the bank shows, 4 to 20 of them. `code`: as it was shown.
Result<Bill> pay_vietqr(const Bill& bill, Money amount, const std::string& reference,
                        const std::string& code);
/// `reference`: of the card machine's slip, 1 to 40 printable ASCII characters.
Result<Bill> pay_card(const Bill& bill, Money amount, const std::string& reference);
/// Takes a payment back.
Result<Bill> take_back(const Bill& bill, std::size_t tender);

/// Returns the amounts that the cash page offers: quick_cash of what is left, or 0 alone if
/// takes_nothing.
std::vector<Money> cash_keys(const Bill& bill);
/// Returns the amounts that a customer is likely to hand over: the exact one, then those that notes
/// round it up to; ascending, at most five. Pre-condition: amount > 0.
std::vector<Money> quick_cash(Money amount);

/// Who sells, and under which number.
struct SaleHead {
  std::string number;
  std::int64_t shift = 0;
  std::string staff;
  std::string manager;  ///< who approved the sale; empty if not needed
};

/// Returns the sale to be booked. Error if the cart is empty or has changed since the bill, or if
/// something is still due.
Result<Sale> close_sale(const Cart& cart, const Bill& bill, const SaleHead& head);

}  // namespace ocop::till
