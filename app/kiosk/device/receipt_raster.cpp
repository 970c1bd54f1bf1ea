// How a page grows: each block appends its rows to the bitmap and draws into them.
#include "app/kiosk/device/receipt_raster.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "app/base/codec/qr.h"
#include "app/kiosk/device/receipt_lines.h"

namespace ocop::device {

namespace {

using till::Align;
using till::TextSize;

constexpr int kGap = 12;          // between the two columns of a ColumnsBlock
constexpr int kQuiet = 4;         // modules around a QR symbol
constexpr int kLeastModule = 6;   // dots; old phones can hardly read smaller ones
constexpr int kSymbolSide = 320;  // 40 mm: larger ones only waste paper
constexpr int kRulePad = 9;
constexpr int kRuleDots = 2;
constexpr int kDash = 8;
constexpr int kTallestFeed = 800;

int em_of(TextSize size, int paper) {
  const bool narrow = paper < 480;
  switch (size) {
    case TextSize::small:
      return narrow ? 20 : 21;
    case TextSize::normal:
      return narrow ? 23 : 25;
    case TextSize::large:
      return narrow ? 27 : 32;
  }
  return 24;
}

int title_em(int paper) {
  return paper < 480 ? 32 : 38;
}

std::size_t at(int x, int y, int width) {
  return static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
         static_cast<std::size_t>(x);
}

class Page {
 public:
  Page(int width, MonoFont& regular, MonoFont& bold) : regular_(regular), bold_(bold) {
    page_.width = std::clamp(width / 8 * 8, 64, 2040);
  }

  bool full() const { return full_; }

  void operator()(const till::TitleBlock& block) {
    text(block.text, {&bold_, title_em(page_.width)}, Align::center);
  }

  void operator()(const till::TextBlock& block) {
    text(block.text, type(block.size, block.bold), block.align);
  }

  void operator()(const till::ColumnsBlock& block) {
    const Type set = type(block.size, block.bold);
    const std::u32string right = printable(block.right);
    const float room = static_cast<float>(page_.width) - width_of(set, right) - kGap;
    if (room < static_cast<float>(page_.width) / 3) {
      text(block.left, set, Align::left);
      text(block.right, set, Align::right);
      return;
    }
    bool first = true;
    for (const std::u32string& line : lines_of(set, printable(block.left), room)) {
      const int top = take(line_height(set.em));
      put(line, set, top, Align::left);
      if (std::exchange(first, false)) put(right, set, top, Align::right);
    }
  }

  void operator()(const till::RuleBlock& block) {
    const int top = take(2 * kRulePad + kRuleDots) + kRulePad;
    for (int x = 0; x < page_.width; ++x)
      if (!block.dashed || (x + kDash / 2) / kDash % 2 == 0)  // symmetric at both ends
        for (int y = 0; y < kRuleDots; ++y) dot(x, top + y);
  }

  void operator()(const till::QrBlock& block) {
    const Type small = type(TextSize::small, false);
    const auto symbol = codec::qr_symbol(block.payload);
    const int side = symbol ? symbol->modules + 2 * kQuiet : 0;
    if (symbol && side <= page_.width)
      draw_symbol(*symbol, side);
    else if (!block.payload.empty())
      text(block.payload, small, Align::left);
    if (!block.caption.empty()) text(block.caption, small, Align::center);
  }

  void operator()(const till::FeedBlock& block) { take(std::clamp(block.dots, 0, kTallestFeed)); }

  device::Bitmap finish() {
    if (std::exchange(full_, false)) {
      limit_ += line_height(em_of(TextSize::normal, page_.width));
      const Type set = type(TextSize::normal, true);
      put(U"(Quá dài, phần còn lại không in)", set, take(line_height(set.em)), Align::left);
    }
    if (page_.height == 0) take(1);  // neither printers nor PNG accept an empty page
    return std::move(page_);
  }

 private:
  Type type(TextSize size, bool bold) {
    return {bold ? &bold_ : &regular_, em_of(size, page_.width)};
  }

  void text(const std::string& text, const Type& set, Align align) {
    for (const std::u32string& line :
         lines_of(set, printable(text), static_cast<float>(page_.width)))
      put(line, set, take(line_height(set.em)), align);
  }

  void draw_symbol(const codec::QrSymbol& symbol, int side) {
    const int scale = std::min(page_.width / side, std::max(kLeastModule, kSymbolSide / side));
    const int top = take(side * scale) + kQuiet * scale;
    const int left = (page_.width - symbol.modules * scale) / 2;
    for (int y = 0; y < symbol.modules * scale; ++y)
      for (int x = 0; x < symbol.modules * scale; ++x)
        if (symbol.cells[at(x / scale, y / scale, symbol.modules)] != 0) dot(left + x, top + y);
  }

  /// Appends white rows and returns the first one. Appends none once the page is full.
  int take(int rows) {
    const int top = page_.height;
    if (full_ || top + rows > limit_) {
      full_ = true;
      return top;
    }
    page_.height += rows;
    page_.bits.resize(page_.row_bytes() * static_cast<std::size_t>(page_.height));
    return top;
  }

  void put(std::u32string_view line, const Type& set, int top, Align align) {
    const float spare = static_cast<float>(page_.width) - width_of(set, line);
    float pen = 0;
    if (align == Align::center) pen = spare / 2;
    if (align == Align::right) pen = spare;
    for (const char32_t c : line) {
      const MonoGlyph& glyph = set.font->glyph(c, set.em);
      const int left = static_cast<int>(std::lround(pen)) + glyph.left;
      const int above = top + baseline(set.em) - glyph.top;
      for (int y = 0; y < glyph.rows; ++y)
        for (int x = 0; x < glyph.width; ++x)
          if (glyph.dots[at(x, y, glyph.width)] != 0) dot(left + x, above + y);
      pen += set.font->advance(c, set.em);
    }
  }

  void dot(int x, int y) {
    if (x < 0 || y < 0 || x >= page_.width || y >= page_.height) return;
    page_.bits[at(x / 8, y, page_.width / 8)] |= static_cast<std::uint8_t>(0x80 >> (x % 8));
  }

  MonoFont& regular_;
  MonoFont& bold_;
  device::Bitmap page_;
  int limit_ = ReceiptRaster::kTallest;
  bool full_ = false;
};

}  // namespace

ReceiptRaster::ReceiptRaster(MonoFont regular, MonoFont bold)
    : regular_(std::move(regular)), bold_(std::move(bold)) {}

Result<ReceiptRaster> ReceiptRaster::open(const ReceiptFonts& fonts) {
  auto regular = MonoFont::open(fonts.regular);
  if (!regular) return regular.error();
  auto bold = MonoFont::open(fonts.bold);
  if (!bold) return bold.error();
  return ReceiptRaster(std::move(*regular), std::move(*bold));
}

device::Bitmap ReceiptRaster::draw(const till::Document& document) {
  Page page(document.width_dots, regular_, bold_);
  for (const till::Block& block : document.blocks) {
    if (page.full()) break;
    std::visit(page, block);
  }
  return page.finish();
}

}  // namespace ocop::device
