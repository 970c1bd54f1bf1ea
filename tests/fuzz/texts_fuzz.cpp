// A compiled file of interface texts, truncated or hostile.
#include "app/base/text/texts.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto texts = ocop::text::Texts::parse(ocop::fuzz::text_of(data, size), ocop::Language::en);
  if (texts) texts->missing();
  return 0;
}
