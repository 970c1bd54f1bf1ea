// Runs an app on a real screen: window, fingers, fonts, pictures, frames. The only code that uses
// SDL and OpenGL. Independent of products, catalogues and languages. Thread rule: run() on the main
// thread; it returns when the app wants to exit, on SIGTERM or SIGINT, or when the screenshot is
// written. Units: screen pixels, bytes, milliseconds. Errors: one sentence to on_fault and a
// non-zero status.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

#include "app/kiosk/ui/app.h"

namespace ocop::shell {

struct ShellOptions {
  std::string title;
  int windowed_width = 0;  ///< 0: full screen
  int windowed_height = 0;
  bool hide_cursor = true;
  std::string icons_folder;
  ui::FontFiles fonts;
  /// Returns the file of a picture by its key (ui/pictures.h); empty if there is none.
  std::function<std::string(std::string_view)> resolve_picture;
  std::size_t picture_budget_bytes = std::size_t{64} << 20;
  std::string
      screenshot_file;  ///< if not empty: draw until everything is loaded, write this PNG, exit
  std::string controls_file;  ///< if not empty: write what can be touched to this file, for tests
  std::function<void(double milliseconds)> on_first_frame;  ///< argument: since the process started
  std::function<void(const std::string& sentence)> on_fault;
};

/// Returns the exit status: 0, or 1 after a sentence to on_fault.
int run(ui::App& app, const ShellOptions& options);

}  // namespace ocop::shell
