// The terminal's exchange with the hub: sends what is new within seconds, and now and then asks for
// the point's private settings and tells its health. Remembered in DATA/sync/hub.json. Until the
// terminal is enrolled it waits. It backs off while attempts fail.
// Thread rule: one thread. Units: seconds, UTC milliseconds. Errors: in Turn, with the keys of
// Uploader and fetch_settings(). Not here: waiting and logging (hub_exchange.h).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "app/base/disk/disk.h"
#include "app/base/local/hub_state.h"
#include "app/base/wire/hub_answer.h"
#include "app/sync/exchange_plan.h"
#include "app/sync/hub_transport.h"
#include "db/model/result.h"

namespace ocop::sync {

struct UplinkOptions {
  std::string data;
  std::string program;                   ///< version of this program
  int poll_seconds = 300;                ///< between two looks for settings, and two reports
  std::function<std::int64_t()> now_ms;  ///< the terminal's clock, which may be set
  std::function<double()> uptime;        ///< seconds since the machine's boot; never set
  std::function<double()> draw;          ///< a random number from 0 to below 1
  std::string boot{};                    ///< of the machine, as the kiosk's entries name it
};

/// What came of a step.
struct Turn {
  double wait_seconds = 0;  ///< until the next one
  std::int64_t sent = 0;    ///< entries that the hub confirmed
  bool settings_taken = false;
  std::optional<Error> trouble{};           ///< why something is to be tried again
  std::optional<Error> settings_refused{};  ///< why the newest settings were not taken
  std::optional<Error> other_branches{};    ///< the hub has more than the ledger: what to do
  std::optional<Error> retired_refused{};   ///< why a ledger of an earlier name was not taken
};

class Uplink {
 public:
  /// Transport and disk outlive it.
  Uplink(HubTransport& transport, disk::Disk& disk, UplinkOptions options);
  ~Uplink();

  /// Does what is due, in a few requests at most. Cheap if nothing is due.
  Turn step();
  /// Another server was reached again: where the hub was not, the next step tries at once.
  void network_is_back();
  /// All of it, now.
  Turn once();
  const local::HubState& state() const { return state_; }

 private:
  struct Open;

  Status open();
  void look_at_enrolment();
  void exchange(Turn& turn, bool check);
  Status upload(Turn& turn);
  void keep_mark();
  Status check_settings(Turn& turn);
  Status report_health(Turn& turn);
  std::string what_is_refused(const std::string& release) const;
  Status heed(Turn& turn, const wire::BranchTips& tips);
  Status take_prefix(const std::string& prefix);
  Status send_retired(Turn& turn);
  void remember(const Turn& turn, bool check);

  HubTransport& transport_;
  disk::Disk& disk_;
  UplinkOptions options_;
  local::HubState state_;
  std::unique_ptr<Open> open_;
  std::string enrolment_;  // as the file was last seen
  std::string asked_;      // for heed_tips
  double retired_next_ = 0;
  ExchangePlan plan_;
};

/// What the exchanges of a data folder have left; of one that never had any: empty.
local::HubState load_hub_state(disk::Disk& disk, const std::string& data);

}  // namespace ocop::sync
