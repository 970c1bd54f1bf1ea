// Labels as files for printers: a PDF of A4 sheets or of one label a page, a PNG, and ZPL II for
// label printers, which get the label as a picture: their own fonts know no Vietnamese.
// Thread rule: any. Units: millimetres; dots a millimetre (8 is 203 dpi, 12 is 300 dpi).
// Errors: one sentence; the label has no room, or cairo has no memory.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "app/office/label/label.h"
#include "app/office/label/size.h"

namespace ocop::label {

/// Each of the labels so many times, side by side on sheets of A4.
Result<std::string> pdf_of_sheets(std::span<const Label> labels, const Sheet& sheet, int copies);
/// The same, each on a page of its own.
Result<std::string> pdf_of_labels(std::span<const Label> labels, Size size, int copies);
Result<std::string> png_of(const Label& label, Size size, int dots_a_mm);
Result<std::string> zpl_of(std::span<const Label> labels, Size size, int dots_a_mm, int copies);

}  // namespace ocop::label
