#include "app/base/codec/payment_code.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <utility>

namespace ocop::codec {
namespace {

// Computed by another implementation, in Python, whose check character was verified with the GRid
// identifier A12425GABC1234002M.
TEST(PaymentCode, IsTheOneOfTheWorkedExamples) {
  EXPECT_EQ(payment_code("DL01-000123", 0), "OC1SP5BCZ3FA4");
  EXPECT_EQ(payment_code("DL01-000123", 1), "OCZSCPJSM6SEJ");
  EXPECT_EQ(payment_code("DLSK7Q2-000001", 0), "OCVG5Q4P3XBZQ");
}

TEST(PaymentCode, EachPaymentHasItsOwn) {
  std::set<std::string> all;
  for (int sale = 0; sale < 500; ++sale)
    for (std::size_t position = 0; position < 3; ++position) {
      const std::string code = payment_code("DL01-" + std::to_string(sale), position);
      EXPECT_EQ(code.size(), kPaymentCodeLength);
      EXPECT_TRUE(is_payment_code(code)) << code;
      all.insert(code);
    }
  EXPECT_EQ(all.size(), 1500U);
}

TEST(PaymentCode, AWrongCharacterIsNoticed) {
  const std::string code = "OC1SP5BCZ3FA4";
  for (std::size_t i = 0; i < code.size(); ++i)
    for (const char c : std::string("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")) {
      if (c == code[i]) continue;
      std::string wrong = code;
      wrong[i] = c;
      EXPECT_FALSE(is_payment_code(wrong)) << wrong;
    }
}

TEST(PaymentCode, SwappedNeighboursAreNoticed) {
  const std::string code = "OC1SP5BCZ3FA4";
  for (std::size_t i = 0; i + 1 < code.size(); ++i) {
    std::string wrong = code;
    std::swap(wrong[i], wrong[i + 1]);
    EXPECT_FALSE(is_payment_code(wrong)) << wrong;
  }
}

TEST(PaymentCode, OtherTextsAreNotCodes) {
  for (const char* text : {"", "OC", "OC1SP5BCZ3FA", "OC1SP5BCZ3FA44", "oc1sp5bcz3fa4",
                           "OC1SP5BCZ3F 4", "DL01-000123XX", "OCÔ1SP5BCZ3F"})
    EXPECT_FALSE(is_payment_code(text)) << text;
}

}  // namespace
}  // namespace ocop::codec
