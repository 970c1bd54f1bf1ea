#include "app/office/exchange/office_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "app/base/wire/banks.h"
#include "app/base/wire/settings_document.h"

namespace ocop::exchange {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string edited(PrivateSettings& settings, const char* key, const char* value) {
  const auto done = edit_settings(settings, key, value);
  return done ? "done" : done.error().sentence;
}

Staff person(const char* id, Role role) {
  return {id, "Lan", role, "$argon2id$v=19$x"};
}

TEST(SettingsFile, ABankIsGivenByItsNameHoweverItIsWritten) {
  for (const char* name : {"Vietcombank", "VIETCOMBANK", "vietcom", "970436"}) {
    PrivateSettings settings;
    EXPECT_EQ(edited(settings, "bank", (std::string(name) + " 0123456789 HTX NA").c_str()), "done");
    EXPECT_EQ(settings.bank, (BankAccount{"970436", "0123456789", "HTX NA"})) << name;
    EXPECT_THAT(shown_settings(settings), HasSubstr("970436 0123456789 HTX NA (Vietcombank)"));
  }
  PrivateSettings words;
  EXPECT_EQ(edited(words, "bank", "Nam A Bank 0123 HTX NA"), "done");
  EXPECT_EQ(words.bank, (BankAccount{"970428", "0123", "HTX NA"})) << "the longest name counts";
}

TEST(SettingsFile, NoTwoBanksHaveOneNameOrNumber) {
  for (const wire::Bank& one : wire::banks()) {
    EXPECT_EQ(wire::find_bank(one.name)->bin, one.bin) << one.name;
    EXPECT_EQ(wire::find_bank(one.bin)->name, one.name);
    EXPECT_EQ(one.bin.size(), 6U);
    EXPECT_THAT(shown_banks(), HasSubstr(std::string(one.bin) + "\t" + std::string(one.name)));
  }
  EXPECT_EQ(wire::find_bank("Bank"), nullptr);
}

TEST(SettingsFile, ARefusedEditChangesNothing) {
  PrivateSettings settings;
  settings.bank = BankAccount{"970436", "0123456789", "HTX NA"};
  const std::string before = wire::private_settings_text(settings);
  for (const auto& [key, value] : std::vector<std::pair<const char*, const char*>>{
           {"bank", "Vietcombank"}, {"rounding.step", "-5"}, {"low_stock.grams", "many"}})
    EXPECT_NE(edited(settings, key, value), "done") << key;
  EXPECT_EQ(wire::private_settings_text(settings), before);
}

TEST(SettingsFile, LimitsAreGivenInPercentAndYesOrNo) {
  PrivateSettings settings;
  for (const auto& [text, hundredths] : std::vector<std::pair<const char*, int>>{
           {"10", 1000}, {"12.5", 1250}, {"0", 0}, {"100", 10'000}, {"2,25", 225}}) {
    EXPECT_EQ(edited(settings, "limits.seller_discount", text), "done") << text;
    EXPECT_EQ(settings.limits.seller_discount_hundredths, hundredths);
  }
  EXPECT_THAT(shown_settings(settings), HasSubstr("limits.seller_discount\t2.25\t"));
  for (const char* wrong : {"", "10%", "100.01", "1.234", "5.", "-1", "1000000"})
    EXPECT_THAT(edited(settings, "limits.seller_discount", wrong), HasSubstr("0 to 100")) << wrong;
  EXPECT_EQ(settings.limits.seller_discount_hundredths, 225);
  EXPECT_EQ(edited(settings, "limits.seller_may_void", "no"), "done");
  EXPECT_FALSE(settings.limits.seller_may_void);
  EXPECT_NE(edited(settings, "limits.seller_may_void", "maybe"), "done");
  EXPECT_FALSE(settings.limits.seller_may_count);
  EXPECT_EQ(edited(settings, "limits.seller_may_count", "yes"), "done");
  EXPECT_TRUE(settings.limits.seller_may_count);
  EXPECT_EQ(edited(settings, "colour", "red"),
            "There is no key colour; `settings show FILE` lists all.");
}

TEST(SettingsFile, TheCashThatSellersMayPayOutIsGivenInDong) {
  PrivateSettings settings;
  EXPECT_THAT(shown_settings(settings), HasSubstr("limits.seller_cash_out\t0\t"));
  EXPECT_EQ(edited(settings, "limits.seller_cash_out", "200000"), "done");
  EXPECT_EQ(settings.limits.seller_cash_out, Money{200'000});
  EXPECT_THAT(shown_settings(settings), HasSubstr("limits.seller_cash_out\t200000\t"));
  for (const char* wrong :
       {"", "-1", "200.000", "200000đ", "1000000000001", "99999999999999999999"})
    EXPECT_THAT(edited(settings, "limits.seller_cash_out", wrong), HasSubstr("pay out 0 to"))
        << wrong;
  EXPECT_EQ(settings.limits.seller_cash_out, Money{200'000});
}

TEST(SettingsFile, PeopleAreAddedChangedAndRemovedAndTheirPinsNeverShown) {
  PrivateSettings settings;
  Staff without = person("lan", Role::manager);
  without.pin_hash.clear();
  EXPECT_FALSE(put_staff(settings, without));
  ASSERT_TRUE(put_staff(settings, person("lan", Role::manager)));
  ASSERT_TRUE(put_staff(settings, person("hoa", Role::seller)));
  without.name = "Lan Anh";
  ASSERT_TRUE(put_staff(settings, without));
  EXPECT_EQ(settings.find("lan")->name, "Lan Anh");
  EXPECT_EQ(settings.find("lan")->pin_hash, person("lan", Role::manager).pin_hash);
  EXPECT_THAT(shown_settings(settings), HasSubstr("staff lan\tmanager\tLan Anh\n"));
  EXPECT_THAT(shown_settings(settings), Not(HasSubstr("argon2")));
  EXPECT_FALSE(remove_staff(settings, "lan")) << "the only manager";
  ASSERT_TRUE(remove_staff(settings, "hoa"));
  ASSERT_TRUE(remove_staff(settings, "lan"));
  EXPECT_FALSE(remove_staff(settings, "lan"));
}

TEST(SettingsFile, WhatIsMadeAndEditedCanBeSigned) {
  PrivateSettings settings;
  ASSERT_EQ(edited(settings, "receipt.point", "Điểm OCOP"), "done");
  const auto read = wire::read_private_settings(wire::private_settings_text(settings));
  ASSERT_TRUE(read) << read.error().sentence;
  EXPECT_EQ(read->receipt.point, "Điểm OCOP");
}

}  // namespace
}  // namespace ocop::exchange
