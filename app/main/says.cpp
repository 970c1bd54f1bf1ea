#include "app/main/says.h"

#include <cerrno>
#include <chrono>
#include <iostream>

#include "app/wire/harmless.h"

namespace ocop {

int refused(const std::string& sentence) {
  std::cerr << program_invocation_short_name << ": " << wire::harmless(sentence) << "\n";
  return 1;
}

int refused(const Error& error) {
  return refused(error.sentence);
}

int said(const Status& status) {
  return status ? 0 : refused(status.error());
}

std::int64_t utc_now() {
  return utc_now_ms() / 1000;
}

std::int64_t utc_now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

}  // namespace ocop
