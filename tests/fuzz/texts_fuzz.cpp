// A compiled file of interface texts, cut off or hostile.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "app/core/texts.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (const auto texts = ocop::core::Texts::parse(bytes, ocop::Language::en)) texts->missing();
  return 0;
}
