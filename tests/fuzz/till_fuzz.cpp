// What reaches the till from outside: payment codes, element strings, private settings, and bodies
// of a ledger that somebody may have damaged. What is read is written and read again, and must be
// the same.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "app/wire/entry_body.h"
#include "app/wire/gs1_element.h"
#include "app/wire/private_settings.h"
#include "app/wire/read_body.h"
#include "app/wire/vietqr.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ocop::wire;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto code = read_vietqr(text)) {
    const auto payload = vietqr_payload(*code);
    if (!payload) std::abort();
  }
  ascii_folded(text);
  if (const auto elements = read_gs1_elements(text))
    for (const Gs1Element& element : *elements) {
      gs1_grams(element);
      gs1_amount_vnd(element);
      gs1_date(element.value);
    }
  if (const auto sale = read_sale_body(text)) {
    const auto again = read_sale_body(sale_body(*sale));
    if (!again || !(*again == *sale)) std::abort();
  }
  if (const auto refund = read_refund_body(text)) {
    const auto again = read_refund_body(refund_body(*refund));
    if (!again || !(*again == *refund)) std::abort();
  }
  if (const auto settings = read_private_settings(text)) {
    const std::string written = private_settings_text(*settings);
    const auto again = read_private_settings(written);
    if (!again || private_settings_text(*again) != written) std::abort();
  }
  return 0;
}
