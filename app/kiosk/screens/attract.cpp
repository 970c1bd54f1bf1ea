// The attract loop: pans over one picture at a time, with a sentence. Everything drifts by a few
// pixels over minutes to prevent burn-in. A picture stays until the next one is decoded.
#include <array>
#include <cmath>

#include "app/kiosk/screens/screens.h"

namespace ocop::screens {

namespace {

using text::Text;
using ui::Rect;
using ui::TextStyle;
namespace size = ui::size;
namespace space = ui::space;

// Colours on top of pictures, the same in every mode.
constexpr ui::Color kNight{0x14231B}, kWhite{0xFFFFFF}, kHoney{0xE9B44C};
constexpr ui::Color kEvening{0x000000, 0.4F};
constexpr float kDarkest = 0.92F;  // of the night behind the words
constexpr float kPan = 0.05F;      // of the width
constexpr float kAround = 0.04F;   // of the screen: how much of a picture lies outside

constexpr float kSide = 120;
constexpr float kBelowSentence = 300;
constexpr float kShade = 220;  // height of the gradient above the sentence
constexpr float kStar = 32, kPulse = 4, kMostStar = kStar + kPulse;
constexpr float kPulseTurn = 2;  // radians in a second
constexpr float kToTouch = 2 * kMostStar + space::card;
constexpr float kDrift = 4, kDriftTurn = 47;  // seconds for a radian

constexpr double kSceneSeconds = 8;
constexpr double kFadeSeconds = 0.8;
constexpr double kStillEvery = 0.5;       // with reduced motion: only the next scene, and the drift
constexpr double kFrameEvery = 1.0 / 30;  // slow motion needs no more, and leaves the PC cool

struct Scene {
  std::string_view picture;
  Text sentence;
};
constexpr std::array kScenes{Scene{"illustrations/attract_mountains", Text::attract_mountains},
                             Scene{"illustrations/attract_anise", Text::attract_anise},
                             Scene{"illustrations/attract_market", Text::attract_market}};

/// Where its picture lies while it does not move: its edges stay outside the screen.
Rect around(const ui::Frame& f) {
  const Rect all = f.area();
  return all.inset(-kAround * all.w, -kAround * all.h);
}

std::string_view picture_of(int scene) {
  return kScenes[static_cast<std::size_t>(scene)].picture;
}

void draw_picture_of(ui::Frame& f, int scene, double age, float alpha) {
  const auto progress = static_cast<float>(std::min(age / kSceneSeconds, 1.0));
  const float pan = f.reduce_motion() ? 0 : (progress - 0.5F) * kPan * f.area().w;
  f.begin_group(f.area().center(), 1, alpha);
  f.backdrop(around(f).moved(pan, 0), picture_of(scene));
  f.end_group();
}

/// The sentence goes before the next picture is there, and the next one comes with it.
void draw_words(const View& v, ui::Frame& f, const ui::Slides& slides, float drift) {
  const bool early = slides.fade < 0.5F;
  const Scene& scene = kScenes[static_cast<std::size_t>(early ? slides.now : slides.next)];
  const Rect all = f.area();
  const float side = f.portrait() ? space::page : kSide;
  const float width = std::min(all.w - 2 * side, size::reading);
  const auto& sentence = v.texts(scene.sentence);
  const ui::Vec words = f.measure(sentence, TextStyle::display, width);
  const float top = all.h - kBelowSentence - words.y + drift;
  f.gradient({0, top - kShade, all.w, all.h - top + kShade}, kNight.with_alpha(0),
             kNight.with_alpha(kDarkest));
  f.text({side + drift, top, width, words.y}, sentence, TextStyle::display,
         kWhite.with_alpha(std::abs(1 - 2 * slides.fade)));
  std::string touch;
  for (const text::Texts* texts : v.all_texts) {
    if (!touch.empty()) touch += "  ·  ";
    touch += (*texts)(Text::attract_touch);
  }
  const float pulse =
      f.reduce_motion() ? 0 : (1 + std::sin(static_cast<float>(f.seconds()) * kPulseTurn)) / 2;
  const float line = top + words.y + space::page;
  f.anise({side + kMostStar + drift, line + kMostStar}, kStar + kPulse * pulse, kHoney);
  f.text({side + kToTouch + drift, line, width - kToTouch, 2 * f.line_height(TextStyle::subtitle)},
         touch, TextStyle::subtitle, kWhite, {.middle = true});
}

}  // namespace

Answer draw_attract(const View& view, ui::Frame& f) {
  const bool touched = f.control("attract", f.area()).tapped;
  const ui::Slides slides =
      f.slides("attract", static_cast<int>(kScenes.size()), {kSceneSeconds, kFadeSeconds},
               [&](int scene) { return f.backdrop_ready(around(f), picture_of(scene)); });
  f.fill(f.area(), kNight);
  draw_picture_of(f, slides.now, slides.age, 1);
  if (slides.fade > 0) draw_picture_of(f, slides.next, slides.next_age, slides.fade);
  // No pulse in the evening, when it need not attract people from a distance.
  if (view.state.preferences.dark) f.fill(f.area(), kEvening);
  const auto drift = kDrift * static_cast<float>(std::sin(f.seconds() / kDriftTurn));
  draw_words(view, f, slides, drift);
  f.again_in(f.reduce_motion() ? kStillEvery : kFrameEvery);
  if (touched) return core::Open{{visit::Screen::home, {}}};
  return std::nullopt;
}

}  // namespace ocop::screens
