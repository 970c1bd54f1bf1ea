// The keys of the till's texts about a shift besides its sums; a part of OCOP_TEXTS in text_id.h.
// Thread rule: constants.
#pragma once

#define OCOP_SHIFT_TEXTS(X)                   \
  X(till_discounts, "till.discounts")         \
  X(till_undone, "till.undone")               \
  X(till_voids_count, "till.voids_count")     \
  X(till_refunds_count, "till.refunds_count") \
  X(till_blind_figures, "till.blind_figures") \
  X(till_blind_hint, "till.blind_hint")
