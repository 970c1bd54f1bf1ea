// A font for thermal printers: glyphs of black and white dots, without greys. Thread rule: one
// thread per object. Units: dots; `em` is the size of the font. Errors: one sentence. Not here:
// lines and pages (receipt_raster.h).
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "db/model/result.h"

namespace ocop::device {

struct MonoGlyph {
  int left = 0;  ///< of the first column, from the pen
  int top = 0;   ///< of the first row, above the baseline
  int width = 0;
  int rows = 0;
  std::vector<std::uint8_t> dots;  ///< width × rows, row by row; 1: black
};

class MonoFont {
 public:
  static Result<MonoFont> open(const std::string& path);
  MonoFont(MonoFont&&) noexcept;
  MonoFont& operator=(MonoFont&&) noexcept;
  ~MonoFont();

  /// Returns the glyph, or the font's empty box if it lacks the character. Valid as long as the
  /// font.
  const MonoGlyph& glyph(char32_t c, int em);
  /// All digits have the same width, so that amounts align in columns.
  float advance(char32_t c, int em) const;

 private:
  struct Face;
  explicit MonoFont(std::unique_ptr<Face> face);
  float own_advance(unsigned index, int em) const;

  std::unique_ptr<Face> face_;
  std::map<std::pair<unsigned, int>, MonoGlyph> glyphs_;  // by glyph index
};

}  // namespace ocop::device
