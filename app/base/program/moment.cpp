#include "app/base/program/moment.h"

#include <chrono>
#include <ctime>
#include <fstream>

namespace ocop::program {

Moment system_moment() {
  static const std::string boot = [] {
    std::string id;
    std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), id);
    return id;
  }();
  using std::chrono::duration_cast, std::chrono::milliseconds;
  timespec up{};
  ::clock_gettime(CLOCK_BOOTTIME, &up);
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return {duration_cast<milliseconds>(now).count(), boot,
          std::int64_t{up.tv_sec} * 1000 + up.tv_nsec / 1'000'000};
}

}  // namespace ocop::program
