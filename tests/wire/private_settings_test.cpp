#include "app/wire/private_settings.h"

#include <gtest/gtest.h>

namespace ocop::wire {
namespace {

PrivateSettings settings() {
  PrivateSettings all;
  all.version = 7;
  all.limits = {500, false};
  all.staff = {{"lan", "Lan Hoàng", Role::seller, "$argon2id$v=19$a"},
               {"minh", "Minh", Role::manager, "$argon2id$v=19$b"}};
  return all;
}

TEST(PrivateSettings, ComeBackAsTheyWereWritten) {
  const auto read = read_private_settings(private_settings_text(settings()));
  ASSERT_TRUE(read) << read.error().sentence;
  EXPECT_EQ(read->version, 7);
  EXPECT_EQ(read->limits.seller_discount_hundredths, 500);
  EXPECT_FALSE(read->limits.seller_may_void);
  ASSERT_EQ(read->staff.size(), 2u);
  EXPECT_EQ(read->find("lan")->name, "Lan Hoàng");
  EXPECT_EQ(read->find("minh")->role, Role::manager);
  EXPECT_EQ(read->find("nobody"), nullptr);
}

TEST(PrivateSettings, AreRefusedWhereverTheyAreCutOff) {
  const std::string whole = private_settings_text(settings());
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(read_private_settings(std::string_view(whole).substr(0, size))) << size;
}

TEST(PrivateSettings, OfANewerFormatAskForANewerProgram) {
  std::string text = private_settings_text(settings());
  text.replace(text.find("\"format\":1"), 10, "\"format\":2");
  const auto read = read_private_settings(text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().sentence, "The private settings are newer than this program; update it.");
}

TEST(PrivateSettings, WithAWrongRoleTwoOfOneIdOrNoHashAreRefused) {
  auto wrong = settings();
  wrong.staff[1].id = "lan";
  EXPECT_FALSE(read_private_settings(private_settings_text(wrong)));
  wrong = settings();
  wrong.staff[0].pin_hash = "1234";
  EXPECT_FALSE(read_private_settings(private_settings_text(wrong)));
  std::string text = private_settings_text(settings());
  text.replace(text.find("\"manager\""), 9, "\"emperor\"");
  EXPECT_FALSE(read_private_settings(text));
  EXPECT_FALSE(read_private_settings(std::string(std::size_t{2} << 20, ' ')));
  EXPECT_FALSE(read_private_settings("[]"));
}

TEST(PrivateSettings, PassOverAKeyThatIsNotKnown) {
  std::string text = private_settings_text(settings());
  text.insert(1, "\"colour\":\"blue\",");
  EXPECT_TRUE(read_private_settings(text));
}

}  // namespace
}  // namespace ocop::wire
