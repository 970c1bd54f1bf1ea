// A finger for headless tests: draws frames of a callback on its own stage, finds controls by name,
// and touches them as a person would.
//
//   Touch t([&](ui::Frame& f) { screen(f); }, 1920, 1080);
//   t.tap("home");
//
// Thread rule: one thread. Units: screen pixels for the viewport; names for the rest.
#pragma once

#include <functional>
#include <memory>
#include <string_view>
#include <vector>

#include "app/kiosk/ui/app.h"
#include "app/kiosk/ui/fonts.h"
#include "app/kiosk/ui/stage.h"
#include "tests/support/kiosk/fake_pictures.h"

namespace ocop::test {

class Touch {
 public:
  using Draw = std::function<void(ui::Frame&)>;
  Touch(Draw draw, int width_px, int height_px);
  /// Draws an app; calls its start() with a waker that does nothing.
  Touch(ui::App& app, int width_px, int height_px);

  /// Presses and releases the middle of the visible part of a control, and draws until everything
  /// rests. Fails the test and returns false if the control is missing or hidden.
  bool tap(std::string_view name);
  /// Scrolls the page (the area under the canvas' middle) until the whole control is visible.
  /// Returns false if it never is. Searches lists that skip invisible rows from their start.
  bool reveal(std::string_view name);
  /// Drags the finger from a control (or point, in design pixels) by that much, over 0.2 s.
  bool drag(std::string_view name, ui::Vec by);
  void drag(ui::Vec from, ui::Vec by);
  /// Draws frames of 1/60 s while they are requested, for at most `seconds`. Returns their number.
  int settle(double seconds = 5);
  /// Advances time without frames, then draws one.
  void wait(double seconds);

  // Single steps, for tests of gestures. Points in design pixels.
  void press(ui::Vec at, int finger = 0);
  void move(ui::Vec at, int finger = 0);
  void release(ui::Vec at, int finger = 0);
  void wheel(ui::Vec at, float steps);
  /// Draws one frame, `seconds` later, with the events collected since the last.
  void frame(double seconds = 1.0 / 60);

  const ui::Audit& audit() const { return stage_->audit(); }
  const ui::Audit::Control* find(std::string_view name) const { return audit().find(name); }
  ui::Stage& stage() { return *stage_; }
  double now() const { return now_; }
  void resize(int width_px, int height_px) { width_ = width_px, height_ = height_px; }
  void set_look(const ui::Look& look);
  FakePictures pictures;
  std::vector<ui::Event> pending;  ///< for the next frame
  ImDrawData* data = nullptr;      ///< of the last frame

 private:
  void set_up();
  ui::Event event(ui::Event::Kind kind, ui::Vec at, int finger) const;
  Draw draw_;
  ui::App* app_ = nullptr;
  std::unique_ptr<ui::Stage> stage_;
  int width_, height_;
  double now_ = 100;
};

/// Returns fonts for tests, built once per program and scale, with `letters` beyond Latin.
std::shared_ptr<const ui::FontSet> test_fonts(float scale = 1, std::u32string letters = {});

}  // namespace ocop::test
