// The window and its OpenGL context. Thread rule: main thread. Errors: one sentence.
// Not here: what is drawn, and events (events.h).
#pragma once

#include <string>

struct SDL_Window;

namespace ocop::shell {

class Window {
 public:
  Window() = default;
  ~Window();
  Window(const Window&) = delete;
  Window& operator=(const Window&) = delete;

  /// Starts SDL's video; display_size() is known from here on. False: see fault().
  bool start_video();
  /// Width and height 0: the whole display, whether or not there is a window manager.
  bool open(const std::string& title, int width, int height, bool hide_cursor);
  /// Once, when there is a moment: tells a window manager, if there is one, that this is all.
  void rise_above_panels();
  const std::string& fault() const { return fault_; }

  int width() const;  ///< of the drawable, in pixels
  int height() const;
  void present();
  bool full_screen() const { return full_screen_; }

 private:
  bool fail(const char* what);

  SDL_Window* window_ = nullptr;
  void* context_ = nullptr;
  bool video_ = false;
  bool full_screen_ = true;
  std::string fault_;
};

/// Size of the first display, in pixels. Pre-condition: start_video().
void display_size(int* width, int* height);

}  // namespace ocop::shell
