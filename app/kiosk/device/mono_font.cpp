// How the dots are made: rows are hinted, columns are not, and anything dark enough becomes a dot.
// FreeType's own monochrome modes halve the width of some strokes and flatten the double marks of
// Vietnamese capitals. Advances stay as designed; otherwise text would be loose.
#include "app/kiosk/device/mono_font.h"

#include <freetype/freetype.h>
#include <freetype/ftadvanc.h>
#include <ft2build.h>

#include <algorithm>
#include <cmath>

namespace ocop::device {

namespace {

constexpr unsigned char kBlack =
    100;  // of 255: slightly bolder than half, because thermal heads print thin

bool is_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

}  // namespace

struct MonoFont::Face {
  FT_Library library = nullptr;
  FT_Face face = nullptr;
  float digit_ems = 0;

  Face() = default;
  Face(const Face&) = delete;
  Face& operator=(const Face&) = delete;
  ~Face() {
    if (face != nullptr) FT_Done_Face(face);
    if (library != nullptr) FT_Done_FreeType(library);
  }
};

MonoFont::MonoFont(std::unique_ptr<Face> face) : face_(std::move(face)) {}
MonoFont::MonoFont(MonoFont&&) noexcept = default;
MonoFont& MonoFont::operator=(MonoFont&&) noexcept = default;
MonoFont::~MonoFont() = default;

Result<MonoFont> MonoFont::open(const std::string& path) {
  auto face = std::make_unique<Face>();
  if (FT_Init_FreeType(&face->library) != 0 ||
      FT_New_Face(face->library, path.c_str(), 0, &face->face) != 0 || !FT_IS_SCALABLE(face->face))
    return Error{"The font " + path + " for receipts cannot be read; install it again."};
  MonoFont font(std::move(face));
  for (char32_t c = U'0'; c <= U'9'; ++c)
    font.face_->digit_ems = std::max(font.face_->digit_ems,
                                     font.own_advance(FT_Get_Char_Index(font.face_->face, c), 1));
  return font;
}

float MonoFont::own_advance(unsigned index, int em) const {
  FT_Fixed units = 0;
  if (FT_Get_Advance(face_->face, index, FT_LOAD_NO_SCALE, &units) != 0) return 0;
  return static_cast<float>(units) * static_cast<float>(em) /
         static_cast<float>(face_->face->units_per_EM);
}

float MonoFont::advance(char32_t c, int em) const {
  if (is_digit(c)) return face_->digit_ems * static_cast<float>(em);
  return own_advance(FT_Get_Char_Index(face_->face, c), em);
}

const MonoGlyph& MonoFont::glyph(char32_t c, int em) {
  const FT_Face face = face_->face;
  const FT_UInt index = FT_Get_Char_Index(face, c);
  const auto [at, added] = glyphs_.try_emplace({index, em});
  MonoGlyph& glyph = at->second;
  if (!added || FT_Set_Pixel_Sizes(face, 0, static_cast<FT_UInt>(em)) != 0 ||
      FT_Load_Glyph(face, index, FT_LOAD_TARGET_LIGHT | FT_LOAD_NO_BITMAP | FT_LOAD_RENDER) != 0)
    return glyph;
  const FT_Bitmap& bitmap = face->glyph->bitmap;
  glyph.left = face->glyph->bitmap_left;
  if (is_digit(c))  // centred in its column
    glyph.left += static_cast<int>(std::lround((advance(c, em) - own_advance(index, em)) / 2));
  glyph.top = face->glyph->bitmap_top;
  glyph.width = static_cast<int>(bitmap.width);
  glyph.rows = static_cast<int>(bitmap.rows);
  for (int y = 0; y < glyph.rows; ++y) {
    const unsigned char* row = bitmap.buffer + static_cast<std::ptrdiff_t>(y) * bitmap.pitch;
    for (int x = 0; x < glyph.width; ++x) glyph.dots.push_back(row[x] >= kBlack ? 1 : 0);
  }
  return glyph;
}

}  // namespace ocop::device
