// Packing as browsers unpack it (RFC 1952), by zlib. Thread rule: pure. Not for what we exchange
// among ourselves: zstd_frame.h.
#pragma once

#include <string>
#include <string_view>

namespace ocop::codec {

/// Packs as small as zlib can make it: for what is packed once and sent often.
std::string gzip(std::string_view bytes);

}  // namespace ocop::codec
