// The frame loop: waits until something is due, reads events, draws, presents. A frame is due after
// user input, when the app or toolkit requests one, or when a picture or font arrives. Otherwise
// the loop sleeps in the kernel and draws nothing.
#include <SDL.h>
#include <SDL_opengl.h>
#include <imgui.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

#include "app/kiosk/shell/controls_file.h"
#include "app/kiosk/shell/events.h"
#include "app/kiosk/shell/font_loader.h"
#include "app/kiosk/shell/process_age.h"
#include "app/kiosk/shell/screenshot.h"
#include "app/kiosk/shell/shell.h"
#include "app/kiosk/shell/signals.h"
#include "app/kiosk/shell/texture_store.h"
#include "app/kiosk/shell/window.h"
#include "app/kiosk/ui/theme.h"

#if __has_include(<imgui_impl_opengl3.h>)
#include <imgui_impl_opengl3.h>
#else
#include <backends/imgui_impl_opengl3.h>  // where Debian 12 has it
#endif

namespace ocop::shell {

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kShortestFrame = 1.0 / 60;  // if there is no vertical sync
constexpr double kScreenshotPatience = 10;   // seconds for pictures and fonts
constexpr double kScreenshotMotion = 1.5;    // seconds for motion to come to rest
constexpr double kLongestStart = 2;          // seconds, for pictures and motion of the first screen
constexpr double kStartFrame = 0.1;          // while starting, nothing else may request a frame
constexpr float kRehearsalSize = 1.0F / 32;  // fraction of the screen's sides
constexpr int kFirstLetters = -1;            // not a version that any app returns
constexpr float kShortSide = 1080;

/// Wakes the loop from any thread; SDL's queue is thread-safe.
class Waker {
 public:
  Waker() : type_(SDL_RegisterEvents(1)) {}
  void operator()() const {
    SDL_Event event{};
    event.type = type_;
    SDL_PushEvent(&event);
  }
  bool is(const SDL_Event& event) const { return event.type == type_; }

 private:
  Uint32 type_;
};

class Loop {
 public:
  Loop(ui::App& app, const ShellOptions& options, Window& window)
      : app_(app),
        options_(options),
        window_(window),
        signals_([this] { wake_(); }),
        fonts_(options.fonts, options.icons_folder, [this] { wake_(); }),
        textures_(options.resolve_picture, options.picture_budget_bytes, [this] { wake_(); }),
        stage_(textures_) {}
  ~Loop() {
    if (backend_) ImGui_ImplOpenGL3_Shutdown();
  }

  bool begin();
  int run();

 private:
  double now() const { return std::chrono::duration<double>(Clock::now() - began_).count(); }
  float unit() const { return unit(window_.width(), window_.height()); }
  static float unit(int width, int height) {
    return static_cast<float>(std::min(width, height)) / kShortSide;
  }
  bool open_window();
  void end_start();
  void want_fonts();
  void wait();
  void frame();
  void render(ImDrawData* data);
  void show();
  void report();
  bool screenshot_due() const;

