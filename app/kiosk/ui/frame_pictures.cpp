// Pictures, icons and QR codes: everything drawn from bitmaps or aligned to exact pixels.
#include <algorithm>
#include <cmath>

#include "app/kiosk/ui/memory.h"

namespace ocop::ui {
namespace {

constexpr int kQuietZone = 4;  // modules, ISO/IEC 18004
constexpr float kFadeSeconds = 0.2F;
constexpr double kStartSeconds = 0.5;  // pictures of the first screen appear without fading

ImDrawFlags rounded(Corners corners) {
  switch (corners) {
    case Corners::top:
      return ImDrawFlags_RoundCornersTop;
    case Corners::left:
      return ImDrawFlags_RoundCornersLeft;
    case Corners::all:
      break;
  }
  return ImDrawFlags_RoundCornersAll;
}

// Returns the whole picture's rectangle, of which the box may show a part.
Rect placed(const Rect& box, const Texture& texture, Fit fit, const Zoom& zoom) {
  const float w = static_cast<float>(std::max(texture.width, 1));
  const float h = static_cast<float>(std::max(texture.height, 1));
  const float x = box.w / w, y = box.h / h;
  const float k = (fit == Fit::cover ? std::max(x, y) : std::min(x, y)) * zoom.scale;
  const Vec c = box.center() + zoom.shift;
  return {c.x - w * k / 2, c.y - h * k / 2, w * k, h * k};
}

}  // namespace

bool Frame::picture(Rect box, std::string_view key, Fit fit, float radius, Zoom zoom,
                    Corners corners) {
  Stage::Memory& m = *stage_.memory_;
  if (m.auditing) m.audit.pictures.emplace_back(key);
  if (!m.seen(box)) return true;  // not visible: nothing to wait for
  const float pixels = m.unit * zoom.scale;
  const Texture texture = m.pictures.find(key, static_cast<int>(std::ceil(box.w * pixels)),
                                          static_cast<int>(std::ceil(box.h * pixels)));
  const bool there = texture.id != 0;
  if (m.auditing && !there) m.audit.bare.emplace_back(key);
  const std::string name = "picture:" + std::string(key);
  const float seconds = m.now - *m.epoch < kStartSeconds ? 0 : kFadeSeconds;
  const float shown = glide(name, there ? 1 : 0, seconds, there ? 1 : 0);
  if (shown < 1 && (fit == Fit::cover || !there)) {
    m.list->AddRectFilled(m.snapped({box.x, box.y}), m.snapped({box.right(), box.bottom()}),
                          packed(colors().sunken), radius * m.unit, rounded(corners));
    const float mark = std::min(box.w, box.h) * 0.16F;
    if (mark > 8) anise(box.center(), mark, colors().ink.with_alpha(0.10F));
  }
  if (!there) return false;
  const Rect whole = placed(box, texture, fit, zoom);
  const Rect part = whole.intersect(box);
  if (part.empty()) return true;
  const ImVec2 uv0{(part.x - whole.x) / whole.w, (part.y - whole.y) / whole.h};
  const ImVec2 uv1{(part.right() - whole.x) / whole.w, (part.bottom() - whole.y) / whole.h};
  m.list->AddImageRounded(texture_id(texture.id), m.snapped({part.x, part.y}),
                          m.snapped({part.right(), part.bottom()}), uv0, uv1,
                          packed({0xFFFFFF, shown}), radius * m.unit, rounded(corners));
  return true;
}

float Frame::picture_height(std::string_view key, float width) const {
  const Stage::Memory& m = *stage_.memory_;
  const int pixels = static_cast<int>(std::ceil(width * m.unit));
  const Texture texture = m.pictures.find(key, pixels, pixels);
  if (texture.id == 0 || texture.width <= 0) return 0;
  return width * static_cast<float>(texture.height) / static_cast<float>(texture.width);
}

Texture Frame::backdrop_texture(const Rect& box, std::string_view key) const {
  const Stage::Memory& m = *stage_.memory_;
  return m.pictures.find_part(key, static_cast<int>(std::ceil(box.w * m.unit)),
                              static_cast<int>(std::ceil(box.h * m.unit)));
}

void Frame::backdrop(Rect box, std::string_view key) {
  Stage::Memory& m = *stage_.memory_;
  const Texture texture = backdrop_texture(box, key);
  const bool there = texture.id != 0;
  if (m.auditing) {
    m.audit.pictures.emplace_back(key);
    if (!there) m.audit.bare.emplace_back(key);
  }
  const float shown =
      glide("backdrop:" + std::string(key), there ? 1 : 0, kFadeSeconds, there ? 1 : 0);
  if (!there) return;
  const Rect whole = placed(box, texture, Fit::cover, {});
  m.list->AddImage(texture_id(texture.id), m.px({whole.x, whole.y}),
                   m.px({whole.right(), whole.bottom()}), {0, 0}, {1, 1},
                   packed({0xFFFFFF, shown}));
}

bool Frame::backdrop_ready(Rect box, std::string_view key) const {
  const Texture texture = backdrop_texture(box, key);
  return texture.failed || (texture.id != 0 && !texture.rough);
}

void Frame::icon(std::string_view name, Rect box, Color color) {
  Stage::Memory& m = *stage_.memory_;
  const float side = std::min(box.w, box.h);
  const FontIcon* icon = FontAccess::icon(*m.fonts, name, side * m.unit);
  if (icon == nullptr) {
    if (m.auditing) m.audit.unknown_icons.emplace_back(name);
    return;
  }
  if (!m.seen(box)) return;
  const Vec center = box.center();
  const ImVec2 from = m.snapped({center.x - side / 2, center.y - side / 2});
  // A bitmap within a pixel of the wanted size is drawn unscaled, to stay sharp.
  float pixels = std::round(side * m.unit);
  if (std::abs(pixels - static_cast<float>(icon->size)) <= 1) {
    pixels = static_cast<float>(icon->size);
  }
  m.list->AddImage(m.fonts->atlas()->TexID, from, {from.x + pixels, from.y + pixels}, icon->uv0,
                   icon->uv1, packed(color));
}

void Frame::qr(Rect box, std::span<const unsigned char> cells, int modules) {
  const Stage::Memory& m = *stage_.memory_;
  const auto count = static_cast<std::size_t>(std::max(modules, 0));
  if (count == 0 || cells.size() < count * count) return;
  const float room = std::min(box.w, box.h) * m.unit;
  const float cell =
      std::max(1.0F, std::floor(room / static_cast<float>(modules + 2 * kQuietZone)));
  const float side = cell * static_cast<float>(modules + 2 * kQuietZone);
  const ImVec2 center = m.px(box.center());
  const float left = std::round(center.x - side / 2), top = std::round(center.y - side / 2);
  m.list->AddRectFilled({left, top}, {left + side, top + side}, IM_COL32_WHITE);
  for (std::size_t row = 0; row < count; ++row) {
    const float y = top + cell * static_cast<float>(row + kQuietZone);
    for (std::size_t i = 0; i < count;) {
      std::size_t end = i;
      while (end < count && cells[row * count + end] != 0) ++end;
      if (end > i) {
        m.list->AddRectFilled({left + cell * static_cast<float>(i + kQuietZone), y},
                              {left + cell * static_cast<float>(end + kQuietZone), y + cell},
                              IM_COL32_BLACK);
      }
      i = end + 1;
    }
  }
}

}  // namespace ocop::ui
