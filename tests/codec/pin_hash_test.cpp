#include "app/base/codec/pin_hash.h"

#include <gtest/gtest.h>

namespace ocop::codec {
namespace {

TEST(PinHash, KnowsItsOwnPinAndNoOther) {
  const auto hash = hash_pin("2468");
  ASSERT_TRUE(hash);
  EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=65536,t=2,p=1$")) << *hash;
  EXPECT_TRUE(is_pin("2468", *hash));
  EXPECT_FALSE(is_pin("2469", *hash));
  EXPECT_FALSE(is_pin("24680", *hash));
}

TEST(PinHash, IsSaltedEachTime) {
  EXPECT_NE(*hash_pin("2468"), *hash_pin("2468"));
}

TEST(PinHash, OnlyFourToEightDigitsAreAPin) {
  for (const char* pin : {"", "123", "123456789", "12a4", "12 4", "-123", "１２３４"})
    EXPECT_FALSE(hash_pin(pin)) << pin;
  EXPECT_TRUE(hash_pin("12345678"));
}

TEST(PinHash, ADamagedHashOpensNothing) {
  const std::string hash = *hash_pin("2468");
  for (const std::string& damaged :
       {std::string(), std::string("$argon2id$"), hash.substr(0, hash.size() - 2), hash + "x",
        std::string("2468"), std::string(4000, '$')})
    EXPECT_FALSE(is_pin("2468", damaged)) << damaged;
}

}  // namespace
}  // namespace ocop::codec
