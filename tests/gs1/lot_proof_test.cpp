#include "app/base/gs1/lot_proof.h"

#include <gtest/gtest.h>

#include "app/base/codec/qr.h"
#include "app/base/gs1/scanned_code.h"
#include "tests/wire/example_key.h"

namespace ocop::gs1 {
namespace {

constexpr const char* kHost = "ocop.langson.gov.vn";
constexpr const char* kLot = "NA-2611/01";
constexpr const char* kProof =
    "mWUAqOEbIfcmNC-pT97EwU8QXuFjwQKKzjm1sh1fGqFkBhqXyi4ueebG3NbCJZNUN6N1dRYmJotZ2Q06sFzrCg";

LinkedLot by_gtin(std::string_view lot = kLot) {
  return {Gtin::parse("09506000134352"), "na-chi-lang", lot, {}};
}
LinkedLot by_id(std::string_view lot = kLot) {
  return {std::nullopt, "na-chi-lang", lot, {}};
}

bool holds(const LinkedLot& lot, std::string_view proof) {
  const LabelKey key{wire::example_key().public_key()};
  return is_lot_signed(lot, proof, {&key, 1}, {});
}

// The example of lot_proof.h, which lot_proof_test.py recomputes with another library.
TEST(LotProof, IsThatOfTheWorkedExample) {
  EXPECT_EQ(sign_lot(by_gtin(), wire::example_key()), kProof);
  EXPECT_EQ(
      sign_lot(by_id(), wire::example_key()),
      "r0ZtWNfFM2MLEE6N3A-vxwRzgQyu_HhkQ_i9TUCo88Qudj3YoeIQanBLTgKqpIjrFu9QljUceutrnWgc6LOLDg");
}

TEST(LotProof, OfAPackHoldsForThatPackOnly) {
  LinkedLot pack = by_gtin();
  pack.serial = "7K2M9QDX";
  const std::string proof = sign_lot(pack, wire::example_key());
  EXPECT_EQ(
      proof,
      "LjCbbUdY-bnfw-rFUX7h73e_WLE0K3CwIHFDYjSnrWg_RdV5L71GBlkWVqwOU0bJxDqo5Zd37e_q5-9inx-YCg");
  EXPECT_TRUE(holds(pack, proof));
  EXPECT_FALSE(holds(by_gtin(), proof)) << "the lot alone";
  EXPECT_FALSE(holds(pack, kProof)) << "a lot's proof, and a number that anybody can invent";
  pack.serial = "7K2M9QDY";
  EXPECT_FALSE(holds(pack, proof));
  pack.serial = "not of GS1's letters";
  EXPECT_FALSE(holds(pack, sign_lot(pack, wire::example_key())));
}

TEST(LotProof, SerialsAreOfLettersThatNobodyTakesForOthers) {
  for (int i = 0; i < 100; ++i) {
    const std::string serial = random_serial();
    EXPECT_EQ(serial.size(), 8U);
    EXPECT_EQ(serial.find_first_not_of("23456789ABCDEFGHJKLMNPQRSTUVWXYZ"), serial.npos);
  }
  EXPECT_NE(random_serial(), random_serial());
}

TEST(LotProof, HoldsForThisLotOfThisProductOnly) {
  EXPECT_TRUE(holds(by_gtin(), kProof));
  EXPECT_TRUE(holds({by_gtin().gtin, "another-id", kLot}, kProof));  // the GTIN identifies it
  EXPECT_FALSE(holds(by_id(), kProof));
  EXPECT_FALSE(holds(by_gtin("NA-2611/02"), kProof));
  EXPECT_FALSE(holds(by_gtin(""), kProof));
  EXPECT_FALSE(holds({Gtin::parse("9506000134369"), "na-chi-lang", kLot}, kProof));
  EXPECT_TRUE(holds(by_id(), sign_lot(by_id(), wire::example_key())));
  EXPECT_FALSE(
      holds({std::nullopt, "09506000134352", kLot}, kProof));  // an id that looks like a GTIN
}

TEST(LotProof, AnyLetterCounts) {
  const std::string proof = kProof;
  for (std::size_t at = 0; at < proof.size(); ++at) {
    std::string other = proof;
    other[at] = other[at] == 'A' ? 'B' : 'A';
    EXPECT_FALSE(holds(by_gtin(), other)) << at;
    EXPECT_FALSE(holds(by_gtin(), proof.substr(0, at))) << at;
  }
  // The last character has four unused bits; only zeros are accepted.
  for (const char last : {'h', 'i', 'w', '='})
    EXPECT_FALSE(holds(by_gtin(), proof.substr(0, 85) + last)) << last;
  EXPECT_FALSE(holds(by_gtin(), proof + "A"));
  EXPECT_FALSE(holds(by_gtin(), proof + "=="));
  EXPECT_FALSE(holds(by_gtin(), std::string(8192, 'A')));
}

TEST(LotProof, AKeyOutOfUseSignsNoLaterLots) {
  using namespace std::chrono;
  const Date last = 2026y / November / 24;
  const std::array keys{LabelKey{codec::SigningKey::random().public_key()},
                        LabelKey{wire::example_key().public_key(), last}};
  EXPECT_TRUE(is_lot_signed(by_gtin(), kProof, keys, last));
  EXPECT_TRUE(is_lot_signed(by_gtin(), kProof, keys, 2026y / November / 1));
  EXPECT_FALSE(is_lot_signed(by_gtin(), kProof, keys, 2026y / November / 25));
  EXPECT_FALSE(is_lot_signed(by_gtin(), kProof, keys, std::nullopt));
  EXPECT_FALSE(is_lot_signed(by_gtin(), kProof, {}, last));
}

TEST(LotProof, IsReadOffTheLinkOfALabel) {
  for (const LinkedLot& lot : {by_gtin(), by_id()}) {
    const auto code = read_scan(product_link(kHost, lot, sign_lot(lot, wire::example_key())));
    ASSERT_TRUE(code);
    EXPECT_TRUE(holds(code->named(), code->proof));
  }
}

// The figures discussed in lot_proof.h.
TEST(LotProof, MakesASymbolOfFortyNineModulesWhereAMacWouldTakeThirtySeven) {
  const auto modules = [](std::size_t letters) {
    return codec::qr_symbol(product_link(kHost, by_gtin(), std::string(letters, 'x')))->modules;
  };
  EXPECT_EQ(std::string(kProof).size(), 86U);
  EXPECT_EQ(modules(86), 17 + 4 * 8);
  EXPECT_EQ(modules(14), 17 + 4 * 5);  // 10 bytes in base64url
}

}  // namespace
}  // namespace ocop::gs1
