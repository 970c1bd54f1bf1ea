// What a scanner may send: read as a code, and folded and typed as a search; and what may be asked
// of the resolver. Whatever is read as a link reads the same when it is written.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "app/core/telex.h"
#include "app/core/text_keys.h"
#include "app/wire/lot_proof.h"
#include "app/wire/scanned_code.h"

namespace {

using namespace ocop::wire;

void read_link(std::string_view text) {
  const auto link = read_product_link(text);
  if (!link) return;
  const std::string written = canonical_link(link->link.stem, link->link);
  const auto again = read_product_link(written);
  // Encoding may make it longer than what is read.
  if (!again && written.size() <= 8192) std::abort();
  if (again && canonical_link(again->link.stem, again->link) != written) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto code = read_scan(text)) {
    const ocop::LabelKey key{};
    product_link("host", code->named(), code->proof);
    is_lot_signed(code->named(), code->proof, {&key, 1}, {});
  }
  read_link(text);
  ocop::core::fold(text);
  ocop::core::telex(text.substr(0, 200), 's');
  return 0;
}
