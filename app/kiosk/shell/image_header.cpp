#include "app/kiosk/shell/image_header.h"

#include <cmath>
#include <cstdio>
#include <fstream>
#include <string_view>

namespace ocop::shell {

namespace {

constexpr std::size_t kMostHeader = 1 << 18;  // a JPEG's size may come after its thumbnails

std::string beginning(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(kMostHeader, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

int byte(std::string_view bytes, std::size_t at) {
  return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0;
}
int big16(std::string_view bytes, std::size_t at) {
  return byte(bytes, at) << 8 | byte(bytes, at + 1);
}
int big31(std::string_view bytes, std::size_t at) {
  return (big16(bytes, at) & 0x7FFF) << 16 | big16(bytes, at + 2);
}
int little(std::string_view bytes, std::size_t at, int count) {
  int value = 0;
  for (int i = count - 1; i >= 0; --i)
    value = value << 8 | byte(bytes, at + static_cast<std::size_t>(i));
  return value;
}

ImageSize jpeg_size(std::string_view bytes) {
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (byte(bytes, at) != 0xFF) return {};
    const int marker = byte(bytes, at + 1);
    const bool frame =
        marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) return {big16(bytes, at + 7), big16(bytes, at + 5)};
    at += 2 + static_cast<std::size_t>(big16(bytes, at + 2));
  }
  return {};
}

ImageSize webp_size(std::string_view bytes) {
  const auto kind = bytes.substr(12, 4);
  if (kind == "VP8X") return {little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1};
  if (kind == "VP8 ") return {little(bytes, 26, 2) & 0x3FFF, little(bytes, 28, 2) & 0x3FFF};
  if (kind != "VP8L") return {};
  const int bits = little(bytes, 21, 3);
  return {(bits & 0x3FFF) + 1, ((bits >> 14 | byte(bytes, 24) << 10) & 0x3FFF) + 1};
}

}  // namespace

ImageSize image_size(const std::string& path) {
  const std::string bytes = beginning(path);
  const std::string_view view(bytes);
  if (view.starts_with("\x89PNG\r\n\x1a\n")) return {big31(view, 16), big31(view, 20)};
  if (view.starts_with("\xFF\xD8\xFF")) return jpeg_size(view);
  if (view.starts_with("RIFF") && view.size() > 30 && view.substr(8, 4) == "WEBP")
    return webp_size(view);
  return {};
}

ImageSize svg_size(const std::string& path) {
  const std::string bytes = beginning(path);
  const auto box = bytes.find("viewBox=\"");
  float x = 0, y = 0, width = 0, height = 0;
  if (box == std::string::npos ||
      std::sscanf(bytes.c_str() + box, "viewBox=\"%f %f %f %f", &x, &y, &width, &height) != 4 ||
      !(width > 0 && width < 100'000 && height > 0 && height < 100'000))
    return {};
  return {static_cast<int>(std::ceil(width)), static_cast<int>(std::ceil(height))};
}

}  // namespace ocop::shell
