// Nobody is here: one picture at a time pans slowly, with one sentence. All of it drifts by a few
// pixels over minutes, so that nothing burns into the screen.
#include <array>
#include <cmath>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;

constexpr double kSceneSeconds = 8;
constexpr double kFadeSeconds = 0.8;
constexpr double kFrameEvery = 1.0 / 30;  // slow motion needs no more, and leaves the PC cool

struct Scene {
  std::string_view picture;
  Text sentence;
};
constexpr std::array<Scene, 3> kScenes{
    {{"illustrations/attract_mountains", Text::attract_mountains},
     {"illustrations/attract_anise", Text::attract_anise},
     {"illustrations/attract_market", Text::attract_market}}};

void draw_picture_of(ui::Frame& f, const Scene& scene, float progress, float alpha) {
  const Rect all = f.area();
  const float pan = f.reduce_motion() ? 0 : (progress - 0.5F) * 0.05F * all.w;
  f.begin_group(all.center(), 1, alpha);
  f.picture(all.inset(-0.04F * all.w, -0.04F * all.h).moved(pan, 0), scene.picture);
  f.end_group();
}

void draw_words(const View& v, ui::Frame& f, const Scene& scene, float drift) {
  const Rect all = f.area();
  const float side = f.portrait() ? ui::space::page : 120;
  const float width = std::min(all.w - 2 * side, 1200.0F);
  const auto& sentence = v.texts(scene.sentence);
  const ui::Vec size = f.measure(sentence, TextStyle::display, width);
  const float top = all.h - 300 - size.y + drift;
  f.gradient({0, top - 220, all.w, all.h - top + 220}, ui::Color{0x14231B, 0},
             ui::Color{0x14231B, 0.92F});
  const ui::Color white{0xFFFFFF};
  f.text({side + drift, top, width, size.y}, sentence, TextStyle::display, white);
  std::string touch;
  for (const text::Texts* texts : v.all_texts) {
    if (!touch.empty()) touch += "  ·  ";
    touch += (*texts)(Text::attract_touch);
  }
  const float pulse =
      f.reduce_motion() ? 0 : 0.5F + 0.5F * std::sin(static_cast<float>(f.seconds()) * 2);
  const float line = top + size.y + 48;
  f.anise({side + 36 + drift, line + 36}, 32 + 4 * pulse, ui::Color{0xE9B44C});
  const float words = width + 2 * side - 2 * side - 96;
  f.text({side + 96 + drift, line, words, 2 * f.line_height(TextStyle::subtitle)}, touch,
         TextStyle::subtitle, white, {.middle = true});
}

}  // namespace

Answer draw_attract(const View& view, ui::Frame& f) {
  const bool touched = f.control("attract", f.area()).tapped;
  const double time = f.seconds();
  const auto scene = static_cast<std::size_t>(time / kSceneSeconds) % kScenes.size();
  const double within = std::fmod(time, kSceneSeconds);
  const auto progress = static_cast<float>(within / kSceneSeconds);
  f.fill(f.area(), ui::Color{0x14231B});
  if (within > kSceneSeconds - kFadeSeconds && !f.reduce_motion()) {
    const auto next = static_cast<float>((within - kSceneSeconds + kFadeSeconds) / kFadeSeconds);
    draw_picture_of(f, kScenes[scene], progress, 1);
    draw_picture_of(f, kScenes[(scene + 1) % kScenes.size()], 0, next);
  } else {
    draw_picture_of(f, kScenes[scene], progress, 1);
  }
  // In the evening nobody needs to be called from afar.
  if (view.state.preferences.dark) f.fill(f.area(), ui::Color{0x000000, 0.4F});
  const auto drift = 4 * static_cast<float>(std::sin(time / 47));
  draw_words(view, f, kScenes[scene], drift);
  f.keep_moving(kFrameEvery);
  if (touched) return core::Open{{visit::Screen::home, {}}};
  return std::nullopt;
}

}  // namespace ocop::screens
