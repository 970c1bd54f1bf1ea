#include "app/base/local/ledger_seal.h"

#include <gtest/gtest.h>

#include "app/base/codec/hex.h"
#include "tests/support/ledger_chain.h"

namespace ocop::local {
namespace {

codec::SigningKey example_key() {
  return *codec::SigningKey::read(
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
}

LedgerMark example_mark() {
  LedgerMark mark{test::test_terminal(), 120, {}};
  for (std::size_t i = 0; i < mark.hash.size(); ++i) mark.hash[i] = static_cast<std::uint8_t>(i);
  return mark;
}

TEST(LedgerSeal, IsTheWorkedExampleOfTheSchema) {
  const LedgerSeal seal = seal_of(example_mark(), example_key());
  EXPECT_EQ(codec::to_hex(seal.key),
            "03a107bff3ce10be1d70dd18e74bc09967e4d6309ba50d5f1ddc8664125531b8");
  EXPECT_EQ(codec::to_hex(seal.signature),
            "7abdd60ca98dfc7eabbef333e594e0c72da7d555d3974252bb95b808f1d31294"
            "25f352cad805bbd77801017756f2757b2aef349131405cdb83f43d3fcec1d005");
  EXPECT_TRUE(is_signed(seal));
}

TEST(LedgerSeal, ComesBackFromItsEntryAndItsFile) {
  const LedgerSeal seal = seal_of(example_mark(), codec::SigningKey::random());
  const auto entry = read_seal_body(seal_body(seal, SealWhy::shift), seal.of.terminal);
  const auto file = read_seal(seal_text(seal));
  for (const auto& read : {entry, file}) {
    ASSERT_TRUE(read);
    EXPECT_EQ(read->of, seal.of);
    EXPECT_EQ(read->key, seal.key);
    EXPECT_TRUE(is_signed(*read));
  }
  const auto mark = read_mark(mark_text(seal.of));
  ASSERT_TRUE(mark);
  EXPECT_EQ(*mark, seal.of);
}

TEST(LedgerSeal, IsOfThatEntryOfThatTerminalAlone) {
  const LedgerSeal seal = seal_of(example_mark(), codec::SigningKey::random());
  LedgerSeal other = seal;
  other.of.terminal[0] ^= 1;
  EXPECT_FALSE(is_signed(other));
  other = seal;
  ++other.of.seq;
  EXPECT_FALSE(is_signed(other));
  other = seal;
  other.of.hash[31] ^= 1;
  EXPECT_FALSE(is_signed(other));
  other = seal;
  other.key = codec::SigningKey::random().public_key();
  EXPECT_FALSE(is_signed(other));
}

TEST(LedgerSeal, WhatIsNoneIsRefused) {
  for (const char* text : {"", "{}", "[]", R"({"format":2})", R"({"hash":"00","seq":1})",
                           R"({"format":1,"hash":1,"seq":1,"terminal":""})"}) {
    EXPECT_FALSE(read_mark(text)) << text;
    EXPECT_FALSE(read_seal(text)) << text;
    EXPECT_FALSE(read_seal_body(text, test::test_terminal())) << text;
  }
}

}  // namespace
}  // namespace ocop::local
