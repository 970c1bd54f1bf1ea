#include "app/wire/signed_document.h"

#include <gtest/gtest.h>

#include <set>

#include "app/wire/key_file.h"
#include "app/wire/refusal.h"
#include "app/wire/utc_time.h"

namespace ocop::wire {
namespace {

SignedDocument signed_by(std::initializer_list<KeyPair> keys, std::string text = R"({"a":"}{"})") {
  SignedDocument document{std::move(text), {}};
  for (const KeyPair& key : keys) add_signature(document, key);
  return document;
}

std::string refused(const Status& status) {
  return status ? "taken" : status.error().key;
}

TEST(Ed25519, TheExampleOfTheStandardVerifies) {
  // RFC 8032, 7.1, test 2: the message is the byte 0x72.
  const std::string key = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
  const std::string signature =
      "kqAJqfDUyrhyDoILX2QlQKKye1QWUD+Ps3YiI+vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA==";
  EXPECT_TRUE(is_signed("r", signature, key));
  EXPECT_FALSE(is_signed("s", signature, key));
}

TEST(Ed25519, OnlyItsOwnKeyAndBytesVerify) {
  const KeyPair pair = make_key();
  const std::string own = sign("r", pair.secret);
  EXPECT_TRUE(is_signed("r", own, pair.public_key));
  EXPECT_FALSE(is_signed("s", own, pair.public_key));
  EXPECT_FALSE(is_signed("r", own, make_key().public_key));
  EXPECT_FALSE(is_signed("r", own.substr(4), pair.public_key));
  EXPECT_FALSE(is_signed("r", own, pair.public_key.substr(2)));
}

TEST(SignedDocument, ComesBackByteForByte) {
  const KeyPair key = make_key();
  const std::string bytes = signed_bytes(signed_by({key}));
  const auto read = read_signed(bytes);
  ASSERT_TRUE(read);
  EXPECT_EQ(read->text, R"({"a":"}{"})");
  EXPECT_EQ(signed_bytes(*read), bytes);
  EXPECT_TRUE(check_signatures(*read, {{key.public_key}, 1}));
}

TEST(SignedDocument, AnotherOrderOrSpaceOfTheSameContentIsNotWhatWasSigned) {
  const KeyPair key = make_key();
  SignedDocument document = signed_by({key}, R"({"a":1,"b":2})");
  for (const char* other : {R"({"b":2,"a":1})", R"({"a":1, "b":2})"}) {
    document.text = other;
    EXPECT_EQ(refused(check_signatures(document, {{key.public_key}, 1})),
              "exchange.wrong_signature");
  }
}

TEST(SignedDocument, EachLackOfSignaturesHasItsOwnWord) {
  const KeyPair one = make_key(), two = make_key(), stranger = make_key();
  const KeyRole both{{one.public_key, two.public_key}, 2};
  EXPECT_EQ(refused(check_signatures(signed_by({one, two}), both)), "taken");
  EXPECT_EQ(refused(check_signatures(signed_by({one, two, stranger}), both)), "taken");
  EXPECT_EQ(refused(check_signatures(signed_by({}), both)), "exchange.unknown_key");
  EXPECT_EQ(refused(check_signatures(signed_by({stranger}), both)), "exchange.unknown_key");
  EXPECT_EQ(refused(check_signatures(signed_by({one, stranger}), both)),
            "exchange.too_few_signatures");
  SignedDocument twice = signed_by({one});
  twice.signatures.push_back(twice.signatures.front());
  EXPECT_EQ(refused(check_signatures(twice, both)), "exchange.too_few_signatures");
  SignedDocument stolen = signed_by({one});
  stolen.signatures.push_back({two.public_key, stolen.signatures.front().sig});
  EXPECT_EQ(refused(check_signatures(stolen, both)), "exchange.wrong_signature");
}

TEST(SignedDocument, WhatIsNoneIsUnreadable) {
  const std::string good = signed_bytes(signed_by({make_key()}));
  for (std::size_t length = 0; length + 2 < good.size(); ++length)
    EXPECT_FALSE(read_signed(good.substr(0, length))) << length;
  for (const char* bad : {R"({"signed":{},"signatures":{}})", R"({"signed":[],"signatures":[]})",
                          R"({"signatures":[],"signed":{}})", R"({ "signed":{},"signatures":[]})",
                          R"({"signed":{},"signatures":[],"more":1})",
                          R"({"signed":{},"signatures":[{"key":1}]})", R"({"signed":{]})"})
    EXPECT_FALSE(read_signed(bad)) << bad;
}

TEST(KeyFile, HoldsAKeyOrIsNone) {
  const NamedKey key{"Lan's stick", make_key()};
  const auto read = read_key_file(key_file_text(key));
  ASSERT_TRUE(read);
  EXPECT_EQ(read->name, "Lan's stick");
  EXPECT_EQ(read->pair.secret, key.pair.secret);
  const NamedKey mixed{"x", {make_key().public_key, key.pair.secret}};
  EXPECT_FALSE(read_key_file(key_file_text(mixed)));
  const NamedKey broken{"x", {key.pair.public_key, std::string(128, 'x')}};
  EXPECT_FALSE(read_key_file(key_file_text(broken)));
  EXPECT_FALSE(read_key_file("{}"));
  const auto half = read_public_key(public_key_text(key));
  ASSERT_TRUE(half);
  EXPECT_EQ(half->pair.public_key, key.pair.public_key);
  EXPECT_EQ(half->name, "Lan's stick");
  EXPECT_FALSE(read_public_key(key_file_text(key)));
  EXPECT_FALSE(read_key_file(public_key_text(key)));
}

TEST(UtcTime, ComesBackAndKeepsToItsForm) {
  EXPECT_EQ(utc_to_iso(1'795'482'000), "2026-11-24T01:00:00Z");
  EXPECT_EQ(utc_from_iso("2026-11-24T01:00:00Z"), 1'795'482'000);
  for (const char* bad :
       {"", "2026-11-24", "2026-11-24 01:00:00Z", "2026-11-24T24:00:00Z", "2026-11-24T01:60:00Z",
        "2026-02-30T01:00:00Z", "2026-11-24T01:00:00", "2026-11-24T0a:00:00Z"})
    EXPECT_EQ(utc_from_iso(bad), std::nullopt) << bad;
}

TEST(Refusal, EachHasItsOwnKeyAndSentence) {
  std::set<std::string> keys, sentences;
  for (int i = 0; i <= static_cast<int>(Refusal::no_root); ++i) {
    const Error error = refuse(static_cast<Refusal>(i));
    EXPECT_EQ(error.key, refusal_key(static_cast<Refusal>(i)));
    EXPECT_TRUE(error.sentence.ends_with('.'));
    keys.insert(error.key);
    sentences.insert(error.sentence);
  }
  EXPECT_EQ(keys.size(), 14U);
  EXPECT_EQ(sentences.size(), 14U);
}

}  // namespace
}  // namespace ocop::wire
