// What reaches the till from outside: payment codes, element strings, private settings, and bodies
// of a ledger that somebody may have damaged. What is read is written and read again, and must be
// the same.
#include <string>

#include "app/wire/entry_body.h"
#include "app/wire/gs1_element.h"
#include "app/wire/private_settings.h"
#include "app/wire/read_body.h"
#include "app/wire/vietqr.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ocop::wire;
  using namespace ocop::fuzz;
  const std::string_view text = text_of(data, size);
  if (const auto code = read_vietqr(text))
    check(static_cast<bool>(vietqr_payload(*code)), "a payment code that was read can be written");
  ascii_folded(text);
  if (const auto elements = read_gs1_elements(text))
    for (const Gs1Element& element : *elements) {
      gs1_grams(element);
      gs1_amount_vnd(element);
      gs1_date(element.value);
    }
  if (const auto sale = read_sale_body(text)) {
    const auto again = read_sale_body(sale_body(*sale));
    check(again && *again == *sale, "a sale comes back");
  }
  if (const auto refund = read_refund_body(text)) {
    const auto again = read_refund_body(refund_body(*refund));
    check(again && *again == *refund, "a refund comes back");
  }
  if (const auto settings = read_private_settings(text)) {
    const std::string written = private_settings_text(*settings);
    const auto again = read_private_settings(written);
    check(again && private_settings_text(*again) == written, "settings come back");
  }
  return 0;
}
