#include "app/office/exchange/shared_clock.h"

#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <string>

#include "db/hub/terminals.h"

namespace ocop::exchange {

namespace {

constexpr std::int64_t kFarOff_ms = 60'000;
constexpr std::int64_t kLook_ms = 60'000;
constexpr std::int64_t kQuiet_ms = 3'600'000;

/// Identifies this hub, because several hubs may share a store.
std::string machine() {
  std::array<char, 65> name{};
  return gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "a hub";
}

}  // namespace

std::int64_t shared_now_ms(db::HubStore& store, std::int64_t own_ms) {
  static std::atomic<std::int64_t> looked{0};
  const std::int64_t now = store.now_ms();
  if (std::abs(now - own_ms) <= kFarOff_ms || std::abs(now - looked.exchange(now)) < kLook_ms)
    return now;
  // If this fails, it is reported a minute later.
  (void)db::put_alarm(store, TerminalId{},
                      "The clock of " + machine() +
                          " is over a minute off the database's; see on both that NTP runs "
                          "(timedatectl).",
                      now, kQuiet_ms);
  return now;
}

}  // namespace ocop::exchange
