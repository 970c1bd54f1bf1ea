// What a phone would read, read by zbarimg. Thread rule: any.
#pragma once

#include <string>

namespace ocop::test {

/// The text of the one QR symbol in a picture file (PNG, PGM); else a sentence that says why not.
std::string read_qr(const std::string& path);

}  // namespace ocop::test
