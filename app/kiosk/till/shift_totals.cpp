#include "app/kiosk/till/shift_totals.h"

#include <algorithm>

namespace ocop::till {

namespace {

constexpr std::int64_t kMostNotes = 100'000;  // of one kind, in one drawer
constexpr std::size_t kLongestExplanation = 500;

}  // namespace

Result<Money> sum_of(const NoteCount& notes) {
  Money sum;
  for (std::size_t i = 0; i < kDenominations.size(); ++i) {
    if (notes.pieces[i] < 0 || notes.pieces[i] > kMostNotes)
      return Error{"No drawer holds that many notes of one kind; count them again.",
                   "refusal.notes_absurd",
                   {}};
    sum.vnd += notes.pieces[i] * kDenominations[i];
  }
  return sum;
}

Money expected_cash(const ShiftFigures& figures) {
  return figures.float_cash + figures.tenders[static_cast<std::size_t>(TenderKind::cash)].net();
}

Result<ShiftOpen> open_shift(std::int64_t last_shift, const std::string& staff,
                             const NoteCount& notes) {
  const auto counted = sum_of(notes);
  if (!counted) return counted.error();
  return ShiftOpen{.shift = last_shift + 1, .staff = staff, .float_cash = *counted, .notes = notes};
}

Result<ShiftClose> close_shift(const ShiftFigures& figures, std::int64_t last_z,
                               const std::string& staff, const NoteCount& notes,
                               const std::string& explanation) {
  const auto counted = sum_of(notes);
  if (!counted) return counted.error();
  const Money expected = expected_cash(figures);
  const Money difference = *counted - expected;
  const bool blank = explanation.find_first_not_of(" \t\r\n") == std::string::npos;
  if (difference.vnd != 0 && blank)
    return Error{"The count differs from what is expected; count again or explain it.",
                 "refusal.count_differs",
                 {}};
  if (explanation.size() > kLongestExplanation)
    return Error{"The explanation is too long; use fewer words.", "refusal.explanation_long", {}};
  return ShiftClose{.shift = figures.shift,
                    .z = last_z + 1,
                    .staff = staff,
                    .expected = expected,
                    .counted = *counted,
                    .difference = difference,
                    .explanation = blank ? std::string() : explanation,
                    .notes = notes};
}

}  // namespace ocop::till
