// Draws papers with the interface's own fonts, and keeps their pictures. Thread rule: the tools are
// used on one thread. Errors: of each drawing, where a font file is missing.
#pragma once

#include "app/kiosk/books/receipt_desk.h"
#include "app/kiosk/point/kiosk_settings.h"

namespace ocop::terminal {

/// The fonts are opened with the first paper.
books::ReceiptTools receipt_tools(const point::Settings& settings);

}  // namespace ocop::terminal
