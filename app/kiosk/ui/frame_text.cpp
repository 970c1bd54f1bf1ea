// Text, glyph by glyph: Dear ImGui's own drawing supports neither our line breaks nor tabular
// digits, and rounds every advance. Each glyph is aligned to whole pixels, so that stems stay
// sharp.
#include <algorithm>
#include <cmath>

#include "app/kiosk/ui/memory.h"
#include "app/kiosk/ui/text_layout.h"
#include "app/kiosk/ui/utf8.h"

namespace ocop::ui {
namespace {

constexpr float kSlack = 0.75F;  // of a design pixel: rounding is not a fault

bool is_silent(char32_t c) {
  return c < 0x20 || c == 0x200B || c == 0x200D || c == 0xFEFF || c == 0x00AD;
}

// The metrics of a style in a font set, in design pixels, independent of the bitmaps' scale.
class Type final : public Advances {
 public:
  Type(const FontFace& face, float size, bool tabular)
      : face_(face), factor_(size / face.em), tabular_(tabular) {}

  float of(char32_t c) const override {
    if (is_silent(c)) return 0;
    if (tabular_ && c >= U'0' && c <= U'9') return face_.digit * factor_;
    return glyph(c)->AdvanceX * factor_;
  }
  const ImFontGlyph* glyph(char32_t c) const {
    return face_.font->FindGlyph(c < 0xFFFF ? static_cast<ImWchar>(c) : ImWchar{0xFFFD});
  }
  bool has(char32_t c) const {
    return is_silent(c) ||
           (c < 0xFFFF && face_.font->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr);
  }
  float factor() const { return factor_; }
  float height() const { return face_.font->FontSize * factor_; }

 private:
  const FontFace& face_;
  float factor_;
  bool tabular_;
};

std::string missing_in(const Type& type, std::u32string_view text) {
  std::string out;
  for (const char32_t c : text) {
    if (!type.has(c)) append_utf8(out, c);
  }
  return out;
}

// Draws glyphs from `pen` (screen pixels, the top of the letters' height) to the right.
void draw_glyphs(ImDrawList& list, const Type& type, std::u32string_view text, ImVec2 pen,
                 float unit, ImU32 color) {
  const float factor = type.factor() * unit;
  list.PrimReserve(static_cast<int>(text.size()) * 6, static_cast<int>(text.size()) * 4);
  int unused = 0;
  for (const char32_t c : text) {
    const ImFontGlyph* glyph = is_silent(c) ? nullptr : type.glyph(c);
    const float advance = type.of(c) * unit;
    if (glyph == nullptr || !glyph->Visible) {
      ++unused;
    } else {
      const float own = glyph->AdvanceX * factor;
      const float x = std::round(pen.x + (advance - own) / 2);  // digits are centred in their cell
      list.PrimRectUV({x + glyph->X0 * factor, pen.y + glyph->Y0 * factor},
                      {x + glyph->X1 * factor, pen.y + glyph->Y1 * factor}, {glyph->U0, glyph->V0},
                      {glyph->U1, glyph->V1}, color);
    }
    pen.x += advance;
  }
  list.PrimUnreserve(unused * 6, unused * 4);
}

// Returns whether the text is partly inside; text wholly outside is not meant to be read now.
bool crosses(const Rect& text, const Rect& clip) {
  if (text.empty() || text.intersect(clip).empty()) return false;
  const Rect room = clip.inset(-2 * kSlack);
  return text.x < room.x || text.y < room.y || text.right() > room.right() ||
         text.bottom() > room.bottom();
}

float line_start(const Rect& box, float width, Align align) {
  switch (align) {
    case Align::center:
      return box.x + (box.w - width) / 2;
    case Align::right:
      return box.right() - width;
    case Align::left:
      break;
  }
  return box.x;
}

}  // namespace

float Frame::line_height(TextStyle style) const {
  return std::round(type_size(style) * text_scale() * line_factor(style));
}

Vec Frame::measure(std::string_view text, TextStyle style, float width, int max_lines) const {
  const FontFace& face = FontAccess::face(*stage_.memory_->fonts, style);
  const Type type(face, type_size(style) * text_scale(), false);
  const TextLayout layout =
      lay_out(type, code_points(text), width + kSlack, max_lines, max_lines > 0);
  return {std::ceil(layout.width), static_cast<float>(layout.lines.size()) * line_height(style)};
}

float Frame::line_width(std::string_view text, TextStyle style) const {
  return measure(text, style, kNoWrap, 1).x;
}

float Frame::tabular_width(std::string_view text, TextStyle style) const {
  const Type type(FontAccess::face(*stage_.memory_->fonts, style), type_size(style) * text_scale(),
                  true);
  return lay_out(type, code_points(text), kNoWrap, 1, false).width;
}

Vec Frame::text(Rect box, std::string_view text, TextStyle style, Color color,
                TextOptions options) {
  Stage::Memory& m = *stage_.memory_;
  if (options.figure) {
    options.tabular = true;
    options.max_lines = 1;
    while (style != TextStyle::caption && tabular_width(text, style) > box.w + kSlack)
      style = static_cast<TextStyle>(static_cast<int>(style) - 1);
  }
  const FontFace& face = FontAccess::face(*m.fonts, style);
  const Type type(face, type_size(style) * text_scale(), options.tabular);
  const std::u32string letters = code_points(text);
  const float step = line_height(style);
  int most = options.max_lines;
  if (options.shorten) {
    const int fitting = std::max(1, static_cast<int>((box.h + kSlack) / step));
    most = most > 0 ? std::min(most, fitting) : fitting;
  }
  const TextLayout layout = lay_out(type, letters, box.w + kSlack, most, options.shorten);
  const Vec size{layout.width, static_cast<float>(layout.lines.size()) * step};
  if (m.auditing) {
    const bool high = size.y > box.h + kSlack, wide = size.x > box.w + 2 * kSlack;
    const Rect drawn{line_start(box, size.x, options.align),
                     box.y + (options.middle ? (box.h - size.y) / 2 : 0), size.x, size.y};
    const bool cut = (!options.shorten && (high || wide || !layout.complete || layout.word_cut)) ||
                     (m.scrolls.empty() && crosses(drawn, m.clip()));
    m.audit.texts.push_back({std::string(text), box, size, cut, missing_in(type, letters),
                             !layout.complete, color, drawn.intersect(m.clip())});
  }
  float y = box.y + (options.middle ? (box.h - size.y) / 2 : 0);
  for (const TextLine& line : layout.lines) {
    const float x = line_start(box, line.width, options.align);
    if (m.seen({x, y, line.width, step})) {
      std::u32string run = letters.substr(line.begin, line.end - line.begin);
      if (line.ellipsis) run += kEllipsis;
      const ImVec2 pen{m.snap(x), m.snap(y + (step - type.height()) / 2)};
      draw_glyphs(*m.list, type, run, pen, m.unit, packed(color));
    }
    y += step;
  }
  return size;
}

}  // namespace ocop::ui
