// Photos as cameras and programs leave them: held in all ways, with notes on the place and the
// owner, in all containers. Thread rule: any thread. Units: pixels.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::test {

struct Drawing {
  int width = 0, height = 0;
  std::vector<unsigned char> rgba;  ///< straight alpha
};

/// Four fields, which a person sees as red, green above blue, white, as a camera that was held in
/// that way (EXIF's number) stores them. `width` and `height`: as it is seen.
Drawing four_fields(int width, int height, int orientation = 1);

std::string jpeg_file(const Drawing& drawing);
std::string png_file(const Drawing& drawing);
std::string webp_file(const Drawing& drawing);  ///< lossless

/// What no published file may hold: in each kind of note that with_notes() adds.
inline constexpr std::string_view kOwner = "Chup boi Hoang Thi Lan";

/// A TIFF header as EXIF has it, with an orientation, the owner's name and a place.
std::string exif_of(int orientation, bool big_endian);
/// `exif` in the way of the file's kind; the owner's name also as XMP, IPTC and a comment where
/// that kind has them.
std::string with_notes(const std::string& file, const std::string& exif);
std::string with_jpeg_segment(const std::string& file, char marker, const std::string& content);
/// Of a PNG, with its checksum.
std::string png_chunk(const std::string& name, const std::string& content);
/// A whole number of `count` bytes.
std::string number(std::size_t value, int count, bool big_endian);

}  // namespace ocop::test
