// The atlas holds 8-bit coverage. OpenGL shows it as white with that alpha (a swizzle), which is
// what Dear ImGui's shader expects, in a quarter of the memory of its own upload.
#include "app/kiosk/shell/font_loader.h"

#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <utility>

#include "app/kiosk/shell/image.h"
#include "app/kiosk/ui/theme.h"

namespace ocop::shell {

namespace {

constexpr std::array<int, 2> kIconSizes{28, 48};  // design pixels

std::vector<ui::IconBitmap> draw_icons(const std::vector<std::pair<std::string, std::string>>& svgs,
                                       float scale) {
  std::vector<ui::IconBitmap> icons;
  for (const auto& [name, svg] : svgs) {
    for (const int size : kIconSizes) {
      ui::IconBitmap icon;
      icon.name = name;
      icon.size = static_cast<int>(std::lround(static_cast<float>(size) * scale));
      icon.coverage = decode_icon(svg, icon.size);
      if (!icon.coverage.empty()) icons.push_back(std::move(icon));
    }
  }
  return icons;
}

}  // namespace

FontLoader::FontLoader(ui::FontFiles files, std::string icons_folder, std::function<void()> arrived)
    : files_(std::move(files)),
      icons_(std::async(std::launch::async, &FontLoader::read_icons, std::move(icons_folder))),
      arrived_(std::move(arrived)) {}

FontLoader::Icons FontLoader::read_icons(const std::string& folder) {
  Icons icons;
  std::error_code none;
  for (const auto& file : std::filesystem::directory_iterator(folder, none)) {
    if (file.path().extension() != ".svg") continue;
    std::ifstream svg(file.path(), std::ios::binary);
    icons.emplace_back(file.path().stem().string(),
                       std::string(std::istreambuf_iterator<char>(svg), {}));
  }
  // The order in a folder is arbitrary; the atlas should not depend on it.
  std::sort(icons.begin(), icons.end());
  return icons;
}

FontLoader::~FontLoader() {
  if (builder_.joinable()) builder_.join();
}

void FontLoader::want(float scale, bool large_text, int letters_version,
                      const std::function<std::u32string()>& letters) {
  const bool same =
      std::abs(scale - scale_) < 0.001F && large_text == large_ && letters_version == version_;
  if (!same) {
    scale_ = scale;
    large_ = large_text;
    version_ = letters_version;
    letters_ = letters();
    stale_ = true;
  }
  if (stale_ && !builder_.joinable()) begin();
}

void FontLoader::begin() {
  stale_ = false;
  ui::FontPlan plan;
  plan.files = files_;
  plan.scale = scale_;
  plan.large = large_ ? ui::kLargeText : 1;
  plan.letters = letters_;
  builder_ = std::thread([this, plan = std::move(plan)]() mutable {
    Built built;
    plan.icons = draw_icons(icons_.get(), plan.scale * plan.large);
    built.fonts = ui::build_fonts(plan, &built.why);
    {
      const std::lock_guard lock(mutex_);
      built_ = std::move(built);
    }
    // Notify only now: a loop that wakes before the fonts can be taken would go back to sleep
    // without them.
    done_.notify_one();
    arrived_();
  });
}

std::shared_ptr<const ui::FontSet> FontLoader::take(bool wait) {
  if (!builder_.joinable()) return nullptr;
  Built built;
  {
    std::unique_lock lock(mutex_);
    if (wait) done_.wait(lock, [this] { return built_.has_value(); });
    if (!built_) return nullptr;
    built = std::move(*built_);
    built_.reset();
  }
  builder_.join();
  if (!built.fonts) {
    fault_ = built.why;
    return nullptr;
  }
  upload(*built.fonts);
  return built.fonts;
}

void FontLoader::upload(ui::FontSet& fonts) {
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  ImFontAtlas& atlas = *fonts.atlas();
  atlas.GetTexDataAsAlpha8(&pixels, &width, &height);
  GLuint id = 0;
  glGenTextures(1, &id);
  glBindTexture(GL_TEXTURE_2D, id);
  for (const GLenum filter : {GL_TEXTURE_MIN_FILTER, GL_TEXTURE_MAG_FILTER})
    glTexParameteri(GL_TEXTURE_2D, filter, GL_LINEAR);
  const std::array<GLint, 4> white_with_alpha{GL_ONE, GL_ONE, GL_ONE, GL_RED};
  glTexParameteriv(GL_TEXTURE_2D, GL_TEXTURE_SWIZZLE_RGBA, white_with_alpha.data());
  glPixelStorei(GL_UNPACK_ALIGNMENT, 1);
  glTexImage2D(GL_TEXTURE_2D, 0, GL_R8, width, height, 0, GL_RED, GL_UNSIGNED_BYTE, pixels);
  glPixelStorei(GL_UNPACK_ALIGNMENT, 4);
  // Dear ImGui passes this to its OpenGL backend, which uses it as the texture name.
  // NOLINTNEXTLINE(performance-no-int-to-ptr)
  const auto texture = reinterpret_cast<ImTextureID>(static_cast<std::uintptr_t>(id));
  atlas.SetTexID(texture);
  atlas.ClearTexData();
  // This runs between frames, so the frame that used the previous texture has been drawn.
  if (texture_ != 0) glDeleteTextures(1, &texture_);
  texture_ = id;
}

}  // namespace ocop::shell
