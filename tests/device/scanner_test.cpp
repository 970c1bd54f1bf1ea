#include "app/kiosk/device/scanner.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "db/model/gtin.h"

namespace ocop::device {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using Kind = Heard::Kind;

constexpr double kGap = 0.035;
constexpr const char* kEan = "8931234567897";

double send(Scanner& scanner, std::string_view keys, double each, double from = 0) {
  for (const char key : keys) {
    scanner.type(std::string_view(&key, 1), from, from);
    from += each;
  }
  return from;
}

/// Returns what a person typed.
std::string keys_of(const std::vector<Heard>& heard) {
  std::string keys;
  for (const Heard& one : heard)
    if (one.kind == Kind::key) keys += one.text;
  return keys;
}
std::vector<std::string> lines_of(const std::vector<Heard>& heard) {
  std::vector<std::string> lines;
  for (const Heard& one : heard)
    if (one.kind != Kind::key) lines.push_back(one.text);
  return lines;
}

TEST(Scanner, AFastLineIsAScan) {
  Scanner scanner(kGap);
  send(scanner, "8931234567894\n", 0.005);
  EXPECT_THAT(scanner.take(1), ElementsAre(Heard{Kind::line, "8931234567894"}));
  EXPECT_THAT(scanner.take(9), IsEmpty());
}

TEST(Scanner, ManyLinesWithinOneFrameAreAllHeard) {
  Scanner scanner(kGap);
  for (const double each : {0.0, 0.0005, 0.02}) {
    send(scanner, "8931234567894\nhttps://a.b/01/1\n20000010\n", each);
    EXPECT_THAT(lines_of(scanner.take(9)),
                ElementsAre("8931234567894", "https://a.b/01/1", "20000010"));
  }
}

TEST(Scanner, ASlowFrameInTheMiddleOfAScanDoesNotBreakIt) {
  Scanner scanner(kGap);
  send(scanner, "893123",
       0.005);  // a frame that takes 0.2 s, during which input is read late
  for (const char* key : {"4", "5", "6", "7", "8", "9", "7"}) scanner.type(key, 0.03, 0.23);
  scanner.type("\n", 0.235, 0.235);
  EXPECT_THAT(scanner.take(1), ElementsAre(Heard{Kind::line, kEan}));
}

// Regression: a slow scanner typed into the open cash pad, so 893,123,456,789 đồng were paid.
TEST(Scanner, ACodeIsACodeHoweverSlowlyItIsTyped) {
  for (const double each : {0.036, 0.06, 0.1, 0.25, 0.5, 0.99}) {
    Scanner scanner(kGap);
    double now = 0;
    std::vector<Heard> all;
    for (const char key : std::string(kEan) + "\n") {
      scanner.type(std::string_view(&key, 1), now, now);
      now += each;
      for (Heard& one : scanner.take(now)) all.push_back(std::move(one));
    }
    ASSERT_THAT(lines_of(all), ElementsAre(kEan)) << each;
    EXPECT_EQ(keys_of(all).size(), all.back().handed) << "they are to be taken back";
    EXPECT_EQ(keys_of(all).find('\n'), std::string::npos) << "its end is no person's";
  }
}

TEST(Scanner, ACodeThatComesInPiecesIsHeardWhole) {
  std::mt19937 chance(10);
  for (int round = 0; round < 2'000; ++round) {
    Scanner scanner(kGap);
    std::vector<Heard> all;
    double now = 0;
    for (const char key : std::string(kEan) + "\n") {
      now += std::uniform_int_distribution<int>(0, 3)(chance) == 0 ? 0.2 : 0.004;
      scanner.type(std::string_view(&key, 1), now, now);
      for (Heard& one : scanner.take(now + 0.001)) all.push_back(std::move(one));
    }
    for (Heard& one : scanner.take(now + 2)) all.push_back(std::move(one));
    EXPECT_THAT(lines_of(all), ElementsAre(kEan)) << round;
    EXPECT_EQ(keys_of(all).find('\n'), std::string::npos) << round;
  }
}

TEST(Scanner, ACodeWhoseEndIsLostOrLateIsACode) {
  Scanner scanner(kGap);
  const double end = send(scanner, kEan, 0.005);
  EXPECT_THAT(scanner.take(end + 0.1), IsEmpty()) << "more of it may come";
  EXPECT_THAT(scanner.take(end + 1.1), ElementsAre(Heard{Kind::line, kEan}));
  scanner.type("\n", end + 0.9, end + 1.2);
  EXPECT_THAT(scanner.take(end + 2), IsEmpty());
  scanner.type("\n", end + 3, end + 3);
  EXPECT_EQ(keys_of(scanner.take(end + 4)), "\n") << "a person's, later";
}

TEST(Scanner, APersonsTypingIsHandedOn) {
  Scanner scanner(kGap);
  const double end = send(scanner, "na chi", 0.15);
  const auto heard = scanner.take(end);
  EXPECT_THAT(lines_of(heard), IsEmpty());
  EXPECT_EQ(keys_of(heard), "na chi");
}

// Regression: with slow frames, typed text was mistaken for a scan.
TEST(Scanner, APersonsTypingIsHandedOnWhereFramesAreSlow) {
  Scanner scanner(kGap);
  std::vector<Heard> all;
  double now = 0;
  for (const char key : std::string("qua tang hai\n")) {
    scanner.type(std::string_view(&key, 1), now, now + 0.3);  // read after the frame
    now += 0.3;
    for (Heard& one : scanner.take(now)) all.push_back(std::move(one));
  }
  EXPECT_THAT(lines_of(all), IsEmpty());
  EXPECT_EQ(keys_of(all), "qua tang hai\n");
}

TEST(Scanner, APersonsNumbersAreNoCodes) {
  for (const char* typed : {"50000", "2468", "500000", "12500000", "199999999", "20000001"}) {
    Scanner scanner(kGap);
    const double end = send(scanner, std::string(typed) + "\n", 0.15);
    const auto heard = scanner.take(end);
    EXPECT_THAT(lines_of(heard), IsEmpty()) << typed;
    EXPECT_EQ(keys_of(heard), std::string(typed) + "\n");
  }
}

TEST(Scanner, AShortFastBurstIsTyping) {
  Scanner scanner(kGap);
  send(scanner, "abc\n", 0.005);
  EXPECT_EQ(keys_of(scanner.take(1)), "abc\n");
}

TEST(Scanner, TypingBeforeAScanDoesNotStickToIt) {
  Scanner scanner(kGap);
  send(scanner, "x", 0.2);
  send(scanner, "8931234567894\n", 0.005, 0.5);
  EXPECT_THAT(scanner.take(9),
              ElementsAre(Heard{Kind::key, "x"}, Heard{Kind::line, "8931234567894"}));
}

TEST(Scanner, AKeyThatIsErasedIsNotPartOfACode) {
  Scanner scanner(kGap);
  const double end = send(scanner, "9\b", 0.2);
  send(scanner, std::string(kEan) + "\n", 0.06, end);
  EXPECT_THAT(lines_of(scanner.take(9)), ElementsAre(kEan));
}

TEST(Scanner, ControlCharactersAreDroppedButFnc1Stays) {
  Scanner scanner(kGap);
  send(scanner,
       "01089\x1b\x01\x1d"
       "12345\n",
       0.001);
  EXPECT_THAT(lines_of(scanner.take(1)), ElementsAre("01089\x1d"
                                                     "12345"));
}

TEST(Scanner, AnEndlessBurstIsNeitherScanNorTyping) {
  Scanner scanner(kGap);
  const double end = send(scanner, std::string(50'000, '7') + "\n", 0.00001);
  EXPECT_THAT(scanner.take(end + 2), IsEmpty());
}

TEST(Scanner, NothingWaitsOnceAllIsTaken) {
  Scanner scanner(kGap);
  EXPECT_TRUE(std::isinf(scanner.deadline()));
  scanner.type("a", 1, 1);
  EXPECT_NEAR(scanner.deadline(), 1 + kGap, 0.001);
  EXPECT_EQ(keys_of(scanner.take(scanner.deadline())), "a");
  EXPECT_TRUE(std::isinf(scanner.deadline()));
}

}  // namespace
}  // namespace ocop::device
