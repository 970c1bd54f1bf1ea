// Saves the screen as a PNG. Thread rule: frame thread, OpenGL's context current, before the
// buffers are swapped. Errors: one sentence, empty on success.
#pragma once

#include <string>

namespace ocop::shell {

/// Writes the back buffer of that size in pixels to a temporary file, then renames it.
std::string write_screenshot(const std::string& path, int width, int height);

}  // namespace ocop::shell
