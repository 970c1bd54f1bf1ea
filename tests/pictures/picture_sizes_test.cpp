// A photo is published in two sizes, without anything else of it.
#include "app/office/pictures/picture_sizes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <lcms2.h>

#include <algorithm>

#include "app/office/pictures/picture_decode.h"
#include "app/office/pictures/picture_notes.h"
#include "tests/support/kiosk/photo.h"

namespace ocop::pictures {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Random pixels: the worst case for compression.
test::Drawing noisy(int width, int height, bool see_through) {
  test::Drawing drawing{width, height, {}};
  std::uint32_t seed = 1;
  for (int i = 0; i < width * height * 4; ++i) {
    seed = seed * 1664525 + 1013904223;
    drawing.rgba.push_back(i % 4 == 3 && !see_through ? 255
                                                      : static_cast<unsigned char>(seed >> 24));
  }
  return drawing;
}

std::vector<std::string> photos(int orientation) {
  const test::Drawing drawing = test::four_fields(300, 200, orientation);
  std::vector<std::string> files;
  for (auto* write : {&test::jpeg_file, &test::png_file, &test::webp_file})
    files.push_back(test::with_notes(write(drawing), test::exif_of(orientation, true)));
  return files;
}

TEST(PictureSizes, NothingOfAPhotosNotesIsLeft) {
  for (const std::string& photo : photos(6)) {
    ASSERT_THAT(photo, HasSubstr(std::string(test::kOwner)));
    EXPECT_FALSE(is_bare(photo));
    const auto sizes = picture_sizes(photo);
    ASSERT_TRUE(sizes) << sizes.error().sentence;
    for (const Encoded* one : {&sizes->screen, &sizes->phone}) {
      EXPECT_TRUE(is_bare(one->bytes));
      EXPECT_EQ(one->size, (PictureSize{300, 200}));
      for (const char* note : {"Exif", "II*", "MM", "8BIM", "adobe", "xmp", "ICC"})
        EXPECT_THAT(one->bytes, Not(HasSubstr(note)));
      EXPECT_THAT(one->bytes, Not(HasSubstr(std::string(test::kOwner))));
      EXPECT_EQ(read_notes(one->bytes).orientation, 1);
    }
  }
}

TEST(PictureSizes, TheSamePhotoGivesTheSameBytes) {
  for (const std::string& photo : photos(3)) {
    const auto once = picture_sizes(photo), again = picture_sizes(photo);
    ASSERT_TRUE(once && again);
    EXPECT_EQ(once->screen.bytes, again->screen.bytes);
    EXPECT_EQ(once->phone.bytes, again->phone.bytes);
  }
}

TEST(PictureSizes, AreAsLargeAsScreenAndPhoneNeed) {
  const auto sizes = picture_sizes(test::jpeg_file(test::four_fields(3000, 2000)));
  ASSERT_TRUE(sizes) << sizes.error().sentence;
  EXPECT_EQ(sizes->screen.size, (PictureSize{1920, 1280}));
  EXPECT_EQ(sizes->phone.size, (PictureSize{960, 640}));
}

TEST(PictureSizes, HoldTheirBoundsWhateverIsInThePicture) {
  for (const bool see_through : {false, true}) {
    const int side = see_through ? 500 : 1200;
    const auto sizes = picture_sizes(test::png_file(noisy(side, side, see_through)));
    ASSERT_TRUE(sizes) << sizes.error().sentence;
    EXPECT_LE(sizes->screen.bytes.size(), kScreenOrder.most);
    EXPECT_LE(sizes->phone.bytes.size(), kPhoneOrder.most);
    EXPECT_LT(sizes->phone.size.width, std::min(side, kPhoneSide));  // reducing the quality was not
                                                                     // enough
    EXPECT_EQ(decode_picture(sizes->screen.bytes, 4000)->size, sizes->screen.size);
  }
}

TEST(PictureSizes, WhatIsSeeThroughStaysSo) {
  test::Drawing drawing = test::four_fields(64, 64);
  for (std::size_t i = 3; i < drawing.rgba.size() / 2; i += 4) drawing.rgba[i] = 0;
  const auto sizes = picture_sizes(test::png_file(drawing));
  ASSERT_TRUE(sizes) << sizes.error().sentence;
  for (const Encoded* one : {&sizes->screen, &sizes->phone}) {
    EXPECT_TRUE(one->bytes.starts_with("RIFF"));
    EXPECT_TRUE(is_bare(one->bytes));
    const auto pixels = decode_picture(one->bytes, 64);
    ASSERT_TRUE(pixels);
    EXPECT_EQ(pixels->argb.front() >> 24, 0U);
    EXPECT_EQ(pixels->argb.back() >> 24, 255U);
  }
  EXPECT_TRUE(picture_sizes(test::png_file(test::four_fields(64, 64)))
                  ->screen.bytes.starts_with("\xFF\xD8\xFF"));
}

/// A colour profile that swaps red and blue, so that it is obvious whether it was applied.
std::string swapped_profile() {
  const cmsCIExyY white{0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE swapped{{0.15, 0.06, 1}, {0.30, 0.60, 1}, {0.64, 0.33, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
  cmsToneCurve* curves[] = {curve, curve, curve};
  void* profile = cmsCreateRGBProfile(&white, &swapped, curves);
  cmsUInt32Number size = 0;
  EXPECT_TRUE(cmsSaveProfileToMem(profile, nullptr, &size));
  std::string bytes(size, '\0');
  EXPECT_TRUE(cmsSaveProfileToMem(profile, bytes.data(), &size));
  cmsCloseProfile(profile);
  cmsFreeToneCurve(curve);
  return bytes;
}

TEST(PictureSizes, ColoursAreThoseThatTheProfileMeans) {
  const std::string file = test::jpeg_file(test::four_fields(64, 64));
  const std::string profile = swapped_profile();
  const auto piece = [&](char number, const std::string& content) {
    return std::string("ICC_PROFILE\0", 12) + number + '\x02' + content;
  };
  const auto half = profile.size() / 2;
  std::string split = test::with_jpeg_segment(file, '\xE2', piece(1, profile.substr(0, half)));
  split = test::with_jpeg_segment(split, '\xE2', piece(2, profile.substr(half)));
  const auto field = [](const std::string& bytes) {
    const auto sizes = picture_sizes(bytes);
    return sizes ? decode_picture(sizes->screen.bytes, 64)->argb[64 * 16 + 16] : 0U;
  };
  const std::uint32_t seen = field(split);
  EXPECT_GT(seen & 0xFFU, 240U) << std::hex << seen;  // the first field is stored as red, but means
                                                      // blue
  EXPECT_LT(seen >> 16 & 0xFFU, 20U);
  // A profile with missing or invalid parts is ignored.
  for (const std::string& no : {piece(2, profile.substr(half)), piece(1, std::string(200, 'x'))})
    EXPECT_GT(field(test::with_jpeg_segment(file, '\xE2', no)) >> 16 & 0xFFU, 240U);
}

}  // namespace
}  // namespace ocop::pictures
