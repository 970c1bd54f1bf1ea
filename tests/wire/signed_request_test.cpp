#include "app/base/wire/signed_request.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/codec/hex.h"
#include "tests/wire/example_key.h"

namespace ocop::wire {
namespace {

using testing::HasSubstr;

constexpr std::string_view kPath = "/v1/terminals/000102030405060708090a0b0c0d0e0f/health";

RequestStamp example_stamp() {
  return {1'795'482'000'000, *codec::from_hex<Nonce>("101112131415161718191a1b1c1d1e1f")};
}

// The example of app/base/wire/upward.md, which upward_test.py recomputes with another library.
TEST(SignedRequest, IsThatOfTheWorkedExample) {
  const auto header =
      sign_request({"POST", kPath, R"({"format":1})"}, example_stamp(), example_key());
  EXPECT_EQ(codec::to_hex(example_key().public_key()),
            "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
  EXPECT_EQ(header,
            "1 1795482000000 101112131415161718191a1b1c1d1e1f "
            "c4b31ccb2655e4fffac2ca9832d7fe91ef7640d6069453c84e6bc3e20d1b0fd8"
            "75eadecdb3a8ab92e441d96fd810bb51b3d661bee353eabace24c89f2317ac09");
}

TEST(SignedRequest, IsBelievedOnlyAsItWasSigned) {
  const codec::SigningKey key = example_key();
  const RequestText request{"POST", kPath, "body"};
  const std::string header = sign_request(request, example_stamp(), key);
  const auto stamp = check_request(request, header, key.public_key());
  ASSERT_TRUE(stamp) << stamp.error().sentence;
  EXPECT_EQ(stamp->time_ms, example_stamp().time_ms);
  EXPECT_EQ(stamp->nonce, example_stamp().nonce);
  for (const RequestText& other :
       {RequestText{"GET", kPath, "body"}, RequestText{"POST", "/v1/terminals/ff/health", "body"},
        RequestText{"POST", kPath, "bodx"}, RequestText{"POST", kPath, ""},
        RequestText{"POS", "T/v1", "body"}})
    EXPECT_FALSE(check_request(other, header, key.public_key())) << other.path << other.body;
  EXPECT_FALSE(check_request(request, header, codec::SigningKey::random().public_key()));
}

TEST(SignedRequest, AnyByteOfTheHeaderCounts) {
  const codec::SigningKey key = example_key();
  const RequestText request{"POST", kPath, "body"};
  const std::string header = sign_request(request, example_stamp(), key);
  for (std::size_t at = 0; at < header.size(); ++at) {
    std::string other = header;
    other[at] = other[at] == '1' ? '2' : '1';
    EXPECT_FALSE(check_request(request, other, key.public_key())) << at;
    EXPECT_FALSE(check_request(request, header.substr(0, at), key.public_key())) << at;
  }
  EXPECT_FALSE(check_request(request, header + " ", key.public_key()));
  EXPECT_THAT(check_request(request, std::string(5000, ' '), key.public_key()).error().sentence,
              HasSubstr("too long"));
}

TEST(SignedRequest, NoTwoNoncesAreTheSame) {
  EXPECT_NE(fresh_stamp(1).nonce, fresh_stamp(1).nonce);
}

TEST(SigningKey, ComesBackFromItsFile) {
  const codec::SigningKey key = codec::SigningKey::random();
  const auto again = codec::SigningKey::read(key.line());
  ASSERT_TRUE(again);
  EXPECT_EQ(again->public_key(), key.public_key());
  for (const std::string& wrong : {std::string(), key.line().substr(1), key.line() + "\n",
                                   "0x" + key.line().substr(2), std::string(64, 'G')})
    EXPECT_FALSE(codec::SigningKey::read(wrong)) << wrong;
}

TEST(SigningKey, OpensWhatWasSealedForItAndNothingElse) {
  const codec::SigningKey key = codec::SigningKey::random();
  const auto sealed = codec::seal("private", key.public_key());
  ASSERT_TRUE(sealed);
  EXPECT_EQ(*key.unseal(*sealed), "private");
  EXPECT_FALSE(codec::SigningKey::random().unseal(*sealed));
  EXPECT_FALSE(key.unseal(sealed->substr(1)));
  EXPECT_FALSE(key.unseal("short"));
  EXPECT_FALSE(codec::seal("private", PublicKey{})) << "no point of the curve's main group";
}

}  // namespace
}  // namespace ocop::wire
