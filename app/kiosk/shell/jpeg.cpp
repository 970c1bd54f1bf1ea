#include "app/kiosk/shell/jpeg.h"

#include <SDL.h>
#include <turbojpeg.h>

#include <fstream>
#include <iterator>
#include <vector>

namespace ocop::shell {

namespace {

constexpr int kEighths = 8;  // factors that every version of the library supports: n / 8

std::vector<unsigned char> bytes_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

Surface decode_jpeg(const std::string& path, double least_factor) {
  const std::vector<unsigned char> bytes = bytes_of(path);
  const std::unique_ptr<void, int (*)(tjhandle)> decoder(tjInitDecompress(), &tjDestroy);
  int width = 0, height = 0, sampling = 0, colors = 0;
  if (!decoder || tjDecompressHeader3(decoder.get(), bytes.data(), bytes.size(), &width, &height,
                                      &sampling, &colors) != 0)
    return nullptr;
  int eighths = 1;
  while (eighths < kEighths && eighths < least_factor * kEighths) ++eighths;
  const tjscalingfactor factor{eighths, kEighths};
  Surface surface(SDL_CreateRGBSurfaceWithFormat(
      0, TJSCALED(width, factor), TJSCALED(height, factor), 32, SDL_PIXELFORMAT_RGBA32));
  if (!surface || tjDecompress2(decoder.get(), bytes.data(), bytes.size(),
                                static_cast<unsigned char*>(surface->pixels), surface->w,
                                surface->pitch, surface->h, TJPF_RGBA, TJFLAG_STOPONWARNING) != 0)
    return nullptr;
  return surface;
}

}  // namespace ocop::shell
