#include "app/base/release/signed_document.h"

#include <gtest/gtest.h>

#include <set>

#include "app/base/codec/public_key_line.h"
#include "app/base/codec/utc_time.h"
#include "app/base/release/refusal.h"
#include "tests/support/signed_release.h"

namespace ocop::wire {
namespace {

using test::name_of;

const char* const kText = R"({"a":"}{"})";

release::SignedDocument signed_by(std::initializer_list<codec::SigningKey> keys,
                                  const std::string& text = kText) {
  return test::signed_by(text, keys);
}

std::string refused(const Status& status) {
  return status ? "taken" : status.error().key;
}

TEST(SignedDocument, ComesBackByteForByte) {
  const codec::SigningKey key = codec::SigningKey::random();
  const std::string bytes = release::signed_bytes(signed_by({key}));
  const auto read = release::read_signed(bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, kText);
  EXPECT_EQ(release::signed_bytes(*read), bytes);
  EXPECT_TRUE(release::check_signatures(*read, {{name_of(key)}, 1}));
}

TEST(SignedDocument, AnotherOrderOrSpaceOfTheSameContentIsNotWhatWasSigned) {
  const codec::SigningKey key = codec::SigningKey::random();
  release::SignedDocument document = signed_by({key}, R"({"a":1,"b":2})");
  for (const char* other : {R"({"b":2,"a":1})", R"({"a":1, "b":2})"}) {
    document.text = other;
    EXPECT_EQ(refused(release::check_signatures(document, {{name_of(key)}, 1})),
              "exchange.wrong_signature");
  }
}

TEST(SignedDocument, EachLackOfSignaturesHasItsOwnWord) {
  const codec::SigningKey one = codec::SigningKey::random(), two = codec::SigningKey::random(),
                          stranger = codec::SigningKey::random();
  const release::KeyRole both{{name_of(one), name_of(two)}, 2};
  EXPECT_EQ(refused(release::check_signatures(signed_by({one, two}), both)), "taken");
  EXPECT_EQ(refused(release::check_signatures(signed_by({one, two, stranger}), both)), "taken");
  EXPECT_EQ(refused(release::check_signatures(signed_by({}), both)), "exchange.unknown_key");
  EXPECT_EQ(refused(release::check_signatures(signed_by({stranger}), both)),
            "exchange.unknown_key");
  EXPECT_EQ(refused(release::check_signatures(signed_by({one, stranger}), both)),
            "exchange.too_few_signatures");
  release::SignedDocument twice = signed_by({one});
  twice.signatures.push_back(twice.signatures.front());
  EXPECT_EQ(refused(release::check_signatures(twice, both)), "exchange.too_few_signatures");
  release::SignedDocument stolen = signed_by({one});
  stolen.signatures.push_back({name_of(two), stolen.signatures.front().sig});
  EXPECT_EQ(refused(release::check_signatures(stolen, both)), "exchange.wrong_signature");
}

TEST(SignedDocument, WhatIsNoneIsUnreadable) {
  const std::string good = release::signed_bytes(signed_by({codec::SigningKey::random()}));
  for (std::size_t length = 0; length + 2 < good.size(); ++length)
    EXPECT_FALSE(release::read_signed(good.substr(0, length))) << length;
  for (const char* bad : {R"({"signed":{},"signatures":{}})", R"({"signed":[],"signatures":[]})",
                          R"({"signatures":[],"signed":{}})", R"({ "signed":{},"signatures":[]})",
                          R"({"signed":{},"signatures":[],"more":1})",
                          R"({"signed":{},"signatures":[{"key":1}]})", R"({"signed":{]})"})
    EXPECT_FALSE(release::read_signed(bad)) << bad;
}

TEST(PublicKeyLine, HoldsAKeyAndANameOrIsNone) {
  const std::string key = test::hash_of('5');
  const auto read = codec::read_public_key_line(codec::public_key_line({key, "Lan's stick"}));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->key, key);
  EXPECT_EQ(read->name, "Lan's stick");
  for (const std::string& bad : {std::string(), key, key + " ", key + "x name", key + " a\nb",
                                 "x" + key.substr(1) + " name", codec::SigningKey::random().line()})
    EXPECT_FALSE(codec::read_public_key_line(bad)) << bad;
}

TEST(UtcTime, ComesBackAndKeepsToItsForm) {
  EXPECT_EQ(codec::utc_to_iso(1'795'482'000), "2026-11-24T01:00:00Z");
  EXPECT_EQ(codec::utc_from_iso("2026-11-24T01:00:00Z"), 1'795'482'000);
  for (const char* bad :
       {"", "2026-11-24", "2026-11-24 01:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T01:60:00Z",
        "2026-02-30T01:00:00Z", "2026-11-24T01:00:00", "2026-11-24T0a:00:00Z"})
    EXPECT_EQ(codec::utc_from_iso(bad), std::nullopt) << bad;
}

TEST(Refusal, EachHasItsOwnKeyAndSentence) {
  std::set<std::string> keys, sentences;
  for (int i = 0; i <= static_cast<int>(release::Refusal::no_root); ++i) {
    const Error error = release::refuse(static_cast<release::Refusal>(i));
    EXPECT_EQ(error.key, release::refusal_key(static_cast<release::Refusal>(i)));
    EXPECT_TRUE(error.sentence.ends_with('.'));
    keys.insert(error.key);
    sentences.insert(error.sentence);
  }
  EXPECT_EQ(keys.size(), 14U);
  EXPECT_EQ(sentences.size(), 14U);
}

}  // namespace
}  // namespace ocop::wire
