// The glyphs for one scale, drawn into one atlas. Built from the texts that are actually shown,
// because an atlas with all of CJK would take hundreds of MB. Thread rule: build_fonts may run on
// any thread; a FontSet is immutable afterwards. Units: `scale` screen pixels per design pixel,
// large text included.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct ImFontAtlas;

namespace ocop::ui {

/// Where the font files and icons are. CJK files may be missing; then only their letters are.
struct FontFiles {
  std::string regular = "/usr/share/fonts/opentype/inter/Inter-Regular.otf";
  std::string semibold = "/usr/share/fonts/opentype/inter/Inter-SemiBold.otf";
  std::string bold = "/usr/share/fonts/opentype/inter/Inter-Bold.otf";
  std::string cjk = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";
  std::string cjk_bold = "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc";
};

/// An icon as coverage, for the atlas; the shell renders it from SVG.
struct IconBitmap {
  std::string name;
  int size = 0;                         ///< side in pixels
  std::vector<unsigned char> coverage;  ///< size × size, row by row
};

struct FontPlan {
  FontFiles files;
  float scale = 1;
  float large = 1;         ///< factor on the type scale: 1, or 1.25 for large text
  std::u32string letters;  ///< those of the shown texts beyond Latin and Vietnamese
  std::vector<IconBitmap> icons;
};

class FontSet {
 public:
  ~FontSet();
  /// The atlas: 8-bit coverage through GetTexDataAsAlpha8; the shell sets its TexID.
  ImFontAtlas* atlas() const;

 private:
  friend class Stage;
  friend class Frame;
  friend struct FontAccess;
  friend std::shared_ptr<FontSet> build_fonts(const FontPlan& plan, std::string* why);
  FontSet();
  struct Contents;
  std::unique_ptr<Contents> contents_;
};

/// Returns null, with a sentence in `why`, if a Latin font file is missing or damaged.
std::shared_ptr<FontSet> build_fonts(const FontPlan& plan, std::string* why);

/// Returns every character of the text once, for FontPlan::letters. Invalid UTF-8 counts as U+FFFD.
std::u32string letters_of(std::string_view utf8);

}  // namespace ocop::ui
