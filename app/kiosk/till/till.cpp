#include "app/kiosk/till/till.h"

#include <algorithm>

namespace ocop::till {

bool is_text(const Till& till) {
  switch (till.pad.kind) {
    case PadKind::line_note:
    case PadKind::cart_note:
    case PadKind::explanation:
    case PadKind::reason:
    case PadKind::stock_lot:
    case PadKind::stock_to:
    case PadKind::find_product:
      return true;
    case PadKind::find_sale:
      return till.find_by == FindBy::product;
    default:
      return false;
  }
}

Message message_of(const Error& error) {
  const auto found = std::find(text::kTextKeys.begin(), text::kTextKeys.end(), error.key);
  if (error.key.empty() || found == text::kTextKeys.end())
    return {text::Text::refusal_other, {error.sentence}, true};
  return {static_cast<text::Text>(found - text::kTextKeys.begin()), error.values, true};
}

std::int64_t on_hand(const std::vector<LotOnHand>& lots) {
  std::int64_t sum = 0;
  for (const LotOnHand& lot : lots) sum += lot.quantity;
  return sum;
}

std::string receipt_picture(const std::string& number) {
  return "receipts/" + number;
}

std::pair<Date, Date> days_of(FigureSpan span, Date today) {
  constexpr int kDays[] = {0, 6, 29, 364};
  const std::chrono::days back{kDays[static_cast<std::size_t>(span)]};
  return {Date{std::chrono::sys_days{today} - back}, today};
}

}  // namespace ocop::till
