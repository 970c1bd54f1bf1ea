#include "app/core/till.h"

#include <algorithm>

namespace ocop::core {

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
  const auto found = std::find(kTextKeys.begin(), kTextKeys.end(), error.key);
  if (error.key.empty() || found == kTextKeys.end())
    return {Text::refusal_other, {error.sentence}, true};
  return {static_cast<Text>(found - kTextKeys.begin()), error.values, true};
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

}  // namespace ocop::core
