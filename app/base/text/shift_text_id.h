// The keys of the till's texts about a shift besides its sums; a part of OCOP_TEXTS in text_id.h.
// Thread rule: constants.
#pragma once

#define OCOP_SHIFT_TEXTS(X)                           \
  X(till_discounts, "till.discounts")                 \
  X(till_undone, "till.undone")                       \
  X(till_voids_count, "till.voids_count")             \
  X(till_refunds_count, "till.refunds_count")         \
  X(till_blind_figures, "till.blind_figures")         \
  X(till_blind_hint, "till.blind_hint")               \
  X(till_slips, "till.slips")                         \
  X(till_slips_none, "till.slips_none")               \
  X(till_slips_in, "till.slips_in")                   \
  X(till_slips_out, "till.slips_out")                 \
  X(till_slips_count, "till.slips_count")             \
  X(till_cash_in, "till.cash_in")                     \
  X(till_cash_out, "till.cash_out")                   \
  X(till_slip_amount, "till.slip_amount")             \
  X(till_slip_change, "till.slip_change")             \
  X(till_slip_banked, "till.slip_banked")             \
  X(till_slip_expense, "till.slip_expense")           \
  X(till_slip_producer, "till.slip_producer")         \
  X(till_slip_other, "till.slip_other")               \
  X(till_slip_from, "till.slip_from")                 \
  X(till_slip_to, "till.slip_to")                     \
  X(till_slip_statement, "till.slip_statement")       \
  X(refusal_slip_why, "refusal.slip_why")             \
  X(refusal_slip_amount, "refusal.slip_amount")       \
  X(refusal_slip_statement, "refusal.slip_statement") \
  X(refusal_slip_party, "refusal.slip_party")         \
  X(refusal_slip_note, "refusal.slip_note")
