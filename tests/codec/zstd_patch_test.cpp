// A patch yields the promised file or none; damaged ones never write beyond their buffer.
#include "app/base/codec/zstd_patch.h"

#include <gtest/gtest.h>

#include <random>

namespace ocop::codec {
namespace {

/// Returns incompressible bytes.
std::string noise(std::size_t bytes, unsigned seed = 1) {
  std::mt19937 dice(seed);
  std::string text(bytes, '\0');
  for (char& c : text) c = static_cast<char>(dice());
  return text;
}

bool makes(const std::string& before, const std::string& patch, const std::string& after) {
  std::string room(after.size(), '\0');
  return apply_patch(before, patch, room) && room == after;
}

TEST(ZstdPatch, AFewChangedBytesAreAFewBytes) {
  const std::string before = noise(3 << 20);
  std::string after = before;
  for (std::size_t i = 0; i < 20; ++i) after[i * 150'000] ^= 1;
  after.insert(1 << 20, "more");
  const std::string patch = make_patch(before, after);
  EXPECT_LT(patch.size(), 400U);
  EXPECT_TRUE(makes(before, patch, after));
}

TEST(ZstdPatch, FromNothingItIsTheWholeFile) {
  const std::string after(100'000, 'x');
  EXPECT_TRUE(makes("", make_patch("", after), after));
  EXPECT_TRUE(makes("", make_patch("", ""), ""));
}

TEST(ZstdPatch, TheWrongOldFileMakesNothingOfUse) {
  const std::string before = noise(1 << 20), after = before + "end";
  const std::string patch = make_patch(before, after);
  EXPECT_FALSE(makes(noise(1 << 20, 2), patch, after));
  EXPECT_FALSE(makes("", patch, after));
}

TEST(ZstdPatch, MoreOrLessThanPromisedIsRefused) {
  const std::string after = noise(100'000);
  const std::string patch = make_patch("", after);
  for (const std::size_t room : {99'999, 100'001, 0}) {
    std::string into(room, '\0');
    EXPECT_FALSE(apply_patch("", patch, into)) << room;
  }
}

TEST(ZstdPatch, CutOrChangedAnywhereItNeverMakesTheFile) {
  const std::string before = noise(50'000), after = before.substr(10'000) + noise(300, 3);
  const std::string patch = make_patch(before, after);
  ASSERT_LT(patch.size(), 600U);
  for (std::size_t at = 0; at < patch.size(); ++at) {
    EXPECT_FALSE(makes(before, patch.substr(0, at), after)) << at;
    std::string changed = patch;
    changed[at] = static_cast<char>(changed[at] ^ 0x41);
    std::string room(after.size(), '\0');
    (void)apply_patch(before, changed, room);  // the sanitizer watches; the caller checks the hash
  }
}

}  // namespace
}  // namespace ocop::codec
