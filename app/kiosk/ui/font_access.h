// The inside of a FontSet, for the toolkit's own drawing code. Nobody outside app/kiosk/ui includes
// it. Thread rule: immutable once built. Units: pixels of the scale it was built for.
#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "app/kiosk/ui/fonts.h"
#include "app/kiosk/ui/theme.h"
#include "imgui.h"

namespace ocop::ui {

struct FontFace {
  ImFont* font = nullptr;
  float em = 0;     ///< em in pixels at which the glyphs were drawn
  float digit = 0;  ///< advance of the widest digit
};

struct FontIcon {
  int size = 0;
  ImVec2 uv0, uv1;
};

struct FontSet::Contents {
  ImFontAtlas atlas;
  std::array<FontFace, kTextStyles> faces;
  std::map<std::string, std::vector<FontIcon>, std::less<>> icons;
};

struct FontAccess {
  using Contents = FontSet::Contents;
  static const FontFace& face(const FontSet& fonts, TextStyle style) {
    return fonts.contents_->faces[static_cast<std::size_t>(style)];
  }
  static FontSet::Contents& contents(const FontSet& fonts) { return *fonts.contents_; }
  /// Returns the bitmap of that icon whose size suits `pixels` best; null if unknown.
  static const FontIcon* icon(const FontSet& fonts, std::string_view name, float pixels);
};

}  // namespace ocop::ui
