// An office's folder of sheets, read and checked as by an import. The bytes are the folder: a line
// "== product.csv" begins a sheet. Whatever they hold, the import ends with content, or with
// findings that each name a sheet and say something.
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <string>

#include "app/hub/read_content.h"
#include "app/hub/sheet_definitions.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr std::string_view kBegins = "== ";

/// In memory where the machine has such a folder: a file is written for each sheet, each time.
std::string make_folder() {
  const char* base = ::access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp";
  std::string pattern = std::string(base) + "/ocop-sheets-XXXXXX";
  check(::mkdtemp(pattern.data()) != nullptr, "a folder can be made");
  return pattern;
}

struct Folder {
  std::string path = make_folder();
  ~Folder() {
    std::error_code none;
    std::filesystem::remove_all(path, none);
  }
  /// Only what an office keeps is written: a name is never a way out of the folder.
  void write(std::string_view bytes) const {
    std::map<std::string_view, std::string_view> sheets;
    while (bytes.starts_with(kBegins)) {
      const auto end = std::min(bytes.find('\n'), bytes.size() - 1);
      const std::string_view name = bytes.substr(kBegins.size(), end - kBegins.size());
      bytes.remove_prefix(end + 1);
      const auto next = bytes.find("\n== ");
      sheets[name] = bytes.substr(0, next == bytes.npos ? next : next + 1);
      bytes.remove_prefix(next == bytes.npos ? bytes.size() : next + 1);
    }
    for (const hub::SheetDefinition* definition : hub::sheet_definitions()) {
      const std::string file = path + "/" + std::string(definition->file);
      std::ofstream(file, std::ios::binary | std::ios::trunc) << sheets[definition->file];
    }
  }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const Folder folder;
  folder.write(text_of(data, size));
  hub::Report report;
  const hub::Content content = hub::read_content(folder.path, report);
  for (const hub::Finding& finding : report.sorted())
    check(!finding.sheet.empty() && finding.sentence.ends_with('.') &&
              hub::to_text(finding).find('\n') == std::string::npos,
          "a finding is a sentence on a sheet");
  check(report.lines().size() <= report.errors() + report.warnings(), "a cause is told once");
  check(report.errors() > 0 || !content.info.title.empty(), "content without errors has a title");
  return 0;
}
