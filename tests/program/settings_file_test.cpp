#include "app/base/program/settings_file.h"

#include <gtest/gtest.h>

#include <array>

namespace ocop::program {
namespace {

TEST(SettingsFile, WhatIsNotNamedKeepsItsValueAndTheTextSaysAll) {
  int number = 7;
  std::string text = "x";
  bool flag = true;
  const std::array<Setting, 3> settings{{{"number", "A number.", Whole{&number, 0, 9}},
                                         {"text", "A text.", &text},
                                         {"flag", "A flag.", &flag}}};
  ASSERT_TRUE(take_settings("text = \"y\"", "f", "program", settings));
  EXPECT_EQ(number, 7);
  EXPECT_EQ(text, "y");
  EXPECT_EQ(settings_text("Title", settings),
            "# Title\n\n# A number.\nnumber = 7\n\n# A text.\ntext = \"y\"\n\n# A flag.\nflag = "
            "true\n");
  const auto wrong = take_settings("\nnumber = 10", "f", "program", settings);
  ASSERT_FALSE(wrong);
  EXPECT_EQ(wrong.error().sentence,
            "f line 2: the setting \"number\" takes a whole number from 0 to 9.");
  const auto unknown = take_settings("nunber = 1", "f", "program", settings);
  ASSERT_FALSE(unknown);
  EXPECT_EQ(unknown.error().sentence,
            "f line 1: there is no setting \"nunber\"; program --print-config lists them all.");
}

}  // namespace
}  // namespace ocop::program
