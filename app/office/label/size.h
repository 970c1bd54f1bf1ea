// Sizes of labels, of sheets of labels, and of a code's cells. Thread rule: pure. Units:
// millimetres; dots per millimetre of a printer. Errors: one sentence.
#pragma once

#include <string_view>
#include <vector>

#include "db/model/result.h"

namespace ocop::label {

/// GS1 General Specifications, table for QR codes with a Digital Link at a point of sale: a cell
/// must be at least 0.396 mm to be read by scanners and phones.
inline constexpr double kSmallestCell_mm = 0.396;
inline constexpr double kLargestCell_mm =
    0.6;  ///< larger cells read no better and take room from the text
inline constexpr double kMargin_mm = 1.5;

struct Size {
  double width = 0;
  double height = 0;
};

/// "50x30": width by height, 20 to 200 mm each.
Result<Size> read_size(std::string_view text);

/// Commercial A4 label sheets by columns and rows: "3x7" has 21 labels of 70 x 42.4 mm.
struct Sheet {
  int columns = 1;
  int rows = 1;
  Size label{};
  double left = 0;  ///< position of the first label, from the paper's edge
  double top = 0;
};
inline constexpr Size kPaper{210, 297};
Result<Sheet> read_sheet(std::string_view text);

/// Returns the possible cell sizes for a code of that many cells plus a quiet zone of 4 cells on
/// each side, largest first; whole dots if `dots_a_mm` is above 0. Error if none is large enough to
/// be read.
Result<std::vector<double>> cell_sizes(Size label, int modules, double dots_a_mm);

}  // namespace ocop::label
