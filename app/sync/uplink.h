// The terminal's exchange with the hub: sends new entries within seconds, and regularly asks for
// the point's private settings and reports the terminal's health. Its state is kept in
// DATA/sync/hub.json. Waits until the terminal is enrolled. Backs off while attempts fail. Thread
// rule: one thread. Units: seconds, UTC milliseconds. Errors: in Turn, with the keys of Uploader
// and fetch_settings(). Not here: waiting and logging (hub_exchange.h).
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
  int poll_seconds = 300;                ///< between checks for settings, and between reports
  std::function<std::int64_t()> now_ms;  ///< the terminal's clock, which can be set
  std::function<double()> uptime;        ///< seconds since the machine's boot; cannot be set
  std::function<double()> draw;          ///< a random number in [0, 1)
  std::string boot{};                    ///< the machine's boot id, as in the kiosk's entries
};

/// The outcome of a step.
struct Turn {
  double wait_seconds = 0;  ///< until the next step
  std::int64_t sent = 0;    ///< number of entries confirmed by the hub
  bool settings_taken = false;
  std::optional<Error> trouble{};           ///< why something must be retried
  std::optional<Error> settings_refused{};  ///< why the newest settings were refused
  std::optional<Error> other_branches{};    ///< what to do if the hub has more than the ledger
  std::optional<Error> retired_refused{};   ///< why a former identity's ledger was refused
};

class Uplink {
 public:
  /// Transport and disk must outlive it.
  Uplink(HubTransport& transport, disk::Disk& disk, UplinkOptions options);
  ~Uplink();

  /// Does whatever is due, in a few requests at most. Cheap if nothing is due.
  Turn step();
  /// Call when another server is reachable again: if the hub was not, the next step tries at once.
  void network_is_back();
  /// Does everything now.
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
  std::string enrolment_;  // the file's content when last read
  std::string asked_;      // for heed_tips
  double retired_next_ = 0;
  ExchangePlan plan_;
};

/// Loads the state of a data folder's exchange; empty if there was none.
local::HubState load_hub_state(disk::Disk& disk, const std::string& data);

}  // namespace ocop::sync
