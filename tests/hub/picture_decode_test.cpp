#include "app/hub/picture_decode.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "tests/support/picture_files.h"
#include "tests/support/sample_kiosk.h"

namespace ocop::hub {
namespace {

struct Kind {
  const char* name;
  void (*write)(const std::string&, int, int);
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
                         testing::Values(Kind{"jpeg", &test::write_jpeg},
                                         Kind{"png", &test::write_png},
                                         Kind{"webp", &test::write_webp}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST_P(EachKind, IsReadWithItsSize) {
  const auto size = decode_picture(picture(64, 48));
  ASSERT_TRUE(size) << size.error().sentence;
  EXPECT_EQ(size->width, 64);
  EXPECT_EQ(size->height, 48);
}

TEST_P(EachKind, IsRefusedWhereverItIsCutOff) {
  const std::string whole = picture(64, 48);
  // The very last bytes may be padding or an end mark that no decoder needs.
  for (std::size_t part = 1; part < 50; ++part) {
    const auto cut = decode_picture(std::string_view(whole).substr(0, whole.size() * part / 50));
    ASSERT_FALSE(cut) << part;
    EXPECT_EQ(cut.error().sentence.back(), '.');
  }
}

TEST_P(EachKind, IsRefusedWhenLargerThanAScreenCanShow) {
  const auto size = decode_picture(picture(kLargestPictureSide + 2, 2));
  ASSERT_FALSE(size);
  EXPECT_EQ(size.error().sentence,
            "the picture is larger than 8000 pixels a side; save it smaller.");
}

TEST(Picture, AnotherKindOfFileIsSaidToBeNone) {
  const auto size = decode_picture("no picture");
  ASSERT_FALSE(size);
  EXPECT_EQ(size.error().sentence, "the file is not a JPEG, PNG or WebP picture.");
}

}  // namespace
}  // namespace ocop::hub
