// Reads QR codes as a phone would, by zbarimg. Thread rule: any.
#pragma once

#include <string>

namespace ocop::test {

/// Returns the text of the only QR symbol in a picture file (PNG, PGM), or a sentence that says why
/// not.
std::string read_qr(const std::string& path);

}  // namespace ocop::test
