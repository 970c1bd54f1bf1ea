#include "app/office/pages/og_picture.h"

#include <cairo.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <set>

#include "tests/site/trace_fixture.h"

namespace ocop::site {
namespace {

/// A decoded picture.
class Picture {
 public:
  explicit Picture(const std::string& png) : rest_(png) {
    surface_ = cairo_image_surface_create_from_png_stream(read, this);
  }
  Picture(const Picture&) = delete;
  Picture& operator=(const Picture&) = delete;
  ~Picture() { cairo_surface_destroy(surface_); }

  int width() const { return cairo_image_surface_get_width(surface_); }
  int height() const { return cairo_image_surface_get_height(surface_); }
  /// 0xRRGGBB.
  unsigned at(int x, int y) const {
    const unsigned char* row =
        cairo_image_surface_get_data(surface_) +
        static_cast<std::ptrdiff_t>(y) * cairo_image_surface_get_stride(surface_);
    unsigned colour = 0;
    std::memcpy(&colour, row + static_cast<std::ptrdiff_t>(x) * 4, 4);
    return colour & 0xFFFFFF;
  }
  std::set<unsigned> colours(int left, int top, int right, int bottom) const {
    std::set<unsigned> found;
    for (int y = top; y < bottom; ++y)
      for (int x = left; x < right; ++x) found.insert(at(x, y));
    return found;
  }

 private:
  static cairo_status_t read(void* self, unsigned char* to, unsigned length) {
    std::string& rest = static_cast<Picture*>(self)->rest_;
    if (rest.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::copy_n(rest.begin(), length, to);
    rest.erase(0, length);
    return CAIRO_STATUS_SUCCESS;
  }
  std::string rest_;
  cairo_surface_t* surface_ = nullptr;
};

std::string drawn(const pages::TraceView& view) {
  auto picture = pages::og_picture(view);
  EXPECT_TRUE(picture);
  return *picture;
}

constexpr unsigned kGreen = 0x1A4F37, kRed = 0x8E1616;

TEST(OgPicture, HasTheSizeThatMessengersExpect) {
  const Picture picture(drawn(sample_view(Language::vi)));
  EXPECT_EQ(picture.width(), pages::kOgWidth);
  EXPECT_EQ(picture.height(), pages::kOgHeight);
  EXPECT_EQ(picture.at(0, 0), kGreen);
}

TEST(OgPicture, IsTheSameForTheSameAndAnotherForAnother) {
  const pages::TraceView view = sample_view(Language::vi);
  const std::string first = drawn(view);
  EXPECT_EQ(drawn(view), first);
  pages::TraceView other = view;
  other.lot->name.lot = "NA-260813";
  EXPECT_NE(drawn(other), first);
  other = view;
  other.product.card.stars = 5;
  EXPECT_NE(drawn(other), first);
  EXPECT_NE(drawn(sample_view(Language::zh)), first);
}

TEST(OgPicture, AWithdrawnLotIsRed) {
  EXPECT_EQ(Picture(drawn(recalled_view(Language::zh, ""))).at(0, 0), kRed);
}

TEST(OgPicture, TheLongestNameStaysInsideOfItsMargins) {
  pages::TraceView view = sample_view(Language::vi);
  view.product.card.name = words(
      "Trà hoa vàng sấy thăng hoa Hợp tác xã nông lâm nghiệp và dịch vụ tổng hợp xã Hữu Khánh "
      "huyện "
      "Lộc Bình tỉnh Lạng Sơn đóng hộp quà biếu",
      "", "");
  const Picture picture(drawn(view));
  EXPECT_EQ(picture.colours(1125, 110, 1200, 380), std::set<unsigned>{kGreen});
  EXPECT_EQ(picture.colours(0, 110, 75, 380), std::set<unsigned>{kGreen});
  EXPECT_GT(picture.colours(80, 128, 1120, 300).size(), 2U);
}

TEST(OgPicture, ANameThatIsNoTextIsDrawnAsAnEmptyOne) {
  pages::TraceView view = hostile_view(Language::en, "");
  view.product.card.name = words("\xFF\xFE", "", "");
  EXPECT_EQ(Picture(drawn(view)).width(), pages::kOgWidth);
}

}  // namespace
}  // namespace ocop::site
