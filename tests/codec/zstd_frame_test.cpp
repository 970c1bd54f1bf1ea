// Frames from outside are decompressed completely or refused.
#include "app/base/codec/zstd_frame.h"

#include <gtest/gtest.h>

namespace ocop::codec {
namespace {

constexpr std::size_t kMost = 1 << 20;

std::string some_text() {
  std::string text;
  for (int i = 0; i < 2'000; ++i) text += "{\"seq\":" + std::to_string(i) + "}\n";
  return text;
}

TEST(ZstdFrame, WhatWasMadeSmallComesBackWhole) {
  const std::string text = some_text();
  const std::string frame = compress(text);
  EXPECT_LT(frame.size() * 4, text.size());
  const auto back = decompress(frame, text.size());
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, text);
  EXPECT_EQ(*decompress(compress(""), 0), "");
}

TEST(ZstdFrame, CutAnywhereItIsRefused) {
  const std::string frame = compress(some_text());
  for (std::size_t length = 0; length < frame.size(); length += 7)
    EXPECT_FALSE(decompress(frame.substr(0, length), kMost)) << length;
  EXPECT_FALSE(decompress(frame + "x", kMost));
}

TEST(ZstdFrame, AFlippedBitIsRefused) {
  const std::string text = some_text();
  const std::string frame = compress(text);
  for (std::size_t at = 0; at < frame.size(); at += 5) {
    std::string other = frame;
    other[at] = static_cast<char>(other[at] ^ 0x10);
    const auto back = decompress(other, kMost);
    EXPECT_TRUE(!back || *back == text) << at;
  }
}

TEST(ZstdFrame, ABombIsRefusedAtItsLimit) {
  const std::string bomb = compress(std::string(64 << 20, 'a'));
  ASSERT_LT(bomb.size(), 10'000U);
  EXPECT_FALSE(decompress(bomb, kMost));
}

}  // namespace
}  // namespace ocop::codec
