// Decompresses in pieces, because the size in a frame is only the sender's claim.
#include "app/base/codec/zstd_frame.h"

#include <zstd.h>

#include <memory>
#include <new>

namespace ocop::codec {

namespace {

constexpr int kLevel = 9;       // a batch of 1 MiB in some milliseconds; higher ones gain little
constexpr int kWindowLog = 23;  // 8 MiB: the most that a hostile frame can make a reader allocate

Error damaged_frame() {
  return {"The compressed data is cut off or damaged; request it again."};
}

}  // namespace

std::string compress(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                     ZSTD_freeCCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel, kLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, kWindowLog);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_checksumFlag, 1);
  const std::size_t size =
      ZSTD_compress2(context.get(), frame.data(), frame.size(), bytes.data(), bytes.size());
  if (ZSTD_isError(size))
    throw std::bad_alloc();  // the buffer is large enough, so nothing else can fail
  frame.resize(size);
  return frame;
}

Result<std::string> decompress(std::string_view frame, std::size_t most) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kWindowLog);
  std::string bytes;
  const std::size_t size = ZSTD_DStreamOutSize();
  const auto piece = std::make_unique_for_overwrite<char[]>(size);
  ZSTD_inBuffer in{frame.data(), frame.size(), 0};
  std::size_t wanted = 1;
  while (wanted != 0) {
    const std::size_t before = in.pos;
    ZSTD_outBuffer out{piece.get(), size, 0};
    wanted = ZSTD_decompressStream(context.get(), &out, &in);
    if (ZSTD_isError(wanted)) return damaged_frame();
    if (wanted != 0 && in.pos == before && out.pos == 0) return damaged_frame();
    if (bytes.size() + out.pos > most)
      return Error{"The data is longer than " + std::to_string(most) + " bytes; it was refused."};
    bytes.append(piece.get(), out.pos);
  }
  if (in.pos != in.size) return damaged_frame();
  return bytes;
}

}  // namespace ocop::codec
