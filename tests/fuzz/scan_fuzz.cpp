// What a scanner may send: read as a code, and folded and typed as a search.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "app/core/telex.h"
#include "app/core/text_keys.h"
#include "app/wire/product_link.h"
#include "app/wire/scanned_code.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto code = ocop::wire::read_scan(text))
    ocop::wire::product_link("host", code->named(), code->proof);
  ocop::core::fold(text);
  ocop::core::telex(text.substr(0, 200), 's');
  return 0;
}
