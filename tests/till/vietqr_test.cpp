#include "app/kiosk/till/vietqr.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <random>

#include "tests/support/kiosk/read_vietqr.h"

namespace ocop::till {
namespace {

using test::read_vietqr;

// Made and read back by a public package.
constexpr const char* kSample =
    "00020101021238560010A0000007270126000697041501121133666688880208QRIBFTTA530370454061500005802V"
    "N"
    "62200816OCOP DL01-0001236304909F";

VietQr sample() {
  return {.bank = "970415",
          .account = "113366668888",
          .to_card = false,
          .amount = Money{150000},
          .purpose = "OCOP DL01-000123"};
}

TEST(VietQr, IsThePublishedSample) {
  const auto payload = vietqr_payload(sample());
  ASSERT_TRUE(payload);
  EXPECT_EQ(*payload, kSample);
}

TEST(VietQr, TheSampleIsReadBack) {
  const auto code = read_vietqr(kSample);
  ASSERT_TRUE(code);
  EXPECT_EQ(*code, sample());
}

TEST(VietQr, CheckSumsAreThoseOfTheStandardAndOfTheSamples) {
  EXPECT_EQ(crc16("123456789"), 0x29B1);
  EXPECT_EQ(crc16(""), 0xFFFF);
  // A published code whose format version is 00; used only for its checksum.
  const std::string old =
      "00020001021238570010A00000072701270006970436011308810004580860208QRIBFTTA53037045802VN6304";
  EXPECT_EQ(crc16(old), 0xCD60);
  EXPECT_FALSE(read_vietqr(old + "CD60"));
}

TEST(VietQr, TheReceiverIsTheFieldSample) {
  EXPECT_NE(vietqr_payload(sample())->find(
                "38560010A0000007270126000697041501121133666688880208QRIBFTTA"),
            std::string::npos);
}

TEST(VietQr, WithoutAnAmountTheCodeIsStatic) {
  VietQr code = sample();
  code.amount.reset();
  code.purpose.clear();
  const auto payload = vietqr_payload(code);
  ASSERT_TRUE(payload);
  EXPECT_EQ(payload->substr(0, 12), "000201010211");
  EXPECT_EQ(payload->find("5406"), std::string::npos);
  const auto back = read_vietqr(*payload);
  ASSERT_TRUE(back);
  EXPECT_EQ(*back, code);
}

TEST(VietQr, ACardIsItsOwnService) {
  VietQr code = sample();
  code.to_card = true;
  const auto payload = vietqr_payload(code);
  ASSERT_TRUE(payload);
  EXPECT_NE(payload->find("0208QRIBFTTC"), std::string::npos);
  EXPECT_TRUE(read_vietqr(*payload)->to_card);
}

TEST(VietQr, ThePurposeIsPlainAsciiAndAtMost25Characters) {
  EXPECT_EQ(ascii_folded("Trà đá Đình Lập, số 5"), "Tra da Dinh Lap, so 5");
  EXPECT_EQ(ascii_folded("ƯỚC ơ Ỵ ữ ặ ẫ ệ ỗ ợ ỉ"), "UOC o Y u a a e o o i");
  EXPECT_EQ(ascii_folded("Tra\u0300 hoa\u0323"), "Tra hoa") << "decomposed text folds alike";
  EXPECT_EQ(ascii_folded("  a\n\tb*🍵 茶 c\xFF\xC3 "), "a b c");
  VietQr code = sample();
  code.purpose = "Mua hàng ở cửa hàng OCOP Đồng Đăng DL01-000123";
  const auto back = read_vietqr(*vietqr_payload(code));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->purpose, "Mua hang o cua hang OCOP");
}

TEST(VietQr, ThePurposeBeginsWithTheCodeAndHoldsAWholeNumberOrNone) {
  EXPECT_EQ(payment_purpose("OC1SP5BCZ3FA4", "DL01-000123"), "OC1SP5BCZ3FA4 DL01-000123");
  EXPECT_EQ(payment_purpose("OC1SP5BCZ3FA4", "DLSK7Q2-000123"), "OC1SP5BCZ3FA4");
  VietQr code = sample();
  code.purpose = payment_purpose("OC1SP5BCZ3FA4", "DL01-000123");
  EXPECT_EQ(read_vietqr(*vietqr_payload(code))->purpose, code.purpose);
}

TEST(VietQr, WhatNoBankTakesIsRefused) {
  const auto refused = [](auto change) {
    VietQr code = sample();
    change(code);
    return !vietqr_payload(code);
  };
  EXPECT_TRUE(refused([](VietQr& c) { c.bank = "97041"; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.bank = "97041a"; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.account = ""; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.account = "12345678901234567890"; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.account = "12 34"; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.amount = Money{0}; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.amount = Money{-5}; }));
  EXPECT_TRUE(refused([](VietQr& c) { c.amount = Money{10'000'000'000'000}; }));
}

TEST(VietQr, ADamagedPayloadIsNeverTakenForAnother) {
  const std::string whole = kSample;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string damaged = whole;
    damaged[i] = damaged[i] == '0' ? '1' : '0';
    EXPECT_FALSE(read_vietqr(damaged)) << i;
    EXPECT_FALSE(read_vietqr(whole.substr(0, i))) << i;
  }
}

TEST(VietQr, RandomFieldsBehindARightCheckSumAreReadWithoutHarm) {
  std::mt19937 random(6);
  for (int i = 0; i < 20000; ++i) {
    std::string text = std::string(kSample).substr(0, std::string(kSample).size() - 4);
    for (int j = 0; j < 3; ++j)
      text[random() % (text.size() - 4)] = static_cast<char>('0' + random() % 12);
    char sum[8];
    std::snprintf(sum, sizeof sum, "%04X", static_cast<unsigned>(crc16(text)));
    const auto code = read_vietqr(text + sum);
    if (code) {
      EXPECT_TRUE(vietqr_payload(*code));
    }
  }
}

TEST(VietQr, AnotherLanguagesLibraryComputesTheSameCheckSum) {
  // Python's binascii uses the same polynomial and takes the initial value as an argument.
  const std::string body = std::string(kSample).substr(0, std::string(kSample).size() - 4);
  const std::string command =
      "python3 -c \"import binascii; print('%04X' % binascii.crc_hqx(b'" + body + "', 0xFFFF))\"";
  std::FILE* pipe = popen(command.c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  char line[16] = {};
  ASSERT_NE(std::fgets(line, sizeof line, pipe), nullptr);
  pclose(pipe);
  EXPECT_EQ(std::string(line), "909F\n");
}

}  // namespace
}  // namespace ocop::till
