// Full screen without a window manager (a kiosk's X server, or Xvfb) is a borderless window as
// large as the display; with one, the full-screen flag also puts it above panels. SDL waits a tenth
// of a second for an X11 window manager to answer, and a kiosk has none, so the flag is set after
// the first frames.
#include "app/kiosk/shell/window.h"

#include <SDL.h>

#include <string_view>

namespace ocop::shell {

bool Window::fail(const char* what) {
  fault_ = std::string(what) + ": " + SDL_GetError() + ".";
  return false;
}

namespace {

bool on_x11() {
  const char* driver = SDL_GetCurrentVideoDriver();
  return driver != nullptr && std::string_view(driver) == "x11";
}

/// If there is no display, SDL 2.26 falls back to a driver that draws nowhere, and reports success.
/// Tests may request it by name; otherwise a kiosk would run for ever without a screen, and the
/// service manager would never restart it.
bool draws_for_nobody() {
  const char* driver = SDL_GetCurrentVideoDriver();
  if (driver == nullptr || SDL_GetNumVideoDisplays() < 1) return true;
  const std::string_view name(driver);
  if (name != "offscreen" && name != "dummy" && name != "evdev") return false;
  const char* asked = SDL_GetHint(SDL_HINT_VIDEODRIVER);
  return asked == nullptr || std::string_view(asked).find(name) == std::string_view::npos;
}

}  // namespace

bool Window::start_video() {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");  // otherwise each tap counts twice
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  SDL_SetHint(SDL_HINT_VIDEO_MINIMIZE_ON_FOCUS_LOSS, "0");
  SDL_SetHint(SDL_HINT_NO_SIGNAL_HANDLERS, "1");  // signals.h handles them
  if (SDL_Init(SDL_INIT_VIDEO) != 0) return fail("There is no screen to draw on");
  video_ = true;
  if (!draws_for_nobody()) return true;
  fault_ =
      "There is no screen to draw on: no X server, Wayland compositor or display device answers. "
      "Start one, set DISPLAY to its name, and start the kiosk again.";
  return false;
}

void display_size(int* width, int* height) {
  SDL_DisplayMode mode{};
  if (SDL_GetDesktopDisplayMode(0, &mode) != 0) mode.w = 1920, mode.h = 1080;
  *width = mode.w;
  *height = mode.h;
}

bool Window::open(const std::string& title, int width, int height, bool hide_cursor) {
  full_screen_ = width == 0;
  if (full_screen_) display_size(&width, &height);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_CORE);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MINOR_VERSION, 3);
  SDL_GL_SetAttribute(SDL_GL_DEPTH_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_STENCIL_SIZE, 0);
  SDL_GL_SetAttribute(SDL_GL_DOUBLEBUFFER, 1);
  Uint32 look = full_screen_ ? SDL_WINDOW_BORDERLESS : SDL_WINDOW_RESIZABLE;
  if (full_screen_ && !on_x11()) look |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  window_ = SDL_CreateWindow(title.c_str(), full_screen_ ? 0 : SDL_WINDOWPOS_CENTERED,
                             full_screen_ ? 0 : SDL_WINDOWPOS_CENTERED, width, height,
                             look | SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  if (window_ == nullptr) return fail("The window cannot be opened");
  context_ = SDL_GL_CreateContext(window_);
  if (context_ == nullptr) return fail("OpenGL 3.3 is not available");
  SDL_GL_SetSwapInterval(1);
  if (full_screen_ && hide_cursor) SDL_ShowCursor(SDL_DISABLE);
  SDL_StartTextInput();
  return true;
}

void Window::rise_above_panels() {
  if (full_screen_ && on_x11()) SDL_SetWindowFullscreen(window_, SDL_WINDOW_FULLSCREEN_DESKTOP);
}

Window::~Window() {
  if (context_ != nullptr) SDL_GL_DeleteContext(context_);
  if (window_ != nullptr) SDL_DestroyWindow(window_);
  if (video_) SDL_Quit();
}

int Window::width() const {
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window_, &width, &height);
  return width;
}

int Window::height() const {
  int width = 0, height = 0;
  SDL_GL_GetDrawableSize(window_, &width, &height);
  return height;
}

void Window::present() {
  SDL_GL_SwapWindow(window_);
}

}  // namespace ocop::shell
