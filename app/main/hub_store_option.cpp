#include "app/main/hub_store_option.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace ocop {

HubStoreOption::HubStoreOption(CLI::App& command) {
  command.add_option("--data", data_, "Folder of the hub's store")->required();
}

std::string HubStoreOption::where() const {
  std::error_code fault;  // a folder that cannot be made is told by whoever opens the store
  std::filesystem::create_directories(data_, fault);
  return (std::filesystem::path(data_) / "hub.sqlite").string();
}

Result<db::HubStore> HubStoreOption::open() const {
  return db::HubStore::open(where());
}

std::int64_t hub_now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

int hub_refused(const Error& error) {
  std::cerr << "ocop-hub: " << error.sentence << "\n";
  return 1;
}

Result<std::string> read_small_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << file.rdbuf();
  if (!file || !bytes) return Error{"The file " + path + " cannot be read; check its name."};
  return bytes.str();
}

}  // namespace ocop