  ui::App& app_;
  const ShellOptions& options_;
  Window& window_;
  Waker wake_;
  Signals signals_;
  FontLoader fonts_;
  TextureStore textures_;
  ui::Stage stage_;
  EventReader reader_;
  Input input_;
  Clock::time_point began_ = Clock::now();
  double last_frame_ = -1;
  double deaf_since_ = 0;  // when the last frame began; events are not read while drawing
  double screenshot_since_ = -1;
  bool woken_ = true;
  bool done_ = false;
  bool backend_ = false;
  bool started_ = false;
  bool shown_ = false;
  long frames_ = 0;
  long lifted_ = 0;
  std::string fault_;
};

/// Does what can wait until the first screen is shown: letters of other languages, and the window
/// manager.
void Loop::end_start() {
  const bool stands = frames_ > 1 && textures_.settled() && stage_.next_frame_seconds() > now();
  if (started_ || (!stands && now() < kLongestStart)) return;
  started_ = true;
  window_.rise_above_panels();
}

void Loop::want_fonts() {
  fonts_.want(unit(), app_.look().large_text, app_.letters_version(),
              [this] { return app_.letters(); });
}

/// Slow steps run in parallel: the app reads its data while SDL starts, and the fonts are rendered,
/// with the letters of that data, while the graphics driver starts.
bool Loop::open_window() {
  app_.start([this] { wake_(); });
  if (!window_.start_video()) return false;
  int width = options_.windowed_width, height = options_.windowed_height;
  if (width == 0) display_size(&width, &height);
  fonts_.want(unit(width, height), app_.look().large_text, kFirstLetters,
              [this] { return app_.first_letters(); });
  return window_.open(options_.title, options_.windowed_width, options_.windowed_height,
                      options_.hide_cursor);
}

bool Loop::begin() {
  stage_.set_audit(!options_.controls_file.empty());
  if (!open_window()) {
    options_.on_fault(window_.fault());
    return false;
  }
  // The backend creates its own font texture along with its shaders; ours replaces it.
  backend_ = ImGui_ImplOpenGL3_Init(nullptr);
  if (!backend_ || !ImGui_ImplOpenGL3_CreateDeviceObjects()) return false;
  ImGui_ImplOpenGL3_DestroyFontsTexture();
  const auto first = fonts_.take(true);
  if (!first) {
    options_.on_fault(fonts_.fault());
    return false;
  }
  stage_.use_fonts(first);
  return true;
}

void Loop::wait() {
  SDL_Event event;
  double since =
      deaf_since_;  // the first events read may have waited while the last frame was drawn
  const auto take = [&] {
    if (wake_.is(event))
      woken_ = true;
    else
      reader_.read(event, window_.width(), window_.height(), since, now(), input_);
  };
  while (!done_) {
    while (SDL_PollEvent(&event) != 0) take();
    since = now();
    if (signals_.asked_to_end() || (input_.close && !window_.full_screen())) done_ = true;
    double due = std::min(app_.next_frame_seconds(), stage_.next_frame_seconds());
    if (!started_) due = std::min(due, last_frame_ + kStartFrame);
    const double earliest = last_frame_ + kShortestFrame;
    const bool wanted = woken_ || !input_.empty() || due <= now();
    if (done_ || (wanted && now() >= earliest)) return;
    const double until = wanted ? earliest : std::max(due, earliest);
    if (std::isinf(until)) {
      if (SDL_WaitEvent(&event) != 0) take();
    } else {
      // Round up: waking too early would cause a second, useless wait.
      const double milliseconds = std::clamp(std::ceil((until - now()) * 1000), 1.0, 3.6e6);
      if (SDL_WaitEventTimeout(&event, static_cast<int>(milliseconds)) != 0) take();
    }
  }
}

void Loop::render(ImDrawData* data) {
  glViewport(0, 0, window_.width(), window_.height());
  const ui::Color paper = ui::palette(app_.look().mode).paper;
  const auto part = [&](unsigned shift) {
    return static_cast<float>(paper.rgb >> shift & 0xFFU) / 255;
  };
  glClearColor(part(16), part(8), part(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(data);
}

bool Loop::screenshot_due() const {
  const double waited = now() - screenshot_since_;
  const bool still = stage_.next_frame_seconds() > now() || waited > kScreenshotMotion;
  const bool ready = app_.settled() && textures_.settled() && started_ && fonts_.settled() && still;
  return (ready && frames_ > 2) || waited > kScreenshotPatience;
}

void Loop::report() {
  const bool settled = app_.settled() && textures_.settled() && started_ && fonts_.settled();
  write_controls(options_.controls_file, stage_.audit(),
                 {app_.describe(), frames_, lifted_, settled, unit()});
}

/// If pictures must be decoded, the very first frame is a rehearsal: it requests them and lets the
/// driver compile its shaders, on a few invisible pixels. So the first visible screen is complete,
/// and appears sooner.
void Loop::frame() {
  woken_ = false;
  // Take fonts before requesting new ones, so that changes during a build do not wait for the next
  // touch.
  if (auto fonts = fonts_.take(false)) stage_.use_fonts(std::move(fonts));
  textures_.update();
  end_start();
  if (started_) want_fonts();
  deaf_since_ = now();
  const Input input = input_.take();
  for (const Typed& key : input.typed) app_.type(key.text, key.since, key.now);
  const bool touched =
      !input.typed.empty() ||
      std::any_of(input.events.begin(), input.events.end(),
                  [](const ui::Event& e) { return e.kind != ui::Event::Kind::cancel; });
  if (!input.events.empty() && input.events.back().kind == ui::Event::Kind::release) ++lifted_;
  stage_.set_look(app_.look());
  last_frame_ = now();
  ui::Frame& drawn = stage_.begin(window_.width(), window_.height(), last_frame_, input.events);
  app_.draw(drawn, last_frame_, touched);
  ImDrawData* data = stage_.end();
  const bool rehearsal = frames_ == 0 && !textures_.settled();
  if (rehearsal) data->FramebufferScale = {kRehearsalSize, kRehearsalSize};
  render(data);
  ++frames_;
  if (screenshot_since_ < 0) screenshot_since_ = now();
  if (!options_.screenshot_file.empty()) {
    woken_ = true;
    if (screenshot_due()) {
      fault_ = write_screenshot(options_.screenshot_file, window_.width(), window_.height());
      done_ = true;
    }
  }
  if (rehearsal)
    woken_ = true;
  else
    show();
  if (!options_.controls_file.empty()) report();
}

void Loop::show() {
  window_.present();
  if (!shown_ && options_.on_first_frame) options_.on_first_frame(process_age_milliseconds());
  shown_ = true;
}

int Loop::run() {
  while (!done_ && !app_.wants_exit()) {
    wait();
    if (!done_) frame();
  }
  if (!fault_.empty()) options_.on_fault(fault_);
  return fault_.empty() ? 0 : 1;
}

}  // namespace

int run(ui::App& app, const ShellOptions& options) {
  hold_signals();
  Window window;
  Loop loop(app, options, window);
  return loop.begin() ? loop.run() : 1;
}

}  // namespace ocop::shell
