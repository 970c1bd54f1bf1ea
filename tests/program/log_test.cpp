#include "app/base/program/log.h"

#include <gtest/gtest.h>

namespace ocop::program {
namespace {

TEST(Log, APlainValueStandsAsItIs) {
  EXPECT_EQ(log_value("na-chi-lang"), "na-chi-lang");
}

TEST(Log, AValueWithSpacesOrQuotesIsQuoted) {
  EXPECT_EQ(log_value("cut off"), "\"cut off\"");
  EXPECT_EQ(log_value("say \"hi\""), "\"say \\\"hi\\\"\"");
  EXPECT_EQ(log_value(""), "\"\"");
}

TEST(Log, AHostileValueCannotStartALineOfItsOwn) {
  EXPECT_EQ(log_value("a\nlevel=error"), "\"a?level=error\"");
}

}  // namespace
}  // namespace ocop::program
