// Writes labels as files for printers: a PDF of A4 sheets or with one label per page, a PNG, and
// ZPL II for label printers, which get the label as a bitmap, because their own fonts lack
// Vietnamese. Thread rule: any. Units: millimetres; dots per millimetre (8 is 203 dpi, 12 is 300
// dpi). Errors: one sentence, if the label is too small or memory is short.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/office/label/label.h"
#include "app/office/label/size.h"

namespace ocop::label {

/// Repeats each label `copies` times, side by side on A4 sheets.
Result<std::string> pdf_of_sheets(std::span<const Label> labels, const Sheet& sheet, int copies);
/// The same with one label per page.
Result<std::string> pdf_of_labels(std::span<const Label> labels, Size size, int copies);
Result<std::string> png_of(const Label& label, Size size, int dots_a_mm);
Result<std::string> zpl_of(std::span<const Label> labels, Size size, int dots_a_mm, int copies);

}  // namespace ocop::label
