#include "app/terminal/settings.h"

#include <gtest/gtest.h>

namespace ocop::terminal {
namespace {

std::string refusal(std::string_view toml) {
  const auto settings = parse_settings(toml, "kiosk.toml");
  return settings ? "accepted" : settings.error().sentence;
}

TEST(Settings, AnEmptyFileGivesTheDefaults) {
  const auto settings = parse_settings("", "kiosk.toml");
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->data, "/var/lib/ocop");
  EXPECT_EQ(settings->preferences.language, Language::vi);
  EXPECT_FALSE(settings->staff_exit);
}

TEST(Settings, EachKindOfValueIsTaken) {
  const auto settings = parse_settings(
      "point = \"dong-kinh\"\nlanguage = \"zh\"\nreach = true\npicture_budget_mib = 128\n", "f");
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->point, "dong-kinh");
  EXPECT_EQ(settings->preferences.language, Language::zh);
  EXPECT_TRUE(settings->preferences.reach);
  EXPECT_EQ(settings->picture_budget_mib, 128);
}

TEST(Settings, AWrongKeyIsNamedWithItsLine) {
  EXPECT_EQ(refusal("# comment\npoint = \"x\"\nlagnuage = \"vi\"\n"),
            "kiosk.toml line 3: there is no setting \"lagnuage\"; "
            "ocop-kiosk --print-config lists them all.");
}

TEST(Settings, AWrongValueIsNamedWithItsLineAndWhatItTakes) {
  EXPECT_EQ(refusal("\nlanguage = \"fr\""),
            "kiosk.toml line 2: the setting \"language\" takes \"vi\", \"en\" or \"zh\".");
  EXPECT_EQ(refusal("reach = 1"), "kiosk.toml line 1: the setting \"reach\" takes true or false.");
  EXPECT_EQ(refusal("point = 5"),
            "kiosk.toml line 1: the setting \"point\" takes a text in quotes.");
  EXPECT_EQ(refusal("dark_from_hour = 24"),
            "kiosk.toml line 1: the setting \"dark_from_hour\" takes a whole number from 0 to 23.");
}

TEST(Settings, WhatIsNotTomlIsRefusedWithItsLine) {
  EXPECT_EQ(refusal("point = \"x\"\n= = =\n").rfind("kiosk.toml line 2: ", 0), 0u);
}

TEST(Settings, TheExampleIsItselfAConfigurationWithTheDefaults) {
  const auto settings = parse_settings(example_settings(), "example");
  ASSERT_TRUE(settings) << settings.error().sentence;
  EXPECT_EQ(settings->resolver, Settings{}.resolver);
  EXPECT_EQ(settings->scanner_gap_ms, Settings{}.scanner_gap_ms);
}

TEST(Settings, AMissingFileIsNamed) {
  const auto settings = read_settings("/nowhere/kiosk.toml");
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().sentence,
            "The configuration file /nowhere/kiosk.toml cannot be read.");
}

}  // namespace
}  // namespace ocop::terminal
