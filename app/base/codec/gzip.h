// Compression for browsers (RFC 1952), by zlib. Thread rule: pure. Data exchanged between our own
// programs uses zstd_frame.h.
#pragma once

#include <string>
#include <string_view>

namespace ocop::codec {

/// Compresses at zlib's highest level, for data that is compressed once and sent often.
std::string gzip(std::string_view bytes);

}  // namespace ocop::codec
