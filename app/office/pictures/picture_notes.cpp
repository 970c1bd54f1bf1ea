// Each container is a list of parts with lengths. A walk only goes forward, so no length can make
// it loop, and it ends at the first part that exceeds the remaining bytes.
#include "app/office/pictures/picture_notes.h"

#include <algorithm>
#include <functional>
#include <vector>

namespace ocop::pictures {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kLargestProfile = std::size_t{4} << 20;
constexpr std::string_view kExif("Exif\0\0", 6);
constexpr std::string_view kProfile("ICC_PROFILE\0", 12);

unsigned byte_at(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0U;
}

/// Reads a number of `count` bytes, at most 4; bytes beyond the end read as 0.
std::uint32_t number_at(std::string_view bytes, std::size_t at, unsigned count, bool big) {
  std::uint32_t value = 0;
  for (unsigned i = 0; i < count; ++i)
    value |= byte_at(bytes, at + i) << 8 * (big ? count - 1 - i : i);
  return value;
}

/// Reads only the first directory of a TIFF header, and follows no offsets to others.
Orientation orientation_of(std::string_view exif) {
  if (exif.starts_with(kExif)) exif.remove_prefix(kExif.size());
  const bool big = exif.starts_with("MM\0*"sv);
  if (!big && !exif.starts_with("II*\0"sv)) return 1;
  constexpr std::size_t kFieldBytes = 12;
  const std::size_t folder = number_at(exif, 4, 4, big);
  if (folder + 2 > exif.size()) return 1;
  const std::size_t entries = std::min<std::size_t>(number_at(exif, folder, 2, big),
                                                    (exif.size() - folder - 2) / kFieldBytes);
  for (std::size_t i = 0; i < entries; ++i) {
    const std::size_t entry = folder + 2 + i * kFieldBytes;
    const bool is_short = number_at(exif, entry + 2, 2, big) == 3;
    if (number_at(exif, entry, 2, big) != 0x0112 || !is_short) continue;
    const auto value = number_at(exif, entry + 8, 2, big);
    return value >= 1 && value <= 8 ? static_cast<Orientation>(value) : 1;
  }
  return 1;
}

/// Passes on marker and content of each segment before the pixels. Returns true if it reached the
/// pixels.
bool walk_jpeg(std::string_view bytes,
               const std::function<void(unsigned, std::string_view)>& segment) {
  for (std::size_t at = 2; at + 4 <= bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return false;
    const unsigned marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {  // fill byte
      ++at;
      continue;
    }
    if (marker == 0xDA) return true;
    const std::size_t size = number_at(bytes, at + 2, 2, true);
    if (size < 2 || size > bytes.size() - at - 2) return false;
    segment(marker, bytes.substr(at + 4, size - 2));
    at += 2 + size;
  }
  return false;
}

/// Passes on name and content of each chunk of a RIFF (WebP) or PNG. Returns true if none is
/// truncated.
bool walk_chunks(std::string_view bytes, bool png,
                 const std::function<void(std::string_view, std::string_view)>& chunk) {
  const std::size_t tail = png ? 4 : 0;  // the checksum
  std::size_t at = png ? 8 : 12;
  while (at + 8 + tail <= bytes.size()) {
    const std::size_t size = number_at(bytes, at + (png ? 0 : 4), 4, png);
    if (size > bytes.size() - at - 8 - tail) return false;
    chunk(bytes.substr(at + (png ? 4 : 0), 4), bytes.substr(at + 8, size));
    at += 8 + size + tail + (png ? 0 : size % 2);
  }
  return true;
}

/// Joins the numbered pieces of a JPEG's profile. Returns an empty text if one is missing or it is
/// too large.
std::string profile_of(std::vector<std::pair<unsigned, std::string_view>> pieces, unsigned count) {
  std::sort(pieces.begin(), pieces.end());
  std::string profile;
  if (pieces.size() != count) return {};
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].first != i + 1) return {};
    profile += pieces[i].second;
  }
  return profile.size() <= kLargestProfile ? profile : std::string();
}

PictureNotes jpeg_notes(std::string_view bytes) {
  PictureNotes notes;
  bool oriented = false;
  std::vector<std::pair<unsigned, std::string_view>> pieces;
  unsigned count = 0;
  walk_jpeg(bytes, [&](unsigned marker, std::string_view content) {
    if (marker == 0xE1 && content.starts_with(kExif) && !oriented) {
      notes.orientation = orientation_of(content);
      oriented = true;
    } else if (marker == 0xE2 && content.starts_with(kProfile) && content.size() > 14) {
      count = byte_at(content, 13);
      pieces.emplace_back(byte_at(content, 12), content.substr(14));
    } else if (marker == 0xEE && content.starts_with("Adobe")) {
      notes.adobe = true;
    }
  });
  notes.profile = profile_of(std::move(pieces), count);
  return notes;
}

bool is_webp(std::string_view bytes) {
  return bytes.starts_with("RIFF") && bytes.size() >= 12 && bytes.substr(8, 4) == "WEBP";
}

}  // namespace

PictureNotes read_notes(std::string_view bytes) {
  if (bytes.starts_with("\xFF\xD8\xFF")) return jpeg_notes(bytes);
  PictureNotes notes;
  const bool png = bytes.starts_with("\x89PNG\r\n\x1a\n");
  if (!png && !is_webp(bytes)) return notes;
  walk_chunks(bytes, png, [&](std::string_view name, std::string_view content) {
    if (name == "EXIF" || name == "eXIf") notes.orientation = orientation_of(content);
    if (name == "ICCP" && content.size() <= kLargestProfile) notes.profile = content;
  });
  return notes;
}

bool is_bare(std::string_view bytes) {
  bool bare = true;
  if (is_webp(bytes)) {
    const bool whole = walk_chunks(bytes, false, [&](std::string_view name, std::string_view) {
      bare = bare && (name == "VP8 " || name == "VP8L" || name == "VP8X" || name == "ALPH");
    });
    return whole && bare && number_at(bytes, 4, 4, false) + std::size_t{8} == bytes.size();
  }
  if (!bytes.starts_with("\xFF\xD8\xFF")) return false;
  const bool whole = walk_jpeg(bytes, [&](unsigned marker, std::string_view content) {
    // A bare JPEG has no comment, and no application segment but a JFIF one without a thumbnail.
    const bool jfif = marker == 0xE0 && content.starts_with("JFIF"sv) && content.size() == 14;
    bare = bare && (jfif || (marker < 0xE0 && marker != 0xFE));
  });
  return whole && bare && bytes.ends_with("\xFF\xD9");
}

}  // namespace ocop::pictures
