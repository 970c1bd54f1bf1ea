// What was begun at the till and taken back: an entry names who did it.
#include <algorithm>

#include "tests/walk/judge.h"

namespace ocop::walk {

namespace {

/// By lot; without one, also by expiry.
using Pieces = std::map<std::pair<LotName, std::optional<Date>>, std::int64_t>;

Pieces pieces_of(const till::Cart& open, const std::vector<till::Cart>& held) {
  Pieces all;
  const auto add = [&](const till::Cart& cart) {
    for (const CartLine& line : cart.lines)
      all[{{line.product.id, line.lot}, line.lot.empty() ? line.expiry : std::nullopt}] +=
          line.quantity;
  };
  add(open);
  for (const till::Cart& cart : held) add(cart);
  return all;
}

/// Returns whether there is less of something.
bool is_less(const Pieces& now, const Pieces& before) {
  return std::any_of(before.begin(), before.end(), [&](const auto& one) {
    const auto left = now.find(one.first);
    return left == now.end() || left->second < one.second;
  });
}

std::vector<core::NoteUndone> notes_in(const std::vector<core::Effect>& effects) {
  std::vector<core::NoteUndone> all;
  for (const core::Effect& effect : effects)
    if (const auto* one = std::get_if<core::TillEffect>(&effect))
      if (const auto* note = std::get_if<core::NoteUndone>(one)) all.push_back(*note);
  return all;
}

}  // namespace

/// Goods leave the carts by a sale, or somebody took them out.
void Judge::judge_undone(const core::State& state, const core::Action& action,
                         const std::vector<core::Effect>& effects) {
  const till::Till& now = state.till;
  const auto* booked = till_action<core::Booked>(action);
  const bool sold = booked && booked->kind == EntryKind::sale && now.counter.open.empty();
  const bool removed = is_less(pieces_of(now.counter.open, now.counter.held),
                               pieces_of(sold ? till::Cart() : cart_, held_));
  const bool returned = till_action<core::TakeBackTender>(action) &&
                        now.pay.bill.tenders.size() < bill_.tenders.size();
  if ((!removed && !returned) || !now.shift_open()) return;
  for (const core::NoteUndone& note : notes_in(effects))
    if (note.staff == staff_ && !note.back) return;
  blame(returned ? "a payment taken back leaves no trace" : "removed goods leave no trace");
}

/// A cart on hold is counted as cancelled, and no longer once it is taken back in the same shift.
void Judge::judge_held(const core::State& state, const core::Action& action,
                       const std::vector<core::Effect>& effects) {
  const till::Counter& now = state.till.counter;
  const auto* recall = till_action<core::RecallCart>(action);
  const bool taken = recall && !(now.open == cart_ && now.held == held_);
  const bool held = now.held.size() + (taken ? 1 : 0) > held_.size();
  if (!held && !taken) return;
  const std::int64_t shift = state.till.shift_open() ? state.till.books->shift->shift : 0;
  int wanted = 0, wanted_back = 0, noted = 0, noted_back = 0;
  if (held) held_in_.push_back(shift), wanted += shift != 0;
  if (taken && recall->index < held_in_.size()) {
    wanted_back += shift != 0 && held_in_[recall->index] == shift;
    held_in_.erase(held_in_.begin() + static_cast<std::ptrdiff_t>(recall->index));
  }
  for (const core::NoteUndone& note : notes_in(effects))
    if (note.what == UndoneKind::cart && note.staff == staff_) ++(note.back ? noted_back : noted);
  if (noted != wanted || noted_back != wanted_back)
    blame("a cart on hold is not counted as cancelled",
          std::to_string(noted) + " and " + std::to_string(noted_back) + " back, not " +
              std::to_string(wanted) + " and " + std::to_string(wanted_back));
}

}  // namespace ocop::walk
