#include "app/kiosk/point/kiosk_settings.h"

#include <gtest/gtest.h>

namespace ocop::terminal {
namespace {

std::string refusal(std::string_view toml) {
  const auto settings = point::parse_settings(toml, "kiosk.toml");
  return settings ? "accepted" : settings.error().sentence;
}

TEST(Settings, AnEmptyFileGivesTheDefaults) {
  const auto settings = point::parse_settings("", "kiosk.toml");
  ASSERT_TRUE(settings);
  EXPECT_EQ(settings->data, "/var/lib/ocop");
  EXPECT_EQ(settings->preferences.language, Language::vi);
  EXPECT_FALSE(settings->staff_exit);
}

TEST(Settings, EachKindOfValueIsTaken) {
  const auto settings = point::parse_settings(
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

TEST(Settings, TheTillHasAPrinterPaperExportsAndALock) {
  const auto defaults = point::parse_settings("", "f");
  ASSERT_TRUE(defaults);
  EXPECT_EQ(defaults->printer, "");
  EXPECT_EQ(defaults->paper_mm, 80);
  EXPECT_EQ(defaults->export_folder, "/media");
  EXPECT_EQ(defaults->auto_lock_seconds, 120);
  const auto settings = point::parse_settings(
      "printer = \"socket:/run/ocop/printer\"\npaper_mm = 58\nexport_folder = \"/mnt/usb\"\n"
      "auto_lock_seconds = 60\n",
      "f");
  ASSERT_TRUE(settings) << settings.error().sentence;
  EXPECT_EQ(settings->printer, "socket:/run/ocop/printer");
  EXPECT_EQ(settings->paper_mm, 58);
  EXPECT_EQ(settings->export_folder, "/mnt/usb");
  EXPECT_EQ(settings->auto_lock_seconds, 60);
  EXPECT_TRUE(point::parse_settings("printer = \"\"", "f"));
}

TEST(Settings, AWrongValueOfTheTillsIsNamedWithWhatItTakes) {
  EXPECT_EQ(refusal("printer = \"lp0\""),
            "kiosk.toml line 1: the setting \"printer\" takes \"device:/dev/usb/lp0\", "
            "\"socket:/run/ocop/printer\", \"file:/FULL/PATH\" or \"\".");
  EXPECT_EQ(refusal("printer = 9100"),
            "kiosk.toml line 1: the setting \"printer\" takes a text in quotes.");
  for (const char* wrong : {"paper_mm = 57", "paper_mm = \"80\"", "paper_mm = 80.0"})
    EXPECT_EQ(refusal(wrong), "kiosk.toml line 1: the setting \"paper_mm\" takes 58 or 80.");
  for (const char* wrong : {"export_folder = \"media\"", "export_folder = \"\""})
    EXPECT_EQ(refusal(wrong),
              "kiosk.toml line 1: the setting \"export_folder\" takes the full path of a folder, "
              "such as \"/media\".");
  for (const char* wrong : {"auto_lock_seconds = 0", "auto_lock_seconds = true"})
    EXPECT_EQ(refusal(wrong),
              "kiosk.toml line 1: the setting \"auto_lock_seconds\" takes a whole number from 10 "
              "to 3600.");
}

TEST(Settings, WhatIsNotTomlIsRefusedWithItsLine) {
  EXPECT_EQ(refusal("point = \"x\"\n= = =\n").rfind("kiosk.toml line 2: ", 0), 0u);
}

TEST(Settings, TheExampleIsItselfAConfigurationWithTheDefaults) {
  const auto settings = point::parse_settings(point::example_settings(), "example");
  ASSERT_TRUE(settings) << settings.error().sentence;
  EXPECT_EQ(settings->resolver, point::Settings{}.resolver);
  EXPECT_EQ(settings->scanner_gap_ms, point::Settings{}.scanner_gap_ms);
}

TEST(Settings, AMissingFileIsNamed) {
  const auto settings = point::read_settings("/nowhere/kiosk.toml");
  ASSERT_FALSE(settings);
  EXPECT_EQ(settings.error().sentence,
            "The configuration file /nowhere/kiosk.toml cannot be read.");
}

}  // namespace
}  // namespace ocop::terminal
