#include "app/kiosk/till/till.h"

namespace ocop::till {

bool is_text(const Till& till) {
  switch (till.pad.kind) {
    case PadKind::line_note:
    case PadKind::cart_note:
    case PadKind::explanation:
    case PadKind::reason:
    case PadKind::stock_lot:
    case PadKind::stock_to:
    case PadKind::slip_statement:
    case PadKind::slip_party:
    case PadKind::slip_note:
    case PadKind::find_product:
      return true;
    case PadKind::find_sale:
      return till.sales.find_by == FindBy::product;
    default:
      return false;
  }
}

std::string receipt_picture(const std::string& number) {
  return "receipts/" + number;
}

}  // namespace ocop::till
