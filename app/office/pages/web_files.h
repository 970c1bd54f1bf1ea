// The files of assets/web, as the build put them into the program: what a page is made of needs
// nothing beside it. Thread rule: immutable, any thread.
#pragma once

#include <string_view>

namespace ocop::pages {

enum class WebFile {
  style,     ///< page.css without comments and needless blanks
  symbols,   ///< the drawings that pages refer to
  province,  ///< the outline of Lạng Sơn
  vi,        ///< texts: a compiled gettext file
  en,
  zh
};

std::string_view web_file(WebFile file);

}  // namespace ocop::pages
