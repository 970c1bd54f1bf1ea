#include "app/kiosk/books/stick_export.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <vector>

#include "app/base/disk/durable_file.h"
#include "app/base/wire/ledger_export.h"
#include "db/ledger/lines.h"

namespace ocop::books {

namespace {

namespace fs = std::filesystem;

/// Returns the folders in a folder, sorted by name.
std::vector<fs::path> folders_of(const fs::path& folder) {
  std::vector<fs::path> folders;
  std::error_code fault;
  for (fs::directory_iterator one(folder, fault), end; !fault && one != end; one.increment(fault)) {
    std::error_code gone;
    if (one->is_directory(gone)) folders.push_back(one->path());
  }
  std::sort(folders.begin(), folders.end());
  return folders;
}

/// Returns whether something is mounted there. A folder that a removed stick left behind is on its
/// parent's disk, and nothing must be written there.
bool is_writable_mount(const fs::path& folder) {
  struct stat own {
  }, parent{};
  return ::stat(folder.c_str(), &own) == 0 && ::stat(folder.parent_path().c_str(), &parent) == 0 &&
         own.st_dev != parent.st_dev && ::access(folder.c_str(), W_OK) == 0;
}

std::string file_name(const std::string& point, Date from, Date to) {
  return "ocop-" + (point.empty() ? "" : point + "-") + date_to_iso(from) + "-" + date_to_iso(to) +
         ".csv";
}

}  // namespace

std::string find_stick(const std::string& below) {
  for (const fs::path& folder : folders_of(below)) {
    if (is_writable_mount(folder)) return folder.string();
    for (const fs::path& inner : folders_of(folder))
      if (is_writable_mount(inner)) return inner.string();
  }
  return {};
}

Result<std::string> export_sales(db::Ledger& ledger, const std::string& below,
                                 const std::string& point, Date from, Date to) {
  const std::string stick = find_stick(below);
  if (stick.empty()) return Error{"There is no USB stick in " + below + " that can be written."};
  const std::string path = (fs::path(stick) / file_name(point, from, to)).string();
  disk::DurableFile file(path);
  file.write(wire::sold_line_head());
  const auto read = db::each_sold_line(
      ledger, from, to, [&](const SoldLine& line) { file.write(wire::sold_line_row(line)); });
  if (!read) return read.error();
  if (auto done = file.commit(); !done) return done.error();
  return path;
}

}  // namespace ocop::books
