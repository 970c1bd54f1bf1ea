#include "app/kiosk/shell/image.h"

#include <SDL.h>
#include <SDL_image.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/kiosk/shell/controls_file.h"
#include "app/kiosk/shell/events.h"
#include "app/kiosk/shell/image_header.h"
#include "tests/support/kiosk/sample_kiosk.h"
#include "tests/support/paths.h"

namespace ocop::shell {
namespace {

std::string path_of(const std::string& name) {
  return test::temporary_folder("images") + "/" + name;
}

void write(const std::string& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

/// A picture of one colour with a dark left half.
std::string picture(const std::string& name, int width, int height) {
  const Surface surface(
      SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32));
  SDL_FillRect(surface.get(), nullptr, SDL_MapRGBA(surface->format, 200, 100, 50, 255));
  const SDL_Rect left{0, 0, width / 2, height};
  SDL_FillRect(surface.get(), &left, SDL_MapRGBA(surface->format, 0, 0, 0, 255));
  const std::string path = path_of(name);
  if (name.ends_with(".jpg"))
    IMG_SaveJPG(surface.get(), path.c_str(), 90);
  else
    IMG_SavePNG(surface.get(), path.c_str());
  return path;
}

TEST(Image, APhotoIsMadeSmallerToCoverItsBoxAndNeverLarger) {
  const std::string path = picture("large.jpg", 1600, 1200);
  const DecodedImage small = decode_image(path, 200, 100);
  ASSERT_TRUE(small.pixels);
  EXPECT_GE(small.pixels->w, 200);
  EXPECT_LE(small.pixels->w, 400);
  EXPECT_EQ(small.original_width, 1600);
  EXPECT_EQ(decode_image(path, 5000, 5000).pixels->w, 1600);
}

TEST(Image, ColoursSurviveTheWayDown) {
  const DecodedImage small = decode_image(picture("two.png", 512, 512), 64, 64);
  const auto* row = static_cast<const unsigned char*>(small.pixels->pixels);
  EXPECT_LT(row[4], 20);
  const auto* last = row + 4 * (static_cast<std::ptrdiff_t>(small.pixels->w) - 2);
  EXPECT_NEAR(last[0], 200, 3);
  EXPECT_NEAR(last[1], 100, 3);
}

TEST(Image, APhotoLosesNothingButSizeWhenItIsDecodedSmaller) {
  const DecodedImage small = decode_image(picture("two.jpg", 1024, 768), 128, 96);
  ASSERT_TRUE(small.pixels);
  EXPECT_GE(small.pixels->w, 128);
  EXPECT_GE(small.pixels->h, 96);
  const auto* row = static_cast<const unsigned char*>(small.pixels->pixels);
  EXPECT_LT(row[4], 20);
  const auto* last = row + 4 * (static_cast<std::ptrdiff_t>(small.pixels->w) - 2);
  EXPECT_NEAR(last[0], 200, 6);
  EXPECT_NEAR(last[1], 100, 6);
  EXPECT_EQ(last[3], 255);
}

/// Of the three thirds of a drawing, red, green and blue, the middle alone fits a tall box.
TEST(Image, APartOfADrawingIsItsMiddleInTheShapeAndSizeOfTheBox) {
  const std::string path = path_of("thirds.svg");
  write(path,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"300\" height=\"100\" viewBox=\"0 0 300 "
        "100\">"
        "<path fill=\"#FF0000\" d=\"M0 0h100v100h-100z\"/>"
        "<path fill=\"#00FF00\" d=\"M100 0h100v100h-100z\"/>"
        "<path fill=\"#0000FF\" d=\"M200 0h100v100h-100z\"/></svg>");
  const DecodedImage part = decode_part(path, 160, 200);
  ASSERT_TRUE(part.pixels);
  EXPECT_EQ(part.pixels->w, 160);
  EXPECT_NEAR(part.pixels->h, 200, 1);
  EXPECT_EQ(part.original_width, 160);
  for (const int x : {1, 80, 158}) {
    const auto* pixel = static_cast<const unsigned char*>(part.pixels->pixels) +
                        static_cast<std::ptrdiff_t>(100) * part.pixels->pitch + 4 * x;
    EXPECT_EQ(pixel[0], 0) << x;
    EXPECT_EQ(pixel[1], 255) << x;
    EXPECT_EQ(pixel[2], 0) << x;
  }
  EXPECT_FALSE(decode_part(path_of("none.svg"), 100, 100).pixels);
}

TEST(Image, ADrawingIsSharpAtTheSizeAskedFor) {
  const std::string path = test::in_source("assets/illustrations/honey.svg");
  EXPECT_GE(decode_image(path, 1600, 900).pixels->w, 1600);
  EXPECT_EQ(svg_size(path).width, 800);
}

TEST(Image, AHeaderThatPromisesGigabytesIsRefusedBeforeDecoding) {
  std::string bytes = "\x89PNG\r\n\x1a\n";
  bytes += std::string("\0\0\0\rIHDR\0\1\0\0\0\1\0\0\10\6\0\0\0", 21);
  const std::string path = path_of("bomb.png");
  write(path, bytes);
  EXPECT_EQ(image_size(path).width, 65536);
  EXPECT_FALSE(decode_image(path, 100, 100).pixels);
}

TEST(Image, ACutPictureNeverHarms) {
  for (const char* name : {"cut.png", "cut.jpg"}) {
    const std::string path = picture(name, 300, 200);
    std::stringstream whole;
    whole << std::ifstream(path, std::ios::binary).rdbuf();
    const std::string bytes = whole.str();
    for (std::size_t i = 0; i < 40; ++i) {
      write(path, bytes.substr(0, bytes.size() * i / 40));
      const DecodedImage image = decode_image(path, 100, 100);
      EXPECT_TRUE(!image.pixels || image.pixels->w >= 100);
    }
  }
}

TEST(Image, WhatIsNoPictureIsNone) {
  const std::string path = path_of("letter.jpg");
  write(path, "a letter");
  EXPECT_FALSE(decode_image(path, 10, 10).pixels);
  EXPECT_FALSE(decode_image(path_of("absent.png"), 10, 10).pixels);
  EXPECT_TRUE(decode_icon("", 24).empty());
}

TEST(Image, EveryIconHasSomethingToShow) {
  for (const auto& file : std::filesystem::directory_iterator(test::in_source("assets/icons"))) {
    std::stringstream svg;
    svg << std::ifstream(file.path()).rdbuf();
    const auto coverage = decode_icon(svg.str(), 48);
    EXPECT_GT(std::count_if(coverage.begin(), coverage.end(), [](auto c) { return c > 128; }), 60)
        << file.path();
  }
}

// -- events

Input after(const SDL_Event& event) {
  EventReader reader;
  Input input;
  reader.read(event, 1000, 500, 1.5, 1.5, input);
  return input;
}

TEST(Events, ATouchIsTakenInPixelsOfTheWindow) {
  SDL_Event event{};
  event.type = SDL_FINGERDOWN;
  event.tfinger.fingerId = 77;
  event.tfinger.x = 0.5F;
  event.tfinger.y = 0.25F;
  const Input input = after(event);
  ASSERT_EQ(input.events.size(), 1u);
  EXPECT_EQ(input.events[0].x, 500);
  EXPECT_EQ(input.events[0].y, 125);
  EXPECT_EQ(input.events[0].finger, 0);
}

TEST(Events, TheRightButtonAndEscapeGiveNothing) {
  SDL_Event click{};
  click.type = SDL_MOUSEBUTTONDOWN;
  click.button.button = SDL_BUTTON_RIGHT;
  EXPECT_TRUE(after(click).empty());
  SDL_Event key{};
  key.type = SDL_KEYDOWN;
  key.key.keysym.sym = SDLK_ESCAPE;
  EXPECT_TRUE(after(key).empty());
}

TEST(Events, AMouseThatOnlyPassesByCostsNoFrame) {
  SDL_Event event{};
  event.type = SDL_MOUSEMOTION;
  EXPECT_TRUE(after(event).empty());
}

TEST(Events, EachFingerKeepsItsNumberUntilItLifts) {
  EventReader reader;
  Input input;
  const auto finger = [&](Uint32 type, SDL_FingerID id) {
    SDL_Event event{};
    event.type = type;
    event.tfinger.fingerId = id;
    reader.read(event, 100, 100, 0, 0, input);
    return input.events.back().finger;
  };
  EXPECT_EQ(finger(SDL_FINGERDOWN, 900), 0);
  EXPECT_EQ(finger(SDL_FINGERDOWN, 901), 1);
  EXPECT_EQ(finger(SDL_FINGERUP, 900), 0);
  EXPECT_EQ(finger(SDL_FINGERDOWN, 902), 0);
  EXPECT_EQ(finger(SDL_FINGERMOTION, 901), 1);
}

TEST(Events, TapsThatCameTogetherAreGivenOneAFrame) {
  using Kind = ui::Event::Kind;
  Input input;
  input.typed.push_back({"7", 0, 0});
  for (const float x : {10.0F, 20.0F}) {
    input.events.push_back({Kind::press, 0, x, 5, 1});
    input.events.push_back({Kind::release, 0, x, 5, 1});
  }
  input.events.push_back({Kind::press, 0, 30, 5, 1});
  const Input first = input.take(), second = input.take(), third = input.take();
  EXPECT_EQ(first.typed.size(), 1u);
  ASSERT_EQ(first.events.size(), 2u);
  EXPECT_EQ(first.events[1].kind, Kind::release);
  ASSERT_EQ(second.events.size(), 2u);
  EXPECT_TRUE(second.typed.empty());
  EXPECT_EQ(second.events[0].x, 20);
  EXPECT_EQ(third.events.size(), 1u) << "a finger that still lies on the screen";
  EXPECT_TRUE(input.empty());
}

TEST(ControlsFile, TextsAndNamesAreEscapedAndHiddenControlsLeftOut) {
  ui::Audit audit;
  audit.texts.push_back({"\"Na\"", {}, {}, false, {}, false, {}, {}});
  audit.texts.push_back({"65.000 ₫", {}, {}, false, {}, false, {}, {}});
  audit.controls.push_back({"a\"b\n", {0, 0, 10, 10}, {0, 0, 10, 10}});
  audit.controls.push_back({"hidden", {0, 0, 10, 10}, {0, 0, 0, 0}});
  EXPECT_EQ(controls_json(audit, {"home", 3, 1, true, 2}),
            "{\"route\":\"home\",\"frames\":3,\"lifted\":1,\"settled\":true,"
            "\"texts\":[\"\\\"Na\\\"\",\"65.000 ₫\"],\"controls\":[\n"
            "{\"name\":\"a\\\"b\\u000a\",\"x\":0,\"y\":0,\"w\":20,\"h\":20}\n]}\n");
}

}  // namespace
}  // namespace ocop::shell
