#include "app/kiosk/till/lot_choice.h"

#include <algorithm>

#include "app/base/text/formats.h"

namespace ocop::till {

namespace {

Error expired(std::string_view lot, Date expiry) {
  std::string sentence = lot.empty() ? "This pack" : "Lot " + std::string(lot);
  const std::string day = text::format(expiry, Language::vi);
  return Error{sentence + " expired on " + day + "; take it off the shelf.",
               lot.empty() ? "refusal.pack_expired" : "refusal.lot_expired",
               lot.empty() ? std::vector{day} : std::vector{std::string(lot), day}};
}

Error withdrawn_error(std::string_view lot) {
  return Error{"Lot " + std::string(lot) + " was withdrawn; put it aside, it must not be sold.",
               "refusal.lot_withdrawn",
               {std::string(lot)}};
}

/// True if `a` must be sold before `b`.
bool sooner(const LotOnHand& a, const LotOnHand& b) {
  if (a.expiry != b.expiry) {
    if (!a.expiry || !b.expiry) return a.expiry.has_value();
    return *a.expiry < *b.expiry;
  }
  return a.lot < b.lot;
}

LotChoice as_choice(const LotOnHand& lot) {
  return {.lot = lot.lot, .expiry = lot.expiry, .on_hand = lot.quantity};
}

}  // namespace

std::int64_t on_hand(std::span<const LotOnHand> lots) {
  std::int64_t sum = 0;
  for (const LotOnHand& lot : lots) sum += lot.quantity;
  return sum;
}

bool is_expired(const std::optional<Date>& expiry, Date today) {
  return expiry && *expiry < today;
}

bool is_withdrawn(std::string_view lot, Withdrawn withdrawn) {
  return std::find(withdrawn.begin(), withdrawn.end(), lot) != withdrawn.end();
}

Result<LotChoice> choose_lot(std::span<const LotOnHand> lots, Date today, Withdrawn withdrawn) {
  const LotOnHand* first = nullptr;       // with something left
  const LotOnHand* last = nullptr;        // of all good lots
  const LotOnHand* spoiled = nullptr;     // of the expired lots, the last to expire
  const LotOnHand* taken_back = nullptr;  // of the recalled lots, the one with most left
  for (const LotOnHand& lot : lots) {
    if (is_withdrawn(lot.lot, withdrawn)) {
      if (taken_back == nullptr || lot.quantity > taken_back->quantity) taken_back = &lot;
      continue;
    }
    if (is_expired(lot.expiry, today)) {
      if (spoiled == nullptr || sooner(*spoiled, lot)) spoiled = &lot;
      continue;
    }
    if (lot.quantity > 0 && (first == nullptr || sooner(lot, *first))) first = &lot;
    if (last == nullptr || sooner(*last, lot)) last = &lot;
  }
  if (first != nullptr) return as_choice(*first);
  // Refuse goods that the books have but that must not be sold; accept a good lot that ran out.
  if (taken_back != nullptr && (last == nullptr || taken_back->quantity > 0))
    return withdrawn_error(taken_back->lot);
  if (spoiled != nullptr && (last == nullptr || spoiled->quantity > 0))
    return expired(spoiled->lot, *spoiled->expiry);
  if (last != nullptr) return as_choice(*last);
  return LotChoice{};
}

Result<LotChoice> take_lot(std::span<const LotOnHand> lots, std::string_view lot,
                           std::optional<Date> expiry, Date today, Withdrawn withdrawn) {
  if (is_withdrawn(lot, withdrawn)) return withdrawn_error(lot);
  const auto known =
      std::find_if(lots.begin(), lots.end(), [&](const LotOnHand& one) { return one.lot == lot; });
  LotChoice choice{.lot = std::string(lot), .expiry = expiry, .on_hand = std::nullopt};
  if (known != lots.end()) {
    choice.on_hand = known->quantity;
    // The earlier date wins: a pack can be relabelled, and the books can be wrong.
    if (known->expiry && (!choice.expiry || *known->expiry < *choice.expiry))
      choice.expiry = known->expiry;
  } else if (!lots.empty()) {
    choice.on_hand = 0;
  }
  if (is_expired(choice.expiry, today)) return expired(lot, *choice.expiry);
  return choice;
}

}  // namespace ocop::till
