#include "app/wire/sealed_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

#include "app/wire/private_settings.h"
#include "tests/wire/example_key.h"

namespace ocop::wire {
namespace {

using testing::HasSubstr;

PrivateSettings settings(std::int64_t version) {
  PrivateSettings all;
  all.version = version;
  return all;
}

// The example of app/wire/upward.md.
TEST(SignedSettings, AreSignedAsInTheWorkedExample) {
  EXPECT_THAT(sign_settings("diem-lang-son", settings(1), example_key()),
              HasSubstr("4ec603f7ef7e3a7cf488c009d8956a1bbdc266cd0558507fe485d5fd2675b16f"
                        "6df31615b52e704274211f820e025e71fd3ab052980a3d4e06f26c81a878f30a"));
}

struct SealedSettings : testing::Test {
  const SigningKey office = SigningKey::random(), own = SigningKey::random();
  const std::array<PublicKey, 2> trusted{PublicKey{}, office.public_key()};
  SettingsPins pins{"diem-lang-son", trusted, 4};

  std::string fault(const std::string& document) const {
    const auto read = check_settings(document, pins);
    return read ? "" : read.error().sentence;
  }
};

TEST_F(SealedSettings, ComeOpenForTheirTerminalAlone) {
  const std::string document = sign_settings("diem-lang-son", settings(5), office);
  const auto sealed = seal(document, own.public_key());
  ASSERT_TRUE(sealed);
  const auto opened = open_settings(*sealed, own, pins);
  ASSERT_TRUE(opened) << opened.error().sentence;
  EXPECT_EQ(opened->version, 5);
  EXPECT_FALSE(open_settings(*sealed, SigningKey::random(), pins));
  EXPECT_FALSE(open_settings(sealed->substr(0, 60), own, pins));
}

TEST_F(SealedSettings, OnlyGrowAndTheSameVersionMayComeAgain) {
  EXPECT_EQ(fault(sign_settings("diem-lang-son", settings(4), office)), "");
  EXPECT_THAT(fault(sign_settings("diem-lang-son", settings(3), office)), HasSubstr("older"));
  pins.newest = 0;
  EXPECT_THAT(fault(sign_settings("diem-lang-son", settings(0), office)), HasSubstr("older"));
}

TEST_F(SealedSettings, OfAnotherPointOrKeyAreRefused) {
  EXPECT_THAT(fault(sign_settings("diem-dong-dang", settings(5), office)),
              HasSubstr("those of the point diem-dong-dang"));
  EXPECT_THAT(fault(sign_settings("diem-lang-son", settings(5), own)), HasSubstr("not trust"));
}

TEST_F(SealedSettings, ChangedAnywhereAreRefused) {
  const std::string document = sign_settings("diem-lang-son", settings(5), office);
  for (std::size_t at = 0; at < document.size(); ++at) {
    std::string other = document;
    other[at] = other[at] == '5' ? '6' : '5';
    EXPECT_FALSE(check_settings(other, pins)) << at;
    EXPECT_FALSE(check_settings(document.substr(0, at), pins)) << at;
  }
  EXPECT_FALSE(check_settings(std::string(std::size_t{3} << 20, ' '), pins));
  EXPECT_FALSE(check_settings("[]", pins));
}

}  // namespace
}  // namespace ocop::wire
