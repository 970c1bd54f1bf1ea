// The interface between a shell and the application that it runs, which draws frames and can be
// woken from other threads. Thread rule: all calls on the frame thread; the waker passed to start()
// may be called from any.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "app/kiosk/ui/fonts.h"
#include "app/kiosk/ui/frame.h"
#include "app/kiosk/ui/stage.h"

namespace ocop::ui {

class App {
 public:
  virtual ~App() = default;
  /// Called once, before there is a window; may take a moment to load data for the first frame and
  /// its fonts. `wake` makes the shell draw a frame soon.
  virtual void start(std::function<void()> wake) = 0;
  /// Draws one frame. `touched`: there was user input since the last one.
  virtual void draw(Frame& frame, double now_seconds, bool touched) = 0;
  /// A key or text from a keyboard or scanner: UTF-8, or "\n" for Return, "\b" for Backspace. It
  /// was typed at some time from `since` to `now`, because keys are not read while a frame is
  /// drawn.
  virtual void type(std::string_view text, double since_seconds, double now_seconds) = 0;
  /// Returns when the app wants its next frame even if nothing happens; infinity: never.
  virtual double next_frame_seconds() const = 0;
  virtual Look look() const = 0;
  /// Returns the characters beyond Latin that may be shown; called only when the version changes.
  virtual std::u32string letters() const = 0;
  virtual int letters_version() const = 0;
  /// Returns the letters that the very first frames may show: the fewer, the sooner they are drawn.
  virtual std::u32string first_letters() const { return letters(); }
  /// Returns whether everything that the current screen waits for (data, not pictures) has arrived;
  /// for screenshots.
  virtual bool settled() const = 0;
  virtual bool wants_exit() const = 0;
  /// Describes the app's current place for the controls file that end-to-end tests read.
  virtual std::string describe() const = 0;
};

}  // namespace ocop::ui
