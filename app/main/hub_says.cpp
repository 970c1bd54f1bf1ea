#include "app/main/hub_says.h"

#include <chrono>
#include <iostream>

namespace ocop {

int refused(const Error& error) {
  std::cerr << "ocop-hub: " << error.sentence << "\n";
  return 1;
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
