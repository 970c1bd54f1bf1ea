// Runs an app on a real screen: window, fingers, fonts, pictures, frames. The only code that knows
// SDL and OpenGL. Knows nothing of products, catalogues or languages.
// Thread rule: run() on the main thread; it returns when the app wants to exit, on SIGTERM or
// SIGINT, or when the screenshot is written. Units: screen pixels, bytes, milliseconds.
// Errors: one sentence on stderr and a status that is not 0.
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
  /// File of a picture by its key (ui/pictures.h); empty: there is none.
  std::function<std::string(std::string_view)> resolve_picture;
  std::size_t picture_budget_bytes = std::size_t{64} << 20;
  std::string screenshot_file;  ///< not empty: draw until all is in, write this PNG, end
  std::string controls_file;    ///< not empty: keep what can be touched in this file, for tests
  std::function<void(double milliseconds)> on_first_frame;  ///< since the process began
};

/// Exit status: 0, or 1 with a sentence on stderr.
int run(ui::App& app, const ShellOptions& options);

}  // namespace ocop::shell
