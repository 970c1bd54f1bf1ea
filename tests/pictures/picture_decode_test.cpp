#include "app/office/pictures/picture_decode.h"

#include <gtest/gtest.h>
#include <turbojpeg.h>
#include <zlib.h>

#include <fstream>
#include <sstream>

#include "tests/support/kiosk/photo.h"
#include "tests/support/kiosk/picture_files.h"
#include "tests/support/kiosk/sample_kiosk.h"

namespace ocop::pictures {
namespace {

using test::number;

constexpr std::uint32_t kRed = 0xFF0000, kGreen = 0x00FF00, kBlue = 0x0000FF, kWhite = 0xFFFFFF;

/// Returns the colour in the middle of one of 2 × 2 fields, each component rounded to the nearest
/// of a few.
std::uint32_t seen(const Pixels& pixels, int column, int row) {
  const int x = pixels.size.width * (2 * column + 1) / 4;
  const int y = pixels.size.height * (2 * row + 1) / 4;
  const std::uint32_t argb = pixels.argb.at(static_cast<std::size_t>(y * pixels.size.width + x));
  std::uint32_t rounded = 0;
  for (const int shift : {16, 8, 0}) {
    const std::uint32_t part = argb >> shift & 0xFFU;
    rounded = rounded << 8 | (part > 250 ? 255U : part < 5 ? 0U : part);
  }
  return rounded;
}

/// Returns what is not upright in the picture of tests/support/kiosk/photo.h; empty if nothing.
std::string wrong_in(const Result<Pixels>& pixels) {
  if (!pixels) return pixels.error().sentence;
  const std::uint32_t fields[] = {seen(*pixels, 0, 0), seen(*pixels, 1, 0), seen(*pixels, 0, 1),
                                  seen(*pixels, 1, 1)};
  const std::uint32_t right[] = {kRed, kGreen, kBlue, kWhite};
  std::stringstream wrong;
  for (int i = 0; i < 4; ++i)
    if (fields[i] != right[i]) wrong << "field " << i << " is " << std::hex << fields[i] << " ";
  return wrong.str();
}

struct Kind {
  const char* name;
  void (*write)(const std::string&, int, int);
  std::string (*draw)(const test::Drawing&);
};

class EachKind : public testing::TestWithParam<Kind> {
 protected:
  static std::string picture(int width, int height) {
    const std::string path = test::temporary_folder("pictures") + "/one";
    GetParam().write(path, width, height);
    std::stringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    return bytes.str();
  }
};
INSTANTIATE_TEST_SUITE_P(Picture, EachKind,
                         testing::Values(Kind{"jpeg", &test::write_jpeg, &test::jpeg_file},
                                         Kind{"png", &test::write_png, &test::png_file},
                                         Kind{"webp", &test::write_webp, &test::webp_file}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_P(EachKind, IsReadWithItsSize) {
  const auto pixels = decode_picture(picture(64, 48), 64);
  ASSERT_TRUE(pixels) << pixels.error().sentence;
  EXPECT_EQ(pixels->size, (PictureSize{64, 48}));
  EXPECT_EQ(pixels->argb.size(), 64U * 48);
}

TEST_P(EachKind, IsMadeSmallerAndNeverLarger) {
  const std::string file = GetParam().draw(test::four_fields(600, 402));
  for (const int side : {599, 400, 300, 70, 20}) {
    const auto pixels = decode_picture(file, side);
    EXPECT_EQ(wrong_in(pixels), "") << side;
    EXPECT_EQ(pixels->size, (PictureSize{side, (402 * side + 300) / 600})) << side;
  }
  EXPECT_EQ(decode_picture(file, 601)->size, (PictureSize{600, 402}));
}

TEST_P(EachKind, IsSeenUprightHoweverTheCameraWasHeld) {
  for (int orientation = 1; orientation <= 8; ++orientation)
    for (const bool big_endian : {false, true}) {
      const std::string stored = GetParam().draw(test::four_fields(96, 64, orientation));
      const auto pixels =
          decode_picture(test::with_notes(stored, test::exif_of(orientation, big_endian)), 96);
      EXPECT_EQ(wrong_in(pixels), "") << orientation << (big_endian ? " big" : " little");
      EXPECT_EQ(pixels->size, (PictureSize{96, 64})) << orientation;
    }
}

TEST_P(EachKind, NotesThatAreBrokenTurnNothing) {
  const std::string file = GetParam().draw(test::four_fields(96, 64));
  const std::string right = test::exif_of(6, true);
  const std::string head("MM\0*", 4);
  std::vector<std::string> notes{
      "", "Exif", std::string("Exif\0\0", 6), head,
      head + number(0xFFFFFFFF, 4, true),                                     // far beyond the end
      head + number(8, 4, true) + number(0xFFFF, 2, true),                    // more entries than
                                                                              // there are
      head + number(0, 4, true) + std::string(40, '\x01'),                    // into the header
      head + number(8, 4, true) + number(1, 2, true) + right.substr(10, 11),  // cut off
      std::string("XX\0*", 4) + right.substr(4), test::exif_of(0, true), test::exif_of(9, false),
      test::exif_of(0xFFFF, true)};
  std::string long_one = right;  // instead of a short one
  long_one[13] = 4;
  notes.push_back(long_one);
  for (std::size_t i = 0; i < notes.size(); ++i)
    EXPECT_EQ(wrong_in(decode_picture(test::with_notes(file, notes[i]), 96)), "") << i;
}

TEST_P(EachKind, NotesThatLeadInCirclesEnd) {
  const std::string file = GetParam().draw(test::four_fields(96, 64));
  std::string circle = test::exif_of(1, false);
  circle.replace(8 + 2 + 3 * 12, 4, number(8, 4, false));      // the next directory is this one
  circle.replace(8 + 2 + 2 * 12 + 8, 4, number(8, 4, false));  // and so is that of the place
  EXPECT_EQ(wrong_in(decode_picture(test::with_notes(file, circle), 96)), "");
}

TEST_P(EachKind, IsRefusedWhereverItIsCutOff) {
  const std::string whole = picture(64, 48);
  // The last bytes may be padding or an end marker that decoders do not need.
  for (std::size_t part = 1; part < 50; ++part) {
    const auto cut =
        decode_picture(std::string_view(whole).substr(0, whole.size() * part / 50), 64);
    ASSERT_FALSE(cut) << part;
    EXPECT_EQ(cut.error().sentence.back(), '.');
  }
}

TEST_P(EachKind, IsRefusedWhenLargerThanAScreenCanShow) {
  const auto pixels = decode_picture(picture(kLargestPictureSide + 2, 2), 64);
  ASSERT_FALSE(pixels);
  EXPECT_EQ(pixels.error().sentence,
            "the picture is larger than 8000 pixels a side; save it smaller.");
}

TEST(Picture, AnotherKindOfFileIsSaidToBeNone) {
  const auto pixels = decode_picture("no picture", 64);
  ASSERT_FALSE(pixels);
  EXPECT_EQ(pixels.error().sentence, "the file is not a JPEG, PNG or WebP picture.");
}

TEST(Picture, OneThatIsAllPromisesIsRefusedBeforeAnythingIsMadeOfIt) {
  const std::string head = number(4000, 4, true) + number(4000, 4, true);
  const std::string png = std::string("\x89PNG\r\n\x1a\n") +
                          test::png_chunk("IHDR", head + std::string("\x08\x06\0\0\0", 5)) +
                          test::png_chunk("IDAT", "") + test::png_chunk("IEND", "");
  EXPECT_FALSE(decode_picture(png, 64));
  std::string huge = png;
  huge.replace(16, 8, "\x7F\xFF\xFF\xFF\x7F\xFF\xFF\xFF");
  EXPECT_FALSE(decode_picture(huge, 64));
}

TEST(Picture, InksBecomeWhatIsSeen) {
  constexpr int kSide = 32;
  // Cyan and magenta fields above black and white ones, in turbojpeg's convention: 255 is no ink.
  const std::string_view fields[] = {
      {"\0\xFF\xFF\xFF", 4}, {"\xFF\0\xFF\xFF", 4}, {"\xFF\xFF\xFF\0", 4}, {"\xFF\xFF\xFF\xFF", 4}};
  std::string inks;
  for (int y = 0; y < kSide; ++y)
    for (int x = 0; x < kSide; ++x)
      inks += fields[(y < kSide / 2 ? 0 : 2) + (x < kSide / 2 ? 0 : 1)];
  const tjhandle encoder = tjInitCompress();
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  ASSERT_EQ(tjCompress2(encoder, reinterpret_cast<const unsigned char*>(inks.data()), kSide, 0,
                        kSide, TJPF_CMYK, &bytes, &size, TJSAMP_444, 95, 0),
            0);
  const auto pixels =
      decode_picture({reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size)}, kSide);
  tjFree(bytes);
  tjDestroy(encoder);
  ASSERT_TRUE(pixels) << pixels.error().sentence;
  EXPECT_EQ(seen(*pixels, 0, 0), 0x00FFFFU);
  EXPECT_EQ(seen(*pixels, 1, 0), 0xFF00FFU);
  EXPECT_EQ(seen(*pixels, 0, 1), 0x000000U);
  EXPECT_EQ(seen(*pixels, 1, 1), 0xFFFFFFU);
}

TEST(Picture, SixteenBitsAreReadAsTheOtherEightWereMeant) {
  std::string rows;  // 2 × 1, RGB: 0x80 of 8 bits is 0x8080 of 16
  rows += '\0';
  for (const unsigned value : {0x8080U, 0x4040U, 0xC0C0U, 0x0000U, 0xFFFFU, 0x2020U})
    rows += number(value, 2, true);
  std::string packed(200, '\0');
  uLongf size = packed.size();
  ASSERT_EQ(compress(reinterpret_cast<Bytef*>(packed.data()), &size,
                     reinterpret_cast<const Bytef*>(rows.data()), rows.size()),
            Z_OK);
  packed.resize(size);
  const std::string head =
      number(2, 4, true) + number(1, 4, true) + std::string("\x10\x02\0\0\0", 5);
  const auto pixels =
      decode_picture(std::string("\x89PNG\r\n\x1a\n") + test::png_chunk("IHDR", head) +
                         test::png_chunk("IDAT", packed) + test::png_chunk("IEND", ""),
                     64);
  ASSERT_TRUE(pixels) << pixels.error().sentence;
  EXPECT_EQ(pixels->argb[0], 0xFF8040C0U);
  EXPECT_EQ(pixels->argb[1], 0xFF00FF20U);
}

TEST(Picture, OneThatMovesIsToldApart) {
  const std::string still = test::webp_file(test::four_fields(32, 32)).substr(12);
  const std::string size = number(31, 3, false) + number(31, 3, false);
  const std::string frame = std::string(6, '\0') + size + number(100, 3, false) + '\0' + still;
  const auto chunk = [](const std::string& name, const std::string& content) {
    return name + number(content.size(), 4, false) + content +
           std::string(content.size() % 2, '\0');
  };
  const std::string body = "WEBP" + chunk("VP8X", std::string("\x02\0\0\0", 4) + size) +
                           chunk("ANIM", std::string(6, '\0')) + chunk("ANMF", frame) +
                           chunk("ANMF", frame);
  const auto pixels = decode_picture("RIFF" + number(body.size(), 4, false) + body, 64);
  ASSERT_FALSE(pixels);
  EXPECT_EQ(pixels.error().sentence, "the picture is animated; save a still picture of it.");
}

}  // namespace
}  // namespace ocop::pictures
