// Prints 300 VietQR payloads for a third-party reader, one per line, tab-separated: BIN, account,
// "account" or "card", amount or nothing, purpose, payload.
#include <array>
#include <cstdio>
#include <random>
#include <string>

#include "app/kiosk/till/vietqr.h"

namespace {

using namespace ocop;

constexpr std::array kPurposes{"", "OCOP DL01-000123", "Trà hoa vàng Đình Lập",
                               "Mua hàng ở cửa hàng OCOP Đồng Đăng", "ƯỚC Ỵ ữ ặ ẫ ệ ỗ ợ ỉ"};

till::VietQr wish(std::mt19937& random) {
  till::VietQr code;
  const auto digit = [&] { return static_cast<char>('0' + random() % 10); };
  code.bank = "97";
  while (code.bank.size() < 6) code.bank += digit();
  for (unsigned size = 1 + random() % 19; size > 0; --size) code.account += digit();
  code.to_card = random() % 4 == 0;
  if (random() % 3 != 0)
    code.amount = Money{static_cast<std::int64_t>(1 + random() % 1'000'000'000)};
  code.purpose = kPurposes[random() % kPurposes.size()];
  return code;
}

}  // namespace

int main() {
  std::mt19937 random(38);
  for (int i = 0; i < 300; ++i) {
    const till::VietQr code = wish(random);
    const auto payload = till::vietqr_payload(code);
    if (!payload) {
      std::fprintf(stderr, "%s\n", payload.error().sentence.c_str());
      return 1;
    }
    const std::string amount = code.amount ? std::to_string(code.amount->vnd) : "";
    std::printf("%s\t%s\t%s\t%s\t%s\t%s\n", code.bank.c_str(), code.account.c_str(),
                code.to_card ? "card" : "account", amount.c_str(), code.purpose.c_str(),
                payload->c_str());
  }
  return 0;
}
