// A receipt or report as a list of blocks, before anybody knows fonts: printer, screen and picture
// are drawn from the same one. Thread rule: plain values. Units: dots of a thermal head, 8 a mm.
// Not the drawing: that is who rasterises it.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ocop::till {

enum class Paper { mm58, mm80 };

/// What the head can print on that paper: 384 or 576 dots.
constexpr int dots_wide(Paper paper) {
  return paper == Paper::mm58 ? 384 : 576;
}

enum class Align { left, center, right };
enum class TextSize { small, normal, large };

struct TitleBlock {
  std::string text;  ///< centred, largest
  bool operator==(const TitleBlock&) const = default;
};
/// Running text; wraps at words.
struct TextBlock {
  std::string text;
  Align align = Align::left;
  TextSize size = TextSize::normal;
  bool bold = false;
  bool operator==(const TextBlock&) const = default;
};
/// `right` keeps its line and its right edge; `left` wraps before it.
struct ColumnsBlock {
  std::string left;
  std::string right;
  TextSize size = TextSize::normal;
  bool bold = false;
  bool operator==(const ColumnsBlock&) const = default;
};
/// A line over the whole width.
struct RuleBlock {
  bool dashed = true;
  bool operator==(const RuleBlock&) const = default;
};
/// Centred; level M, quiet zone included.
struct QrBlock {
  std::string payload;
  std::string caption;  ///< below it; may be empty
  bool operator==(const QrBlock&) const = default;
};
/// White space.
struct FeedBlock {
  int dots = 24;
  bool operator==(const FeedBlock&) const = default;
};

using Block = std::variant<TitleBlock, TextBlock, ColumnsBlock, RuleBlock, QrBlock, FeedBlock>;

struct Document {
  int width_dots = 0;
  std::vector<Block> blocks;
  bool operator==(const Document&) const = default;
};

/// Words at the left end of a line, a figure at the right.
inline void row(Document& document, std::string left, std::string right, bool bold = false) {
  document.blocks.emplace_back(ColumnsBlock{
      .left = std::move(left), .right = std::move(right), .size = TextSize::normal, .bold = bold});
}

}  // namespace ocop::till
