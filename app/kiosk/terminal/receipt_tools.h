// Draws printed documents with the interface's fonts, and caches their pictures. Thread rule: the
// tools are used on one thread. Errors: from each drawing, if a font file is missing.
#pragma once

#include "app/kiosk/books/receipt_desk.h"
#include "app/kiosk/point/kiosk_settings.h"

namespace ocop::terminal {

/// The fonts are opened with the first document.
books::ReceiptTools receipt_tools(const point::Settings& settings);

}  // namespace ocop::terminal
