#include "app/kiosk/point/private_file.h"

#include <sys/stat.h>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/wire/settings_document.h"

namespace ocop::point {

namespace {

constexpr std::size_t kLargestFile = std::size_t{2} << 20;

}  // namespace

Result<PrivateSettings> load_private_settings(const std::string& data) {
  disk::Disk& disk = disk::real_disk();
  const std::string path = disk::private_file(data);
  if (!disk.size(path)) return PrivateSettings{};
  const auto text = disk::read_file(disk, path, kLargestFile);
  if (!text) return Error{"The private settings cannot be read: " + text.error().sentence};
  return wire::read_private_settings(*text);
}

Status may_change_here(const std::string& data, const PrivateSettings& settings) {
  if (settings.version == 0 || !disk::real_disk().size(disk::enrolled_file(data))) return Done{};
  return Error{"The office sets this point's settings (version " +
               std::to_string(settings.version) +
               "), and would undo the change within minutes; have it change them there (ocop-hub "
               "settings set)."};
}

std::string private_fingerprint(const std::string& data) {
  struct stat about {};
  if (::stat(disk::private_file(data).c_str(), &about) != 0) return "none";
  return std::to_string(about.st_ino) + " " + std::to_string(about.st_size) + " " +
         std::to_string(about.st_mtim.tv_sec) + "." + std::to_string(about.st_mtim.tv_nsec);
}

Status save_private_settings(const std::string& data, const PrivateSettings& settings) {
  disk::Disk& disk = disk::real_disk();
  const std::string text = wire::private_settings_text(settings) + "\n";
  if (!disk::make_folders(disk, data) ||
      !disk::write_file(disk, disk::private_file(data), text, 0600))
    return Error{"The private settings cannot be written into " + data +
                 "; check its disk and permissions."};
  return Done{};
}

}  // namespace ocop::point
