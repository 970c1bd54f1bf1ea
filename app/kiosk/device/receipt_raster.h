// Draws a receipt or report in dots, as every printer and the screen show it: so that Vietnamese
// marks come out right on any of them. Thread rule: one thread an object. Units: dots, 8 a mm.
// Errors: one sentence, for fonts. Whatever a document holds, it is drawn: text that is too wide is
// broken, a QR code that cannot be is written out, and what is longer than kTallest is cut off and
// says so.
#pragma once

#include <string>

#include "app/kiosk/device/escpos.h"
#include "app/kiosk/device/mono_font.h"
#include "app/kiosk/till/document.h"

namespace ocop::device {

/// Font files with all Vietnamese letters. Bold: a semi-bold one, whose marks stay open.
struct ReceiptFonts {
  std::string regular;
  std::string bold;
};

class ReceiptRaster {
 public:
  static constexpr int kTallest = 80000;  ///< 10 m of paper: 500 lines with all their remarks

  static Result<ReceiptRaster> open(const ReceiptFonts& fonts);
  /// As wide as the document, a multiple of 8 from 64 to 2040.
  device::Bitmap draw(const till::Document& document);

 private:
  ReceiptRaster(MonoFont regular, MonoFont bold);
  MonoFont regular_, bold_;
};

}  // namespace ocop::device
