#include "app/kiosk/shell/image.h"

#include <SDL.h>
#include <SDL_image.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "app/kiosk/shell/image_header.h"
#include "app/kiosk/shell/jpeg.h"

namespace ocop::shell {

void FreeSurface::operator()(SDL_Surface* surface) const {
  SDL_FreeSurface(surface);
}

namespace {

Surface as_rgba(Surface surface) {
  if (!surface || surface->format->format == SDL_PIXELFORMAT_RGBA32) return surface;
  return Surface(SDL_ConvertSurfaceFormat(surface.get(), SDL_PIXELFORMAT_RGBA32, 0));
}

/// Halves smoothly by averaging each 2 × 2 pixels, where a plain scaler would skip some.
Surface halved(const SDL_Surface& from) {
  const int width = std::max(1, from.w / 2), height = std::max(1, from.h / 2);
  Surface to(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32));
  if (!to) return to;
  for (int y = 0; y < height; ++y) {
    const auto* upper = static_cast<const unsigned char*>(from.pixels) +
                        static_cast<std::ptrdiff_t>(2) * y * from.pitch;
    const auto* lower = upper + (2 * y + 1 < from.h ? from.pitch : 0);
    auto* out =
        static_cast<unsigned char*>(to->pixels) + static_cast<std::ptrdiff_t>(y) * to->pitch;
    for (int x = 0; x < width; ++x) {
      const int left = 8 * x, right = 2 * x + 1 < from.w ? left + 4 : left;
      for (int c = 0; c < 4; ++c)
        *out++ = static_cast<unsigned char>(
            (upper[left + c] + upper[right + c] + lower[left + c] + lower[right + c] + 2) / 4);
    }
  }
  return to;
}

/// Returns the factor by which the picture covers the box; at most 1.
double cover_factor(int width, int height, int box_width, int box_height) {
  const double factor =
      std::max(static_cast<double>(box_width) / width, static_cast<double>(box_height) / height);
  return std::clamp(factor, 0.001, 1.0);
}

Surface scaled_down(Surface surface, int box_width, int box_height) {
  double factor = cover_factor(surface->w, surface->h, box_width, box_height);
  for (; surface && factor <= 0.5; factor *= 2) surface = halved(*surface);
  if (!surface || factor > 0.85) return surface;
  const int width = std::max(1, static_cast<int>(std::ceil(surface->w * factor)));
  const int height = std::max(1, static_cast<int>(std::ceil(surface->h * factor)));
  Surface to(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32));
  if (!to || SDL_SoftStretchLinear(surface.get(), nullptr, to.get(), nullptr) != 0) return surface;
  return to;
}

bool is_svg(const std::string& path) {
  return path.ends_with(".svg");
}

Surface load_svg(SDL_RWops* file, int width, int height) {
  if (file == nullptr) return nullptr;
  Surface surface(IMG_LoadSizedSVG_RW(file, width, height));
  SDL_RWclose(file);
  return as_rgba(std::move(surface));
}

/// Returns the drawing with another viewBox: its middle, in the shape of the box. Empty if it
/// cannot be read.
std::string middle_of_svg(const std::string& path, ImageSize size, int box_width, int box_height) {
  std::ifstream file(path, std::ios::binary);
  const std::string svg{std::istreambuf_iterator<char>(file), {}};
  const auto open = svg.find("<svg");
  const auto close = svg.find('>', open);
  if (open == std::string::npos || close == std::string::npos || size.width <= 0) return {};
  const double factor = std::max(static_cast<double>(box_width) / size.width,
                                 static_cast<double>(box_height) / size.height);
  const double width = box_width / factor, height = box_height / factor;
  const std::string shape = std::to_string(width) + " " + std::to_string(height);
  return "<svg width=\"" + std::to_string(width) + "\" height=\"" + std::to_string(height) +
         "\" viewBox=\"" + std::to_string((size.width - width) / 2) + " " +
         std::to_string((size.height - height) / 2) + " " + shape + "\"" + svg.substr(close);
}

DecodedImage decode_svg(const std::string& path, int box_width, int box_height) {
  DecodedImage image;
  const ImageSize size = svg_size(path);
  if (size.width <= 0 || size.height <= 0) return image;
  image.original_width = size.width;
  image.original_height = size.height;
  const double factor = std::max(static_cast<double>(box_width) / size.width,
                                 static_cast<double>(box_height) / size.height);
  const double limit = static_cast<double>(kLargestSide) / std::max(size.width, size.height);
  const int width = static_cast<int>(std::ceil(size.width * std::min(factor, limit)));
  image.pixels = load_svg(SDL_RWFromFile(path.c_str(), "rb"), std::max(1, width), 0);
  return image;
}

}  // namespace

DecodedImage decode_image(const std::string& path, int box_width, int box_height) {
  DecodedImage image;
  std::error_code none;
  const auto bytes = std::filesystem::file_size(path, none);
  if (none || bytes == 0 || bytes > static_cast<std::uintmax_t>(kLargestFile)) return image;
  if (is_svg(path)) return decode_svg(path, box_width, box_height);
  const ImageSize size = image_size(path);
  if (size.width <= 0 || size.height <= 0 || size.width > kLargestSide ||
      size.height > kLargestSide)
    return image;
  const double factor = cover_factor(size.width, size.height, box_width, box_height);
  Surface whole = decode_jpeg(path, factor);
  if (!whole) whole = as_rgba(Surface(IMG_Load(path.c_str())));
  if (!whole) return image;
  image.original_width = size.width;
  image.original_height = size.height;
  image.pixels = scaled_down(std::move(whole), box_width, box_height);
  return image;
}

DecodedImage decode_part(const std::string& path, int box_width, int box_height) {
  if (!is_svg(path)) return decode_image(path, box_width, box_height);
  DecodedImage image;
  const std::string svg = middle_of_svg(path, svg_size(path), box_width, box_height);
  image.pixels = load_svg(SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size())),
                          std::clamp(box_width, 1, kLargestSide), 0);
  if (!image.pixels) return image;
  image.original_width = image.pixels->w;
  image.original_height = image.pixels->h;
  return image;
}

std::vector<unsigned char> decode_icon(const std::string& svg, int size) {
  const Surface surface =
      load_svg(SDL_RWFromConstMem(svg.data(), static_cast<int>(svg.size())), size, size);
  if (!surface) return {};
  std::vector<unsigned char> coverage(static_cast<std::size_t>(size) * size, 0);
  const int width = std::min(size, surface->w), height = std::min(size, surface->h);
  for (int y = 0; y < height; ++y) {
    const auto* row = static_cast<const unsigned char*>(surface->pixels) +
                      static_cast<std::ptrdiff_t>(y) * surface->pitch;
    for (int x = 0; x < width; ++x)
      coverage[static_cast<std::size_t>(y) * size + x] = row[4 * x + 3];
  }
  return coverage;
}

}  // namespace ocop::shell
