#include "app/base/wire/sealed_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <vector>

#include "app/base/codec/canonical_json.h"
#include "app/base/codec/hex.h"
#include "app/base/wire/settings_document.h"
#include "app/sync/taken_settings.h"
#include "tests/wire/example_key.h"

namespace ocop::wire {
namespace {

using testing::HasSubstr;

PrivateSettings settings(std::int64_t version) {
  PrivateSettings all;
  all.version = version;
  return all;
}

std::string document_by(std::initializer_list<codec::SigningKey> keys, std::int64_t version,
                        const std::string& point = "diem-lang-son") {
  const std::vector<codec::SigningKey> all(keys);
  return sign_settings(point, settings(version), all);
}

// The example of app/base/wire/upward.md.
TEST(SignedSettings, AreSignedAsInTheWorkedExample) {
  EXPECT_THAT(document_by({example_key()}, 1),
              HasSubstr("4ec603f7ef7e3a7cf488c009d8956a1bbdc266cd0558507fe485d5fd2675b16f"
                        "6df31615b52e704274211f820e025e71fd3ab052980a3d4e06f26c81a878f30a"));
}

struct SealedSettings : testing::Test {
  const codec::SigningKey office = codec::SigningKey::random(), own = codec::SigningKey::random();
  SettingsPins pins{
      "diem-lang-son", {{std::string(64, '0'), codec::to_hex(office.public_key())}, 1}, 4};

  std::string fault(const std::string& document) const {
    const auto read = check_settings(document, pins);
    return read ? "" : read.error().sentence;
  }
};

TEST_F(SealedSettings, ComeOpenForTheirTerminalAlone) {
  const std::string document = document_by({office}, 5);
  const auto sealed = codec::seal(document, own.public_key());
  ASSERT_TRUE(sealed);
  const auto opened = open_settings(*sealed, own, pins);
  ASSERT_TRUE(opened) << opened.error().sentence;
  EXPECT_EQ(opened->settings.version, 5);
  EXPECT_FALSE(open_settings(*sealed, codec::SigningKey::random(), pins));
  EXPECT_FALSE(open_settings(sealed->substr(0, 60), own, pins));
}

TEST_F(SealedSettings, OnlyGrowAndTheSameVersionMayComeAgain) {
  EXPECT_EQ(fault(document_by({office}, 4)), "");
  EXPECT_THAT(fault(document_by({office}, 3)), HasSubstr("older"));
  pins.newest = 0;
  EXPECT_THAT(fault(document_by({office}, 0)), HasSubstr("older"));
}

TEST_F(SealedSettings, OfAnotherPointOrKeyAreRefused) {
  EXPECT_THAT(fault(document_by({office}, 5, "diem-dong-dang")),
              HasSubstr("those of the point diem-dong-dang"));
  EXPECT_THAT(fault(document_by({own}, 5)), HasSubstr("not trust"));
}

TEST_F(SealedSettings, ChangedAnywhereAreRefused) {
  const std::string document = document_by({office}, 5);
  for (std::size_t at = 0; at < document.size(); ++at) {
    std::string other = document;
    other[at] = other[at] == '5' ? '6' : '5';
    EXPECT_FALSE(check_settings(other, pins)) << at;
    EXPECT_FALSE(check_settings(document.substr(0, at), pins)) << at;
  }
  EXPECT_FALSE(check_settings(std::string(std::size_t{3} << 20, ' '), pins));
  EXPECT_FALSE(check_settings("[]", pins));
}

TEST_F(SealedSettings, TakeAsManySignaturesAsTheRoleAsks) {
  const codec::SigningKey second = codec::SigningKey::random();
  pins.role = {{codec::to_hex(office.public_key()), codec::to_hex(second.public_key())}, 2};
  EXPECT_EQ(fault(document_by({office}, 5)),
            "The private settings have too few signatures: 1 of the 2 that are required; give all "
            "keys to ocop-hub settings set.");
  EXPECT_THAT(fault(document_by({office, office}, 5)), HasSubstr("too few"));
  EXPECT_THAT(fault(document_by({office, own}, 5)), HasSubstr("too few"));
  const auto both = check_settings(document_by({own, second, office}, 5), pins);
  ASSERT_TRUE(both) << both.error().sentence;
  EXPECT_EQ(both->signers,
            (std::vector{codec::to_hex(second.public_key()), codec::to_hex(office.public_key())}));
  // A wrong signature beside a good one makes the document invalid.
  codec::Json json = codec::parse(document_by({office, second}, 5));
  const std::string signature = json["others"][0]["signature"];
  json["others"][0]["signature"] = json["signature"];
  EXPECT_THAT(fault(codec::canonical(json)),
              HasSubstr("signature of the private settings is wrong"));
  json["others"][0]["signature"] = signature;
  EXPECT_EQ(fault(codec::canonical(json)), "");
  for (const char* wrong : {"7", "{}", "null", "[7]", "[{}]", R"([{"key":7,"signature":""}])",
                            R"([{"key":"ab","signature":"cd"}])"}) {
    json["others"] = codec::parse(wrong);
    EXPECT_THAT(fault(codec::canonical(json)), HasSubstr("damaged")) << wrong;
  }
  json["others"] = codec::Json::array();
  for (int i = 0; i < 64; ++i)
    json["others"].push_back({{"key", json["key"]}, {"signature", json["signature"]}});
  EXPECT_THAT(fault(codec::canonical(json)), HasSubstr("damaged"));
}

TEST(SignedSettings, AreReadAgainByTheOfficeWhoeverSignedThem) {
  const std::string document = document_by({codec::SigningKey::random()}, 7);
  const auto read = settings_of_document(document);
  ASSERT_TRUE(read) << read.error().sentence;
  EXPECT_EQ(private_settings_text(*read), private_settings_text(settings(7)));
  for (std::size_t size = 0; size < document.size(); ++size)
    EXPECT_FALSE(settings_of_document(document.substr(0, size)));
  codec::Json newer = codec::parse(document);
  newer["format"] = 2;
  EXPECT_THAT(settings_of_document(codec::canonical(newer)).error().sentence, HasSubstr("newer"));
}

TEST(TakenSettingsFile, ComesBackAndWhatIsNoneIsNothing) {
  const std::string text = sync::taken_settings_text({7, {"ab", "cd"}});
  const auto read = sync::read_taken_settings(text);
  ASSERT_TRUE(read);
  EXPECT_EQ(sync::taken_settings_text(*read), text);
  for (std::size_t size = 0; size + 1 < text.size(); ++size)
    EXPECT_FALSE(sync::read_taken_settings(text.substr(0, size)));
  for (const char* wrong :
       {"[]", R"({"format":2,"keys":[],"version":1})", R"({"format":1,"keys":[7],"version":1})",
        R"({"format":1,"keys":[],"version":"1"})"})
    EXPECT_FALSE(sync::read_taken_settings(wrong)) << wrong;
}

}  // namespace
}  // namespace ocop::wire
