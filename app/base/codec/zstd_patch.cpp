// A patch is applied in one go, directly into its destination: streaming would need a window as
// large as both files.
#include "app/base/codec/zstd_patch.h"

#include <zstd.h>

#include <algorithm>
#include <bit>
#include <memory>
#include <new>

#include "app/base/codec/zstd_frame.h"

namespace ocop::codec {

namespace {

Error not_of_this_file() {
  return {"The patch is damaged, or was made for another file."};
}

constexpr int kLevelFromNothing = 19;  // a fifth smaller than level 9
constexpr int kPatchLevel = 12;        // higher ones gain little if nearly everything is unchanged
constexpr int kLeastWindow = 20, kLargestWindow = 31;
constexpr std::size_t kMostUnpacked = std::size_t{32} << 20;

std::string make_frame(std::string_view before, std::string_view after) {
  const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(),
                                                                     ZSTD_freeCCtx);
  if (!context) throw std::bad_alloc();
  // The new file must be able to refer back to the beginning of the old one.
  const int window = std::clamp(static_cast<int>(std::bit_width(before.size() + after.size())),
                                kLeastWindow, kLargestWindow);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_compressionLevel,
                         before.empty() ? kLevelFromNothing : kPatchLevel);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_windowLog, window);
  ZSTD_CCtx_setParameter(context.get(), ZSTD_c_enableLongDistanceMatching, 1);
  ZSTD_CCtx_refPrefix(context.get(), before.data(), before.size());
  std::string patch(ZSTD_compressBound(after.size()), '\0');
  const std::size_t size =
      ZSTD_compress2(context.get(), patch.data(), patch.size(), after.data(), after.size());
  if (ZSTD_isError(size))
    throw std::bad_alloc();  // the buffer is large enough, so nothing else can fail
  patch.resize(size);
  return patch;
}

Status apply_frame(std::string_view before, std::string_view patch, std::span<char> after) {
  const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(),
                                                                     ZSTD_freeDCtx);
  if (!context) throw std::bad_alloc();
  ZSTD_DCtx_refPrefix(context.get(), before.data(), before.size());
  const std::size_t size =
      ZSTD_decompressDCtx(context.get(), after.data(), after.size(), patch.data(), patch.size());
  if (ZSTD_isError(size) || size != after.size()) return not_of_this_file();
  return Done{};
}

}  // namespace

std::string make_patch(std::string_view before, std::string_view after) {
  std::string frame = make_frame(before, after);
  return before.empty() ? frame : compress(frame);
}

Status apply_patch(std::string_view before, std::string_view patch, std::span<char> after) {
  if (before.empty()) return apply_frame(before, patch, after);
  const auto frame = decompress(patch, kMostUnpacked);
  if (!frame) return not_of_this_file();
  return apply_frame(before, *frame, after);
}

}  // namespace ocop::codec
