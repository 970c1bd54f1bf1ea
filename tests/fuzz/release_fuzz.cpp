// What comes down from a web server that may be anybody's: signed documents, manifests, roots,
// lists of pictures, patches. What is read is written and read again, and must be the same.
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "app/wire/picture_list.h"
#include "app/wire/release_manifest.h"
#include "app/wire/root_document.h"
#include "app/wire/zstd_frame.h"
#include "app/wire/zstd_patch.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ocop::wire;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  if (const auto document = read_signed(text)) {
    const auto again = read_signed(signed_bytes(*document));
    if (!again || again->text != document->text) std::abort();
    if (open_root(*document)) std::abort();  // nobody finds a signature by chance
    (void)check_release(*document, {}, {});
  }
  if (const auto manifest = read_manifest(text)) {
    const auto written = manifest_text(*manifest);
    const auto again = read_manifest(written);
    if (!again || manifest_text(*again) != written) std::abort();
  }
  if (const auto pictures = read_picture_list(text))
    if (!read_picture_list(picture_list_text(*pictures))) std::abort();
  std::array<char, 4096> room{};
  (void)apply_patch(text.substr(0, size / 2), text.substr(size / 2), room);
  (void)decompress(text, room.size());
  return 0;
}
