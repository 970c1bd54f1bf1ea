// Rasterises a receipt or report, for printers and the screen alike, so that Vietnamese is correct
// everywhere. Thread rule: one thread per object. Units: dots, 8 per mm. Errors: one sentence, for
// fonts. Any document can be drawn: text that is too wide is broken, a text too long for a QR code
// is written out, and a document longer than kTallest is truncated with a note.
#pragma once

#include <string>

#include "app/kiosk/device/escpos.h"
#include "app/kiosk/device/mono_font.h"
#include "app/kiosk/till/document.h"

namespace ocop::device {

/// Font files with all Vietnamese letters. Bold should be semi-bold, so that diacritics stay
/// legible.
struct ReceiptFonts {
  std::string regular;
  std::string bold;
};

class ReceiptRaster {
 public:
  static constexpr int kTallest = 80000;  ///< 10 m of paper: 500 lines with all their notes

  static Result<ReceiptRaster> open(const ReceiptFonts& fonts);
  /// As wide as the document, a multiple of 8 from 64 to 2040.
  device::Bitmap draw(const till::Document& document);

 private:
  ReceiptRaster(MonoFont regular, MonoFont bold);
  MonoFont regular_, bold_;
};

}  // namespace ocop::device
