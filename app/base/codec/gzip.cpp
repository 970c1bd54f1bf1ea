#include "app/base/codec/gzip.h"

#include <zlib.h>

#include <cassert>

namespace ocop::codec {

std::string gzip(std::string_view bytes) {
  constexpr int kGzip = 16 + MAX_WBITS;  // a gzip header and the largest window
  constexpr int kMemory = 9;
  z_stream stream{};
  const int begun =
      deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY);
  assert(begun == Z_OK);  // only lack of memory could fail
  static_cast<void>(begun);
  std::string packed(deflateBound(&stream, bytes.size()), '\0');
  // zlib only reads it, although the pointer is not const.
  stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(packed.data());
  stream.avail_out = static_cast<uInt>(packed.size());
  const int done = deflate(&stream, Z_FINISH);
  assert(done == Z_STREAM_END);  // there is room for the worst case
  static_cast<void>(done);
  packed.resize(stream.total_out);
  deflateEnd(&stream);
  return packed;
}

}  // namespace ocop::codec
