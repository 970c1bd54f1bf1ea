#include "app/base/wire/settings_document.h"

#include <gtest/gtest.h>

#include "app/base/wire/point_checks.h"

namespace ocop::wire {
namespace {

PrivateSettings settings() {
  PrivateSettings all;
  all.version = 7;
  all.limits = {500, false};
  all.staff = {{"lan", "Lan Hoàng", Role::seller, "$argon2id$v=19$a"},
               {"minh", "Minh", Role::manager, "$argon2id$v=19$b"}};
  all.bank = {"970436", "0123456789", "HTX NA CHI LĂNG"};
  all.receipt = {"Điểm OCOP", "Số 1 Hùng Vương", "0205 123", "0123456789-001", {"Cảm ơn!", "7:30"}};
  all.rounding = {1000, CashRounding::Way::down};
  all.low_stock = {3, 500};
  all.sale_prefix = "DL01";
  return all;
}

TEST(PrivateSettings, ComeBackAsTheyWereWritten) {
  const auto read = read_private_settings(private_settings_text(settings()));
  ASSERT_TRUE(read) << read.error().sentence;
  EXPECT_EQ(read->version, 7);
  EXPECT_EQ(read->limits.seller_discount_hundredths, 500);
  EXPECT_FALSE(read->limits.seller_may_void);
  ASSERT_EQ(read->staff.size(), 2u);
  EXPECT_EQ(read->find("lan")->name, "Lan Hoàng");
  EXPECT_EQ(read->find("minh")->role, Role::manager);
  EXPECT_EQ(read->find("nobody"), nullptr);
  EXPECT_EQ(read->bank, settings().bank);
  EXPECT_EQ(read->receipt, settings().receipt);
  EXPECT_EQ(read->rounding, settings().rounding);
  EXPECT_EQ(read->low_stock, settings().low_stock);
  EXPECT_EQ(read->sale_prefix, "DL01");
}

/// Older programs can still read them, and newer programs read settings without the new keys.
TEST(PrivateSettings, WriteALimitThatCameLaterOnlyWhereASellerMay) {
  PrivateSettings all = settings();
  EXPECT_EQ(private_settings_text(all).find("seller_may_count"), std::string::npos);
  for (bool RoleLimits::*may : {&RoleLimits::seller_may_write_off, &RoleLimits::seller_may_transfer,
                                &RoleLimits::seller_may_count, &RoleLimits::seller_may_export}) {
    EXPECT_FALSE(read_private_settings(private_settings_text(all))->limits.*may);
    all.limits.*may = true;
    const auto read = read_private_settings(private_settings_text(all));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read->limits.*may);
  }
}

TEST(PrivateSettings, LetSellersPayOutCashOnlyWhereTheySaySo) {
  PrivateSettings all = settings();
  EXPECT_EQ(private_settings_text(all).find("seller_cash_out"), std::string::npos);
  EXPECT_EQ(read_private_settings(private_settings_text(all))->limits.seller_cash_out, Money{});
  all.limits.seller_cash_out = {200'000};
  const std::string text = private_settings_text(all);
  EXPECT_EQ(read_private_settings(text)->limits.seller_cash_out, Money{200'000});
  for (const char* wrong : {"-1", "1000000000001", "1.5", "true"}) {
    std::string changed = text;
    changed.replace(changed.find("200000"), 6, wrong);
    EXPECT_FALSE(read_private_settings(changed)) << wrong;
  }
}

TEST(PrivateSettings, CloseBlindlyOnlyWhereTheySaySo) {
  PrivateSettings all = settings();
  EXPECT_EQ(private_settings_text(all).find("blind_close"), std::string::npos);
  EXPECT_FALSE(read_private_settings(private_settings_text(all))->blind_close);
  all.blind_close = true;
  EXPECT_TRUE(read_private_settings(private_settings_text(all))->blind_close);
}

TEST(PrivateSettings, AreRefusedWhereverTheyAreCutOff) {
  const std::string whole = private_settings_text(settings());
  for (std::size_t size = 0; size < whole.size(); ++size)
    EXPECT_FALSE(read_private_settings(std::string_view(whole).substr(0, size))) << size;
}

TEST(PrivateSettings, OfANewerFormatAskForANewerProgram) {
  std::string text = private_settings_text(settings());
  text.replace(text.find("\"format\":1"), 10, "\"format\":2");
  const auto read = read_private_settings(text);
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().sentence, "The private settings are newer than this program; update it.");
}

TEST(PrivateSettings, WithAWrongRoleTwoOfOneIdOrNoHashAreRefused) {
  auto wrong = settings();
  wrong.staff[1].id = "lan";
  EXPECT_FALSE(read_private_settings(private_settings_text(wrong)));
  wrong = settings();
  wrong.staff[0].pin_hash = "1234";
  EXPECT_FALSE(read_private_settings(private_settings_text(wrong)));
  std::string text = private_settings_text(settings());
  text.replace(text.find("\"manager\""), 9, "\"emperor\"");
  EXPECT_FALSE(read_private_settings(text));
  EXPECT_FALSE(read_private_settings(std::string(std::size_t{2} << 20, ' ')));
  EXPECT_FALSE(read_private_settings("[]"));
}

TEST(PrivateSettings, WithoutThePointsKeysHaveTheDefaults) {
  const auto read = read_private_settings(
      R"({"format":1,"version":0,"staff":[],)"
      R"("limits":{"seller_discount_hundredths":1000,"seller_may_void":true}})");
  ASSERT_TRUE(read) << read.error().sentence;
  EXPECT_EQ(read->bank, std::nullopt);
  EXPECT_EQ(read->receipt, ReceiptHead{});
  EXPECT_EQ(read->rounding, (CashRounding{500, CashRounding::Way::half_up}));
  EXPECT_EQ(read->low_stock, (LowStock{5, 2000}));
  EXPECT_EQ(read->sale_prefix, "");
}

TEST(PrivateSettings, WithAPointsKeyThatIsWrongAreRefused) {
  for (const char* wrong :
       {R"("bank":{"bin":"97043","account":"1","name":"A"})", R"("bank":{"bin":"970436"})",
        R"("bank":5)", R"("receipt":{"point":"a\nb"})", R"("receipt":{"footer":"thanks"})",
        R"("receipt":[])", R"("rounding":{"step":0})", R"("rounding":{"way":"sideways"})",
        R"("low_stock":{"pieces":-1})", R"("low_stock":{"grams":"2 kg"})",
        R"("sale_prefix":"dl01")", R"("sale_prefix":7)"}) {
    std::string text = private_settings_text({});
    for (const char* key : {"bank", "receipt", "rounding", "low_stock", "sale_prefix"})
      if (const auto at = text.find("\"" + std::string(key) + "\""); at != text.npos)
        text.replace(at + 1, 1, "_");
    ASSERT_TRUE(read_private_settings(text));
    text.insert(1, std::string(wrong) + ",");
    EXPECT_FALSE(read_private_settings(text)) << wrong;
  }
}

TEST(PointChecks, SayWhatABankAccountTakes) {
  EXPECT_TRUE(check_bank({"970436", "0123456789ABCdef019", "Lan"}));
  for (const BankAccount& wrong :
       {BankAccount{"97043", "1", "Lan"}, BankAccount{"97043a", "1", "Lan"},
        BankAccount{"970436", "", "Lan"}, BankAccount{"970436", std::string(20, '1'), "Lan"},
        BankAccount{"970436", "12 34", "Lan"}, BankAccount{"970436", "1", ""},
        BankAccount{"970436", "1", "Lan\nMinh"}})
    EXPECT_FALSE(check_bank(wrong)) << wrong.bin << " " << wrong.account << " " << wrong.name;
  EXPECT_EQ(check_bank({"9704", "1", "Lan"}).error().sentence,
            "A bank's number has six digits, such as 970436.");
}

TEST(PointChecks, SayWhatAReceiptAndASaleNumberTake) {
  ReceiptHead head;
  EXPECT_TRUE(check_receipt_head(head));
  head.tax_code = "0123456789-001";
  head.footer = std::vector<std::string>(8, "Cảm ơn quý khách");
  EXPECT_TRUE(check_receipt_head(head));
  head.tax_code = "MST 123";
  EXPECT_FALSE(check_receipt_head(head));
  head.tax_code.clear();
  head.footer.emplace_back("nine");
  EXPECT_FALSE(check_receipt_head(head));
  head.footer.clear();
  head.address = std::string(121, 'a');
  EXPECT_FALSE(check_receipt_head(head));
  for (const char* good : {"", "DL", "DL01", "ABCDEFG8"})
    EXPECT_TRUE(check_sale_prefix(good)) << good;
  for (const char* wrong : {"D", "ABCDEFGH9", "dl01", "DL-1", "ĐL01"})
    EXPECT_FALSE(check_sale_prefix(wrong)) << wrong;
}

TEST(PrivateSettings, PassOverAKeyThatIsNotKnown) {
  std::string text = private_settings_text(settings());
  text.insert(1, "\"colour\":\"blue\",");
  EXPECT_TRUE(read_private_settings(text));
}

}  // namespace
}  // namespace ocop::wire
