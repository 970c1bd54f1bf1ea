// CSV sheets as an office may send them: read, matched against the product sheet, each cell taken.
#include <cstddef>
#include <cstdint>
#include <string>

#include "app/hub/report.h"
#include "app/hub/sheet.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  ocop::hub::Report report;
  const ocop::hub::Sheet sheet(ocop::hub::kCertificateSheet, &bytes, report);
  for (std::size_t i = 0; i < sheet.rows(); ++i) {
    ocop::hub::Row row = sheet.row(i, report);
    row.id("id");
    row.local("issuer");
    row.integer("stars", 3, 5);
    row.date("decided_on");
    row.flag("sample");
  }
  return 0;
}
