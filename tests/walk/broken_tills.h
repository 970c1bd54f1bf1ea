// Tills that each have one fault, mostly one that the real till once had; the walk must notice it.
// Thread rule: one thread.
#pragma once

#include "tests/walk/walked_till.h"

namespace ocop::walk {

// -- paying
/// Its payment code asks for any part that is typed, also for more than is due.
WalkedTill till_whose_code_asks_any_part();
/// It offers no cash key when the rest rounds to zero.
WalkedTill till_without_a_key_for_nothing();
/// It judges goods and prices by the catalogue that payment began with.
WalkedTill till_that_looks_at_recalls_before_payment_only();
/// It leaves a payment code on the screen when the office changes the account.
WalkedTill till_whose_code_keeps_its_account();
/// It rounds each of several refunds of a sale by itself, and up.
WalkedTill till_that_rounds_each_refund();

// -- who allowed it
/// A lock makes it forget who approved the cart, but not that it was approved.
WalkedTill till_that_forgets_who_approved();
/// It names no manager for what a manager changed in the cart.
WalkedTill till_that_names_managers_by_pin_only();
/// It does not record the catalogue's price beside a changed one.
WalkedTill till_that_hides_changed_prices();

// -- goods
/// It forgets the scanned lot while goods are being weighed.
WalkedTill till_that_forgets_the_lot_on_the_scales();
/// "+" and a typed quantity take more of the line's lot, whatever is left of it.
WalkedTill till_that_takes_all_of_one_lot();
/// Its ledger sets what was sold before the first receipt against that receipt.
WalkedTill till_whose_stock_begins_with_a_debt();
/// It counts without a lot what lies there in lots.
WalkedTill till_that_counts_without_a_lot();

// -- traces and papers
/// It notes a lowered quantity by "-" alone.
WalkedTill till_that_overlooks_typed_quantities();
/// It does not count carts on hold.
WalkedTill till_that_overlooks_held_carts();
/// It drops the carts on hold when it is locked.
WalkedTill till_that_drops_held_carts();
/// It notes a paper as printed when it is begun.
WalkedTill till_that_notes_papers_too_early();
/// It never notes that a paper is out.
WalkedTill till_that_notes_no_papers();

}  // namespace ocop::walk
