// Photos as written by cameras and programs: in all orientations, with metadata about place and
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

/// Four fields, displayed as red, green above blue, white, stored as by a camera held in that EXIF
/// orientation. `width` and `height`: as displayed.
Drawing four_fields(int width, int height, int orientation = 1);

std::string jpeg_file(const Drawing& drawing);
std::string png_file(const Drawing& drawing);
std::string webp_file(const Drawing& drawing);  ///< lossless

/// A text that no published file may contain; it is in all metadata added by with_notes().
inline constexpr std::string_view kOwner = "Chup boi Hoang Thi Lan";

/// An EXIF TIFF header with an orientation, the owner's name and a place.
std::string exif_of(int orientation, bool big_endian);
/// Adds `exif` as the file's format requires, and the owner's name also as XMP, IPTC and a comment
/// if the format has them.
std::string with_notes(const std::string& file, const std::string& exif);
std::string with_jpeg_segment(const std::string& file, char marker, const std::string& content);
/// Returns a PNG chunk with its checksum.
std::string png_chunk(const std::string& name, const std::string& content);
/// Encodes an integer in `count` bytes.
std::string number(std::size_t value, int count, bool big_endian);

}  // namespace ocop::test
