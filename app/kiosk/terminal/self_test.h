// The self-test: wraps the kiosk, opens each screen of a visit but a lot's in turn, in all three
// languages, and ends. Run it before a shop opens: `ocop-kiosk --self-test`. Thread rule: frame
// thread. Not here: the window, which is the real one.
#pragma once

#include <string>
#include <vector>

#include "app/kiosk/point/kiosk_settings.h"
#include "app/kiosk/terminal/terminal.h"

namespace ocop::terminal {

class SelfTest : public ui::App {
 public:
  SelfTest(Terminal& kiosk, const point::Settings& settings) : kiosk_(kiosk), settings_(settings) {}

  void start(std::function<void()> wake) override { kiosk_.start(std::move(wake)); }
  void draw(ui::Frame& frame, double now_seconds, bool touched) override;
  void type(std::string_view, double, double) override {}
  double next_frame_seconds() const override { return now_; }
  ui::Look look() const override { return kiosk_.look(); }
  std::u32string letters() const override { return kiosk_.letters(); }
  int letters_version() const override { return kiosk_.letters_version(); }
  bool settled() const override { return kiosk_.settled(); }
  bool wants_exit() const override { return done_; }
  std::string describe() const override { return kiosk_.describe(); }

  /// Returns one sentence, or empty if all screens worked and the configured point is right.
  const std::string& fault() const { return fault_; }

 private:
  struct Step {
    visit::Route route;
    Language language;
  };
  void plan();
  void next();

  Terminal& kiosk_;
  const point::Settings& settings_;
  std::vector<Step> steps_;
  std::size_t step_ = 0;
  bool planned_ = false;
  bool done_ = false;
  double now_ = 0;
  double step_began_ = 0;
  std::string fault_;
};

}  // namespace ocop::terminal
