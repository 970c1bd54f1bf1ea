// Looks up real codes in a real catalogue: issued, invented, and copied onto another product.
#include "app/kiosk/terminal/pack_facts.h"

#include <gtest/gtest.h>

#include "app/base/gs1/lot_proof.h"
#include "tests/db/small_catalog.h"

namespace ocop::terminal {
namespace {

using visit::Proof;

codec::SigningKey key_of(char digit) {
  return *codec::SigningKey::read(std::string(64, digit) + "\n");
}

/// The product "na" with its lot L1, the product "che" with the lot C1; signed by key 1.
db::Catalog small_catalog(bool with_key = true) {
  db::CatalogWriter writer = db::started();
  writer.product(db::full_product(), {}, {});
  Product tea = db::product("che", "Chè");
  tea.gtin = Gtin::parse("02000001000007");
  writer.product(tea, {}, {});
  writer.lot(db::full_lot());
  Lot of_tea;
  of_tea.name = {"che", "C1"};
  writer.lot(of_tea);
  if (with_key) writer.label_key({key_of('1').public_key(), std::nullopt});
  return db::opened(db::written(std::move(writer)));
}

visit::Shelf small_shelf() {
  visit::Shelf shelf;
  shelf.cards.resize(2);
  shelf.cards[0].id = "na";
  shelf.cards[1].id = "che";
  shelf.cards[0].gtin = "08931234567897";
  shelf.cards[1].gtin = "02000001000007";
  shelf.index();
  return shelf;
}

visit::PackCode scanned(const std::string& line) {
  const auto code = gs1::read_scan(line);
  EXPECT_TRUE(code) << line;
  return pack_code(*code, small_shelf());
}

std::string label(const gs1::LinkedLot& lot, char key = '1') {
  return gs1::product_link("ocop.example", lot, gs1::sign_lot(lot, key_of(key)));
}

const std::optional<Gtin> kNa = Gtin::parse("8931234567897");

TEST(PackCode, NamesTheProductOfOursByGtinOrById) {
  EXPECT_EQ(scanned("8931234567897").product, "na");
  EXPECT_EQ(scanned("https://any.host/p/che/10/C1").product, "che");
  EXPECT_EQ(scanned("https://any.host/p/no-such/10/C1").product, "");
  EXPECT_EQ(scanned("4006381333931").product, "");
}

TEST(PackCode, KeepsLotSignatureAndTheLastDay) {
  const visit::PackCode code = scanned("(01)08931234567897(17)261203(10)L1");
  EXPECT_EQ(code.lot, "L1");
  EXPECT_EQ(code.expiry, date_from_iso("2026-12-03"));
  const visit::PackCode all = scanned("(01)08931234567897(11)260801(3103)000750(10)L1(21)A7");
  EXPECT_FALSE(all.best_before);
  const visit::PackCode days = scanned("(01)08931234567897(15)261203(17)270101(10)L1");
  EXPECT_EQ(days.expiry, date_from_iso("2027-01-01"));
  EXPECT_EQ(days.best_before, date_from_iso("2026-12-03"));
  EXPECT_EQ(all.made_on, date_from_iso("2026-08-01"));
  EXPECT_EQ(all.grams, 750);
  EXPECT_EQ(all.serial, "A7");
  EXPECT_EQ(scanned(label({kNa, "", "L1"})).proof.size(), 86u);
}

TEST(PackFacts, ALabelOfTheOfficeIsIssuedWithItsLot) {
  db::Catalog catalog = small_catalog();
  const auto facts = pack_facts(catalog, scanned(label({kNa, "", "L1"})));
  EXPECT_EQ(facts.proof, Proof::issued);
  ASSERT_TRUE(facts.lot);
  EXPECT_EQ(facts.lot->best_before, date_from_iso("2026-08-06"));
  EXPECT_TRUE(facts.lot->recall);
  EXPECT_TRUE(facts.owner.empty());
}

TEST(PackFacts, ALabelByTheProductsIdHoldsToo) {
  db::Catalog catalog = small_catalog();
  EXPECT_EQ(pack_facts(catalog, scanned(label({{}, "na", "L1"}))).proof, Proof::issued);
}

TEST(PackFacts, AProofOfOnePackHoldsForThatPackAlone) {
  db::Catalog catalog = small_catalog();
  const gs1::LinkedLot pack{kNa, "", "L1", "7K2M9QDX"}, other{kNa, "", "L1", "7K2M9QDY"};
  EXPECT_EQ(pack_facts(catalog, scanned(label(pack))).proof, Proof::issued);
  const std::string proof = gs1::sign_lot(pack, key_of('1'));
  EXPECT_EQ(pack_facts(catalog, scanned(gs1::product_link("x.vn", other, proof))).proof,
            Proof::not_issued);
}

TEST(PackFacts, AnotherKeyAnotherLotOrAnotherProductIsNotIssued) {
  db::Catalog catalog = small_catalog();
  EXPECT_EQ(pack_facts(catalog, scanned(label({kNa, "", "L1"}, '2'))).proof, Proof::not_issued);
  const std::string proof = gs1::sign_lot({kNa, "", "L1"}, key_of('1'));
  for (const gs1::LinkedLot& copied :
       {gs1::LinkedLot{kNa, "", "L2"}, gs1::LinkedLot{Gtin::parse("02000001000007"), "", "L1"}})
    EXPECT_EQ(pack_facts(catalog, scanned(gs1::product_link("x.vn", copied, proof))).proof,
              Proof::not_issued);
  EXPECT_EQ(pack_facts(catalog, scanned("https://x.vn/01/08931234567897/10/L1?s=AAAA")).proof,
            Proof::not_issued);
}

TEST(PackFacts, ACodeWithoutSignatureOrACatalogueWithoutKeysTellsNothing) {
  db::Catalog catalog = small_catalog();
  EXPECT_EQ(pack_facts(catalog, scanned("(01)08931234567897(10)L1")).proof, Proof::not_told);
  db::Catalog keyless = small_catalog(false);
  EXPECT_EQ(pack_facts(keyless, scanned(label({kNa, "", "L1"}))).proof, Proof::not_told);
}

TEST(PackFacts, ALotOfAnotherProductIsNamed) {
  db::Catalog catalog = small_catalog();
  const auto facts = pack_facts(catalog, scanned("(01)08931234567897(10)C1"));
  EXPECT_FALSE(facts.lot);
  EXPECT_EQ(facts.owner, "che");
  EXPECT_EQ(pack_facts(catalog, scanned("(01)08931234567897(10)X9")).owner, "");
}

}  // namespace
}  // namespace ocop::terminal
