#include "tests/support/temporary_folder.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>

namespace ocop::test {

namespace {

struct Folder {
  std::filesystem::path path;
  Folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "ocop-test-XXXXXX").string();
    path = ::mkdtemp(pattern.data());
  }
  ~Folder() {
    std::error_code none;
    std::filesystem::remove_all(path, none);
  }
};

}  // namespace

std::string temporary_folder(const std::string& name) {
  static const Folder folder;
  auto path = folder.path / name;
  for (int number = 2; !std::filesystem::create_directories(path); ++number)
    path = folder.path / (name + "-" + std::to_string(number));
  return path.string();
}

}  // namespace ocop::test
