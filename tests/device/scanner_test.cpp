#include "app/device/scanner.h"

#include <gtest/gtest.h>

#include <cmath>

namespace ocop::device {
namespace {

constexpr double kGap = 0.035;

double send(Scanner& scanner, std::string_view keys, double each, double from = 0) {
  for (const char key : keys) {
    scanner.type(std::string_view(&key, 1), from, from);
    from += each;
  }
  return from;
}

TEST(Scanner, AFastLineIsAScan) {
  Scanner scanner(kGap);
  send(scanner, "8931234567894\n", 0.005);
  EXPECT_EQ(scanner.take_line(), "8931234567894");
  EXPECT_EQ(scanner.take_line(), std::nullopt);
  EXPECT_EQ(scanner.take_typing(9), "");
}

TEST(Scanner, ASlowFrameInTheMiddleOfAScanDoesNotBreakIt) {
  Scanner scanner(kGap);
  send(scanner, "893123",
       0.005);  // then a frame is drawn for 0.2 s; what came meanwhile is read late
  for (const char* key : {"4", "5", "6", "7", "8", "9", "7"}) scanner.type(key, 0.03, 0.23);
  scanner.type("\n", 0.235, 0.235);
  EXPECT_EQ(scanner.take_line(), "8931234567897");
}

TEST(Scanner, APersonsTypingIsHandedOn) {
  Scanner scanner(kGap);
  const double end = send(scanner, "na chi", 0.15);
  EXPECT_EQ(scanner.take_line(), std::nullopt);
  EXPECT_EQ(scanner.take_typing(end), "na chi");
}

TEST(Scanner, AShortFastBurstIsTyping) {
  Scanner scanner(kGap);
  send(scanner, "abc\n", 0.005);
  EXPECT_EQ(scanner.take_line(), std::nullopt);
  EXPECT_EQ(scanner.take_typing(1), "abc\n");
}

TEST(Scanner, TypingBeforeAScanDoesNotStickToIt) {
  Scanner scanner(kGap);
  send(scanner, "x", 0.2);
  send(scanner, "8931234567894\n", 0.005, 0.5);
  EXPECT_EQ(scanner.take_line(), "8931234567894");
  EXPECT_EQ(scanner.take_typing(9), "x");
}

TEST(Scanner, ControlCharactersAreDroppedButFnc1Stays) {
  Scanner scanner(kGap);
  send(scanner,
       "01089\x1b\x01\x1d"
       "12345\n",
       0.001);
  EXPECT_EQ(scanner.take_line(),
            "01089\x1d"
            "12345");
}

TEST(Scanner, AnEndlessBurstIsNeitherScanNorTyping) {
  Scanner scanner(kGap);
  const double end = send(scanner, std::string(50'000, '7') + "\n", 0.00001);
  EXPECT_EQ(scanner.take_line(), std::nullopt);
  EXPECT_EQ(scanner.take_typing(end + 1), "\n");
}

TEST(Scanner, NothingWaitsOnceAllIsTaken) {
  Scanner scanner(kGap);
  EXPECT_TRUE(std::isinf(scanner.deadline()));
  scanner.type("a", 1, 1);
  EXPECT_NEAR(scanner.deadline(), 1 + kGap, 0.001);
  EXPECT_EQ(scanner.take_typing(scanner.deadline()), "a");
  EXPECT_TRUE(std::isinf(scanner.deadline()));
}

}  // namespace
}  // namespace ocop::device
