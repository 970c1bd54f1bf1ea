#include "tests/support/kiosk/touch.h"
#include "tests/support/paths.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <string>

namespace ocop::test {

std::shared_ptr<const ui::FontSet> test_fonts(float scale, std::u32string letters) {
  static std::map<std::pair<float, std::u32string>, std::shared_ptr<const ui::FontSet>> built;
  auto& fonts = built[{scale, letters}];
  if (fonts) return fonts;
  ui::FontPlan plan;
  plan.scale = scale;
  plan.letters = std::move(letters);
  // Uses the real icons' names, so that the audit finds wrong ones; their content does not matter.
  const std::filesystem::path icons = in_source("assets/icons");
  std::error_code none;
  for (const auto& entry : std::filesystem::directory_iterator(icons, none)) {
    constexpr int kSide = 8;
    plan.icons.push_back({entry.path().stem().string(), kSide,
                          std::vector<unsigned char>(std::size_t{kSide} * kSide, 255)});
  }
  std::string why;
  fonts = ui::build_fonts(plan, &why);
  EXPECT_TRUE(fonts) << why;
  return fonts;
}

Touch::Touch(Draw draw, int width_px, int height_px)
    : draw_(std::move(draw)), width_(width_px), height_(height_px) {
  set_up();
  stage_->use_fonts(test_fonts());
  settle();
}

Touch::Touch(ui::App& app, int width_px, int height_px)
    : app_(&app), width_(width_px), height_(height_px) {
  set_up();
  app.start([] {});
  stage_->use_fonts(test_fonts(1, app.letters()));
  settle();
}

void Touch::set_up() {
  stage_ = std::make_unique<ui::Stage>(pictures);
  stage_->set_audit(true);
}

void Touch::set_look(const ui::Look& look) {
  stage_->set_look(look);
}

ui::Event Touch::event(ui::Event::Kind kind, ui::Vec at, int finger) const {
  const float unit = static_cast<float>(std::min(width_, height_)) / 1080;
  return {kind, finger, at.x * unit, at.y * unit, now_};
}

void Touch::press(ui::Vec at, int finger) {
  pending.push_back(event(ui::Event::Kind::press, at, finger));
}
void Touch::move(ui::Vec at, int finger) {
  pending.push_back(event(ui::Event::Kind::move, at, finger));
}
void Touch::release(ui::Vec at, int finger) {
  pending.push_back(event(ui::Event::Kind::release, at, finger));
}
void Touch::wheel(ui::Vec at, float steps) {
  move(at);
  pending.push_back({ui::Event::Kind::wheel, 0, 0, steps, now_});
}

void Touch::frame(double seconds) {
  now_ += seconds;
  if (app_ != nullptr) {
    stage_->set_look(app_->look());
    stage_->use_fonts(test_fonts(1, app_->letters()));
  }
  ui::Frame& frame = stage_->begin(width_, height_, now_, pending);
  const bool touched = !pending.empty();
  pending.clear();
  if (app_ != nullptr) {
    app_->draw(frame, now_, touched);
  } else {
    draw_(frame);
  }
  data = stage_->end();
}

int Touch::settle(double seconds) {
  const double until = now_ + seconds;
  int frames = 0;
  do {
    frame();
    ++frames;
  } while (now_ < until && stage_->next_frame_seconds() <= 0);
  return frames;
}

void Touch::wait(double seconds) {
  frame(seconds);
}

bool Touch::tap(std::string_view name) {
  const ui::Audit::Control* control = find(name);
  if (control == nullptr || control->visible.empty()) {
    ADD_FAILURE() << "no control to touch: " << name;
    return false;
  }
  const ui::Vec at = control->visible.center();
  press(at);
  frame();
  release(at);
  settle();
  return true;
}

bool Touch::reveal(std::string_view name) {
  const float unit = static_cast<float>(std::min(width_, height_)) / 1080;
  const ui::Vec middle{static_cast<float>(width_) / unit / 2,
                       static_cast<float>(height_) / unit / 2};
  constexpr int kMostSteps = 80;
  for (int i = 0; i < kMostSteps; ++i) {
    const ui::Audit::Control* control = find(name);
    if (control != nullptr && control->visible == control->rect) return true;
    const bool above = control != nullptr && control->rect.center().y < middle.y;
    wheel(middle, above ? 1 : -1);
    settle();
  }
  return false;
}

bool Touch::drag(std::string_view name, ui::Vec by) {
  const ui::Audit::Control* control = find(name);
  if (control == nullptr || control->visible.empty()) {
    ADD_FAILURE() << "no control to touch: " << name;
    return false;
  }
  drag(control->visible.center(), by);
  return true;
}

void Touch::drag(ui::Vec from, ui::Vec by) {
  constexpr int kSteps = 12;
  press(from);
  frame();
  for (int i = 1; i <= kSteps; ++i) {
    move(from + by * (static_cast<float>(i) / kSteps));
    frame();
  }
  release(from + by);
  settle();
}

}  // namespace ocop::test
