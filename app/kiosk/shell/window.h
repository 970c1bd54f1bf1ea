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

  /// Starts SDL's video, after which display_size() works. Returns false on failure: see fault().
  bool start_video();
  /// Width and height 0: the whole display, with or without a window manager.
  bool open(const std::string& title, int width, int height, bool hide_cursor);
  /// Call once, when there is time: tells the window manager, if any, that the window is
  /// full-screen.
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

/// Gets the size of the first display in pixels. Pre-condition: start_video().
void display_size(int* width, int* height);

}  // namespace ocop::shell
