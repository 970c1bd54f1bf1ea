// Sizes of labels and of sheets of them, and how large a code's cells get. Thread rule: pure.
// Units: millimetres; dots a millimetre of a printer. Errors: one sentence.
#pragma once

#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::label {

/// GS1 General Specifications, table for QR codes with a Digital Link at a point of sale: a cell of
/// 0.396 mm at least, so that scanners and phones read it.
inline constexpr double kSmallestCell_mm = 0.396;
inline constexpr double kLargestCell_mm =
    0.6;  ///< larger reads no better and takes the words' room
inline constexpr double kMargin_mm = 1.5;

struct Size {
  double width = 0;
  double height = 0;
};

/// "50x30": width by height, 20 to 200 mm each.
Result<Size> read_size(std::string_view text);

/// A4 sheets of labels as they are sold, by their columns and rows: "3x7" has 21 of 70 x 42.4 mm.
struct Sheet {
  int columns = 1;
  int rows = 1;
  Size label{};
  double left = 0;  ///< of the first label, from the paper's edge
  double top = 0;
};
inline constexpr Size kPaper{210, 297};
Result<Sheet> read_sheet(std::string_view text);

/// Sides of a cell that fit for a code of so many cells, its quiet zone of 4 cells each side
/// within: the largest first; of whole dots where `dots_a_mm` is above 0. Error: none is large
/// enough to be read.
Result<std::vector<double>> cell_sizes(Size label, int modules, double dots_a_mm);

}  // namespace ocop::label
