#include "app/office/pages/pack_code.h"

#include "app/base/gs1/gs1_element.h"

namespace ocop::pages {

PackCode pack_code(const gs1::DigitalLink& link) {
  PackCode code;
  for (const gs1::Gs1Element& one : link.qualifiers)
    if (one.ai == "21") code.serial = one.value;
  for (const gs1::Gs1Element& one : link.data) {
    if (one.ai == "11") code.made_on = gs1::gs1_date(one.value);
    if (one.ai == "15") code.best_before = gs1::gs1_date(one.value);
    if (one.ai == "17") code.expiry = gs1::gs1_date(one.value);
    if (const auto grams = gs1::gs1_grams(one)) code.grams = grams;
  }
  return code;
}

bool differs(const std::optional<Date>& on_code, const std::optional<Date>& of_lot) {
  return on_code && of_lot && *on_code != *of_lot;
}

bool differs(const PackCode& code, const Lot& lot) {
  return differs(code.expiry, lot.best_before) || differs(code.best_before, lot.best_before) ||
         differs(code.made_on, lot.made_on);
}

}  // namespace ocop::pages
