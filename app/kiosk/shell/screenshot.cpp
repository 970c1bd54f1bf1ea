#include "app/kiosk/shell/screenshot.h"

#include <SDL.h>
#include <SDL_image.h>
#include <SDL_opengl.h>

#include <cstdio>
#include <cstring>
#include <vector>

#include "app/kiosk/shell/image.h"

namespace ocop::shell {

std::string write_screenshot(const std::string& path, int width, int height) {
  Surface image(SDL_CreateRGBSurfaceWithFormat(0, width, height, 24, SDL_PIXELFORMAT_RGB24));
  if (!image) return "The screenshot does not fit into memory.";
  std::vector<unsigned char> pixels(static_cast<std::size_t>(width) * height * 3);
  glPixelStorei(GL_PACK_ALIGNMENT, 1);
  glReadPixels(0, 0, width, height, GL_RGB, GL_UNSIGNED_BYTE, pixels.data());
  // OpenGL counts rows from the bottom.
  for (int row = 0; row < height; ++row)
    std::memcpy(static_cast<unsigned char*>(image->pixels) +
                    static_cast<std::ptrdiff_t>(row) * image->pitch,
                pixels.data() + static_cast<std::size_t>(height - 1 - row) * width * 3,
                static_cast<std::size_t>(width) * 3);
  const std::string half = path + ".part";
  if (IMG_SavePNG(image.get(), half.c_str()) != 0 || std::rename(half.c_str(), path.c_str()) != 0)
    return "The screenshot " + path + " cannot be written.";
  return {};
}

}  // namespace ocop::shell
