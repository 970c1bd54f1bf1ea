// Anything that a scanner may send: read as a code, and folded and typed as a search; and requests
// to the resolver. Whatever is read as a link must survive writing and reading again.
#include <string>

#include "app/base/gs1/lot_proof.h"
#include "app/base/gs1/scanned_code.h"
#include "app/base/text/text_keys.h"
#include "app/kiosk/visit/telex.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

void read_link(std::string_view text) {
  const auto link = gs1::read_product_link(text);
  if (!link) return;
  const std::string written = gs1::canonical_link(link->link.stem, link->link);
  const auto again = gs1::read_product_link(written);
  check(again || written.size() > 8192, "a link of ours can be read");  // encoded, it is longer
  check(!again || gs1::canonical_link(again->link.stem, again->link) == written,
        "a link comes back");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  if (const auto code = gs1::read_scan(text)) {
    const ocop::LabelKey key{.key = known_key().public_key()};
    gs1::product_link("host", code->named(), code->proof);
    gs1::is_lot_signed(code->named(), code->proof, {&key, 1}, {});
  }
  read_link(text);
  ocop::text::fold(text);
  ocop::visit::telex(text.substr(0, 200), 's');
  return 0;
}
