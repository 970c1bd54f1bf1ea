// Everything that reaches the till from outside: payment purposes, element strings, private
// settings, and bodies of a possibly damaged ledger. Whatever is read must survive writing and
// reading again.
#include <string>

#include "app/base/gs1/gs1_element.h"
#include "app/base/wire/sale_body.h"
#include "app/base/wire/settings_document.h"
#include "app/kiosk/till/vietqr.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ocop;
  using namespace ocop::fuzz;
  const std::string_view text = text_of(data, size);
  till::ascii_folded(text);
  if (const auto elements = gs1::read_gs1_elements(text))
    for (const gs1::Gs1Element& element : *elements) {
      gs1::gs1_grams(element);
      gs1::gs1_date(element.value);
    }
  if (const auto sale = wire::read_sale_body(text)) {
    const auto again = wire::read_sale_body(wire::sale_body(*sale));
    check(again && *again == *sale, "a sale comes back");
  }
  if (const auto refund = wire::read_refund_body(text)) {
    const auto again = wire::read_refund_body(wire::refund_body(*refund));
    check(again && *again == *refund, "a refund comes back");
  }
  if (const auto settings = wire::read_private_settings(text)) {
    const std::string written = wire::private_settings_text(*settings);
    const auto again = wire::read_private_settings(written);
    check(again && wire::private_settings_text(*again) == written, "settings come back");
  }
  return 0;
}
