// An office's folder of sheets, read and checked as by an import. The input is the folder: a line
// "== product.csv" begins a sheet. The import must end with content, or with findings that each
// name a sheet and have a sentence.
#include <algorithm>
#include <map>
#include <string>

#include "app/office/sheets/read_content.h"
#include "app/office/sheets/sheet_definitions.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr std::string_view kBegins = "== ";

using Sheets = std::map<std::string_view, std::string_view>;

Sheets sheets_of(std::string_view bytes) {
  Sheets sheets;
  while (bytes.starts_with(kBegins)) {
    const auto end = std::min(bytes.find('\n'), bytes.size() - 1);
    const std::string_view name = bytes.substr(kBegins.size(), end - kBegins.size());
    bytes.remove_prefix(end + 1);
    const auto next = bytes.find("\n== ");
    sheets[name] = bytes.substr(0, next == bytes.npos ? next : next + 1);
    bytes.remove_prefix(next == bytes.npos ? bytes.size() : next + 1);
  }
  return sheets;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Sheets sheets = sheets_of(text_of(data, size));
  sheets::Findings findings(date_from_iso("2026-11-29"));
  const auto bytes_of = [&](const sheets::SheetDefinition& one) -> Result<std::string> {
    const auto at = sheets.find(one.file);
    return std::string(at == sheets.end() ? std::string_view() : at->second);
  };
  const sheets::Content content = sheets::read_content("/nowhere", bytes_of, findings);
  for (const sheets::Finding& finding : findings.sorted())
    check(!finding.sheet.empty() && finding.sentence.ends_with('.') &&
              sheets::to_text(finding).find('\n') == std::string::npos,
          "a finding is a sentence on a sheet");
  check(findings.lines().size() <= findings.errors() + findings.warnings(), "a cause is told once");
  check(findings.errors() > 0 || !content.info.title.empty(), "content without errors has a title");
  return 0;
}
