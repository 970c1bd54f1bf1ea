// The files of assets/web, compiled into the program, so that pages need no other files. Thread
// rule: immutable, any thread.
#pragma once

#include <string_view>

namespace ocop::pages {

enum class WebFile {
  style,     ///< page.css, minified
  symbols,   ///< the icons that pages use
  province,  ///< the outline of Lạng Sơn
  vi,        ///< texts: a compiled gettext file
  en,
  zh
};

std::string_view web_file(WebFile file);

}  // namespace ocop::pages
