#include "app/kiosk/books/uplink_watch.h"

#include <cstdlib>

#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/local/hub_state.h"
#include "app/base/wire/signed_request.h"

namespace ocop::books {

till::UplinkState UplinkWatch::look(db::Ledger& ledger, std::int64_t uptime_ms) {
  const auto text =
      disk::read_file(disk::real_disk(), disk::hub_state_file(data_), local::kLargestHubState);
  waits_ = false;
  if (!text) return state_ = {};
  const auto acknowledged = ledger.acknowledged();
  const auto last = ledger.tail();
  if (!acknowledged || !last) return state_;
  const std::int64_t unsent = last->seq - *acknowledged;
  if (unsent == 0 || *acknowledged != acknowledged_) since_ms_ = uptime_ms;
  acknowledged_ = *acknowledged;
  const local::HubState hub = local::read_hub_state(*text);
  const bool waits = !hub.sentence.empty() || uptime_ms - since_ms_ >= kUsualWait_ms;
  const std::int64_t off_ms = std::abs(hub.clock_difference_ms);
  state_.unsent = waits ? unsent : 0;
  waits_ = unsent > state_.unsent;
  state_.clock_off_minutes = off_ms > wire::kClockTolerance_ms ? off_ms / 60'000 : 0;
  return state_;
}

}  // namespace ocop::books
