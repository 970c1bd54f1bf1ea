#include "app/kiosk/visit/pack_check.h"

#include <gtest/gtest.h>

#include "tests/core/till_fixture.h"

namespace ocop::visit {
namespace {

using fixture::day;
using fixture::kToday;

const LotRecall kRecall{day(2026, 11, 20), {{"Dư lượng", "Residue", "残留"}}};

PackCode code_of(const std::string& lot, std::optional<Date> expiry = {}) {
  return {.product = "na", .lot = lot, .expiry = expiry};
}

Lot lot_until(std::optional<Date> best_before) {
  Lot lot;
  lot.name = {"na", "L1"};
  lot.made_on = day(2026, 8, 1);
  lot.best_before = best_before;
  return lot;
}

PackVerdict verdict(const PackCode& code, const PackFacts& facts,
                    const LotRecall* recall = nullptr) {
  return check_pack(code, facts, recall, kToday).verdict;
}

TEST(CheckedPack, ACodeOfNoProductOfOursIsUnknownWhateverElseItSays) {
  EXPECT_EQ(verdict({}, {}), PackVerdict::unknown);
  EXPECT_EQ(verdict({.lot = "L1", .proof = "x"}, {.proof = Proof::issued}), PackVerdict::unknown);
}

TEST(CheckedPack, ASignedLotThatIsGoodIsIssued) {
  const auto checked = check_pack(
      code_of("L1"), {.proof = Proof::issued, .lot = lot_until(day(2026, 12, 3))}, nullptr, kToday);
  EXPECT_EQ(checked.verdict, PackVerdict::issued);
  EXPECT_EQ(checked.made_on, day(2026, 8, 1));
  EXPECT_EQ(checked.days_left, 10);
  EXPECT_TRUE(checked.lot_known);
}

TEST(CheckedPack, WhatTheOfficeSignedCountsThoughTheCatalogueHereIsOlder) {
  EXPECT_EQ(verdict(code_of("L9"), {.proof = Proof::issued}), PackVerdict::issued);
  EXPECT_EQ(verdict(code_of("L9"), {.proof = Proof::issued, .owner = "che"}), PackVerdict::issued);
}

TEST(CheckedPack, AWithdrawnLotStaysSoHoweverGoodTheRestIs) {
  Lot withdrawn = lot_until({});
  withdrawn.recall = kRecall;
  EXPECT_EQ(verdict(code_of("L1"), {.proof = Proof::issued, .lot = withdrawn}),
            PackVerdict::withdrawn);
  EXPECT_EQ(verdict(code_of("L1"), {.proof = Proof::not_issued, .lot = lot_until({})}, &kRecall),
            PackVerdict::withdrawn);
  EXPECT_EQ(verdict(code_of("L9"), {}, &kRecall), PackVerdict::withdrawn);
}

TEST(CheckedPack, AWrongSignatureIsSaidEvenWhereTheLotExists) {
  EXPECT_EQ(verdict(code_of("L1"), {.proof = Proof::not_issued, .lot = lot_until({})}),
            PackVerdict::not_issued);
  EXPECT_EQ(verdict(code_of("L1", day(2020, 1, 1)), {.proof = Proof::not_issued}),
            PackVerdict::not_issued);
}

TEST(CheckedPack, ALotOfAnotherProductIsNotThisOne) {
  const auto checked = check_pack(code_of("L1"), {.owner = "che"}, nullptr, kToday);
  EXPECT_EQ(checked.verdict, PackVerdict::other);
  EXPECT_EQ(checked.owner, "che");
  EXPECT_FALSE(checked.lot_known);
  // Two producers may use the same lot numbers.
  EXPECT_EQ(verdict(code_of("L1"), {.lot = lot_until({}), .owner = "che"}), PackVerdict::known);
}

TEST(CheckedPack, APackIsGoodThroughItsLastDay) {
  const auto on = [](Date until) {
    return check_pack(code_of("L1"), {.proof = Proof::issued, .lot = lot_until(until)}, nullptr,
                      kToday);
  };
  EXPECT_EQ(on(kToday).verdict, PackVerdict::issued);
  EXPECT_EQ(on(kToday).days_left, 0);
  EXPECT_EQ(on(day(2026, 11, 22)).verdict, PackVerdict::expired);
  EXPECT_EQ(on(day(2026, 11, 22)).days_left, -1);
}

TEST(CheckedPack, TheEarlierOfTwoDatesCounts) {
  const PackFacts facts{.lot = lot_until(day(2026, 12, 3))};
  EXPECT_EQ(check_pack(code_of("L1", day(2026, 11, 1)), facts, nullptr, kToday).good_until,
            day(2026, 11, 1));
  EXPECT_EQ(check_pack(code_of("L1", day(2027, 1, 1)), facts, nullptr, kToday).good_until,
            day(2026, 12, 3));
  EXPECT_EQ(verdict(code_of("", day(2026, 11, 1)), {}), PackVerdict::expired);
}

TEST(CheckedPack, ADateThatIsNotTheLotsIsASignOfACopyHoweverWellSigned) {
  const PackFacts facts{.proof = Proof::issued, .lot = lot_until(day(2026, 12, 3))};
  EXPECT_EQ(verdict(code_of("L1", day(2026, 12, 3)), facts), PackVerdict::issued);
  for (const Date other : {day(2027, 1, 1), day(2026, 12, 2), day(2026, 11, 1)})
    EXPECT_EQ(verdict(code_of("L1", other), facts), PackVerdict::differs);
  PackCode two = code_of("L1", day(2026, 12, 3));
  two.best_before = day(2027, 6, 1);
  EXPECT_EQ(verdict(two, facts), PackVerdict::differs);
  PackCode made = code_of("L1");
  made.made_on = day(2026, 8, 1);
  EXPECT_EQ(verdict(made, facts), PackVerdict::issued);
  made.made_on = day(2026, 8, 2);
  EXPECT_EQ(verdict(made, facts), PackVerdict::differs);
  EXPECT_EQ(verdict(made, facts, &kRecall), PackVerdict::withdrawn) << "which is graver";
  EXPECT_EQ(verdict(code_of("L1", day(2027, 1, 1)), {.lot = lot_until({})}), PackVerdict::known)
      << "the catalogue names no day";
}

TEST(CheckedPack, WithoutASignatureItSaysWhatIsKnown) {
  EXPECT_EQ(verdict(code_of("L1"), {.lot = lot_until({})}), PackVerdict::known);
  EXPECT_EQ(verdict(code_of("L9"), {}), PackVerdict::unknown_lot);
  EXPECT_EQ(verdict(code_of(""), {}), PackVerdict::no_lot);
  EXPECT_FALSE(check_pack(code_of("L1"), {.lot = lot_until({})}, nullptr, kToday).days_left);
}

}  // namespace
}  // namespace ocop::visit
