#include "app/base/codec/qr.h"

#include <qrencode.h>

#include <cerrno>
#include <memory>
#include <string>

namespace ocop::codec {

Result<QrSymbol> qr_symbol(std::string_view text) {
  if (text.empty()) return Error{"A QR symbol needs a text, but there is none."};
  // Version 40 at level M holds 2331 bytes; the library takes the length as an int.
  constexpr std::size_t kMostBytes = 2331;
  const auto too_long = [&] {
    return Error{"The text has " + std::to_string(text.size()) +
                 " bytes, but a QR symbol of level M holds at most 2331; use a shorter link."};
  };
  if (text.size() > kMostBytes) return too_long();
  // 8-bit data preserves case; version 0 selects the smallest version that fits.
  const std::unique_ptr<QRcode, void (*)(QRcode*)> code(
      QRcode_encodeData(static_cast<int>(text.size()),
                        reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
      &QRcode_free);
  if (!code) {
    if (errno == ERANGE) return too_long();
    return Error{"There is not enough memory for a QR symbol; restart the program."};
  }
  QrSymbol symbol;
  symbol.modules = code->width;
  const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
  symbol.cells.reserve(count);
  for (std::size_t i = 0; i < count; ++i) symbol.cells.push_back(code->data[i] & 1);
  return symbol;
}

}  // namespace ocop::codec
