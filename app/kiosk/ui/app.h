// What a shell runs: something that draws frames and can be woken from other threads.
// Thread rule: all calls on the frame thread; the waker that start() is given may be called from
// any.
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
  /// Once, before there is a window; may take a moment for data that the first frame and its fonts
  /// want. `wake` makes the shell draw a frame soon.
  virtual void start(std::function<void()> wake) = 0;
  /// Draws one frame. `touched`: an event of a person came since the last one.
  virtual void draw(Frame& frame, double now_seconds, bool touched) = 0;
  /// A key or text from a keyboard or scanner: UTF-8, or "\n" for Return, "\b" for Backspace. It
  /// was typed at some moment from `since` to `now`: while a frame is drawn, no key is read.
  virtual void type(std::string_view text, double since_seconds, double now_seconds) = 0;
  /// When the app wants its next frame though nothing happens; infinity: never.
  virtual double next_frame_seconds() const = 0;
  virtual Look look() const = 0;
  /// The characters beyond Latin that may be shown; asked for only when the version changes.
  virtual std::u32string letters() const = 0;
  virtual int letters_version() const = 0;
  /// The letters that the very first frames may show: fewer are drawn sooner.
  virtual std::u32string first_letters() const { return letters(); }
  /// True once all that the present screen waits for (data, not pictures) is there: screenshots.
  virtual bool settled() const = 0;
  virtual bool wants_exit() const = 0;
  /// Where the app is, in its own words, for the controls file that end-to-end tests read.
  virtual std::string describe() const = 0;
};

}  // namespace ocop::ui
