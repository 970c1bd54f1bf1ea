// Patches and compressed objects: hostile ones must stay within their buffer, and our own must
// restore every byte. The first byte selects the test; the rest is split in two if two inputs are
// needed.
#include <algorithm>
#include <string>
#include <vector>

#include "app/base/codec/zstd_frame.h"
#include "app/base/codec/zstd_patch.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr std::size_t kFence = 64;
constexpr char kPost = 0x5A;

/// The decompression library is not sanitized, so there are guard bytes on both sides of the
/// buffer.
void apply(std::string_view before, std::string_view patch, std::size_t room) {
  std::vector<char> field(room + 2 * kFence, kPost);
  const Status done = codec::apply_patch(before, patch, {field.data() + kFence, room});
  const auto whole = [](auto from, auto to) {
    return std::all_of(from, to, [](char c) { return c == kPost; });
  };
  check(whole(field.begin(), field.begin() + kFence) && whole(field.end() - kFence, field.end()),
        "a patch stays within its room");
  (void)done;
}

void bring_back(std::string_view before, std::string_view after) {
  const std::string patch = codec::make_patch(before, after);
  std::string again(after.size(), '\0');
  check(static_cast<bool>(codec::apply_patch(before, patch, again)) && again == after,
        "a patch brings back every byte");
  if (after.empty()) return;
  std::string shorter(after.size() - 1, '\0');
  check(!codec::apply_patch(before, patch, shorter), "a patch fills its room, or is refused");
}

void unpack(std::string_view frame) {
  constexpr std::size_t kMost = 5000;
  if (const auto bytes = codec::decompress(frame, kMost)) {
    check(bytes->size() <= kMost, "no more is unpacked than was allowed");
    const auto again = codec::decompress(codec::compress(*bytes), kMost);
    check(again && *again == *bytes, "what is packed comes back");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view text = text_of(data, size);
  const unsigned choice = take_choice(text);
  const std::size_t room = std::size_t{64} * take_choice(text);
  const std::string_view one = text.substr(0, text.size() / 2), other = text.substr(one.size());
  switch (choice % 4) {
    case 0:
      apply({}, text, room);
      unpack(text);
      break;
    case 1:
      apply(one, other, room);
      break;
    case 2:  // inside the outer frame, whose checksum no mutation survives
      apply(one, codec::compress(other), room);
      break;
    default:
      if (choice % 16 == 3) bring_back(one, other);  // slow
      unpack(codec::compress(text));
      break;
  }
  return 0;
}
