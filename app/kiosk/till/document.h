// A receipt or report as a list of blocks, independent of fonts: printer, screen and picture are
// drawn from the same document. Thread rule: plain values. Units: dots of a thermal head, 8 per mm.
// Not the drawing: app/kiosk/device.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ocop::till {

enum class Paper { mm58, mm80 };

/// Returns the printable width of the paper: 384 or 576 dots.
constexpr int dots_wide(Paper paper) {
  return paper == Paper::mm58 ? 384 : 576;
}

enum class Align { left, center, right };
enum class TextSize { small, normal, large };

struct TitleBlock {
  std::string text;  ///< centred, largest
  bool operator==(const TitleBlock&) const = default;
};
/// Text that wraps at words.
struct TextBlock {
  std::string text;
  Align align = Align::left;
  TextSize size = TextSize::normal;
  bool bold = false;
  bool operator==(const TextBlock&) const = default;
};
/// `right` stays on one line at the right edge; `left` wraps beside it.
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

/// Adds a line with text at the left and a figure at the right.
inline void row(Document& document, std::string left, std::string right, bool bold = false) {
  document.blocks.emplace_back(ColumnsBlock{
      .left = std::move(left), .right = std::move(right), .size = TextSize::normal, .bold = bold});
}

}  // namespace ocop::till
