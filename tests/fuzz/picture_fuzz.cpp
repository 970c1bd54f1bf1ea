// Metadata of untrusted photos. The pixels are decoded by libraries, which are fuzzed by their
// authors.
#include "app/office/pictures/picture_notes.h"

#include "app/office/pictures/picture_pixels.h"
#include "tests/fuzz/fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace ocop;
  const std::string_view bytes = fuzz::text_of(data, size);
  const pictures::PictureNotes notes = pictures::read_notes(bytes);
  fuzz::check(notes.orientation >= 1 && notes.orientation <= 8, "an orientation is one of eight");
  fuzz::check(notes.profile.size() <= size, "a profile is a part of the file");
  if (pictures::is_bare(bytes))
    fuzz::check(notes.orientation == 1 && notes.profile.empty() && !notes.adobe,
                "a bare picture has no notes");
  pictures::Pixels pixels({3, 2});
  for (std::uint32_t i = 0; i < 6; ++i) pixels.argb[i] = i;
  std::uint32_t sum = 0;
  for (const std::uint32_t one : pictures::turned(pixels, notes.orientation).argb) sum += one;
  fuzz::check(sum == 15, "turning loses no pixel");
  return 0;
}
