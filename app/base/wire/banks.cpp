#include "app/base/wire/banks.h"

#include <array>
#include <string>

namespace ocop::wire {

namespace {

constexpr std::array kBanks{
    Bank{"970425", "ABBank"},       Bank{"970416", "ACB"},          Bank{"970405", "Agribank"},
    Bank{"970409", "Bac A Bank"},   Bank{"970438", "BaoViet Bank"}, Bank{"970418", "BIDV"},
    Bank{"970454", "BVBank"},       Bank{"970446", "Co-opBank"},    Bank{"970431", "Eximbank"},
    Bank{"970437", "HDBank"},       Bank{"970452", "KienlongBank"}, Bank{"970449", "LPBank"},
    Bank{"970422", "MB"},           Bank{"970426", "MSB"},          Bank{"970428", "Nam A Bank"},
    Bank{"970419", "NCB"},          Bank{"970448", "OCB"},          Bank{"970430", "PGBank"},
    Bank{"970412", "PVcomBank"},    Bank{"970403", "Sacombank"},    Bank{"970400", "Saigonbank"},
    Bank{"970429", "SCB"},          Bank{"970440", "SeABank"},      Bank{"970443", "SHB"},
    Bank{"970424", "Shinhan Bank"}, Bank{"970407", "Techcombank"},  Bank{"970423", "TPBank"},
    Bank{"970441", "VIB"},          Bank{"970427", "VietABank"},    Bank{"970433", "VietBank"},
    Bank{"970436", "Vietcombank"},  Bank{"970415", "VietinBank"},   Bank{"970432", "VPBank"},
};

std::string plain_bank(std::string_view name) {
  std::string plain;
  for (const char c : name)
    if (c >= 'A' && c <= 'Z')
      plain += static_cast<char>(c - 'A' + 'a');
    else if (c != ' ' && c != '-' && c != '_')
      plain += c;
  constexpr std::string_view kEnd = "bank";
  if (plain.size() > kEnd.size() && plain.ends_with(kEnd)) plain.resize(plain.size() - kEnd.size());
  return plain;
}

}  // namespace

std::span<const Bank> banks() {
  return kBanks;
}

const Bank* find_bank(std::string_view name_or_bin) {
  const std::string wanted = plain_bank(name_or_bin);
  for (const Bank& one : kBanks)
    if (one.bin == name_or_bin || plain_bank(one.name) == wanted) return &one;
  return nullptr;
}

}  // namespace ocop::wire
