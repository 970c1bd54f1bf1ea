#include "tests/support/kiosk/read_qr.h"

#include <cstdio>

namespace ocop::test {

std::string read_qr(const std::string& path) {
  const std::string command = "zbarimg --quiet --raw '" + path + "' 2>/dev/null";
  std::string read;
  std::FILE* pipe = popen(command.c_str(), "r");
  if (pipe == nullptr) return "zbarimg cannot be started";
  for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) read += static_cast<char>(c);
  const int status = pclose(pipe);
  if (status != 0)
    return "zbarimg ended with status " + std::to_string(status) + " (is it installed?)";
  if (read.ends_with('\n')) read.pop_back();
  return read;
}

}  // namespace ocop::test
