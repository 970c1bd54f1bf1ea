// Sends the ledger to the hub, one request per step, starting with the first entry that the hub
// lacks. The hub's confirmation is compared with the ledger's own hash before the ledger's mark
// moves; a hub that lost entries (restored from a backup) moves the mark back and gets them again.
// Sending again is harmless, so that mark is the only state. Thread rule: that of the ledger.
// Errors: one sentence with a key: HubClient's, "exchange.too_large" or "exchange.other_hub"; the
// ledger's own errors keep their keys. Not here: when the next step is due.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "app/base/wire/hub_answer.h"
#include "app/sync/exchange_plan.h"
#include "app/sync/hub_client.h"
#include "db/ledger/ledger.h"
#include "db/model/result.h"

namespace ocop::sync {

struct Sent {
  std::int64_t entries = 0;  ///< confirmed by the hub in this step
  std::int64_t unsent = 0;   ///< still to be sent; if above 0, the next step is due at once
};

class Uploader {
 public:
  /// Both must outlive it. `path`: where entries are sent.
  Uploader(HubClient& hub, db::Ledger& ledger, std::string path);
  Uploader(HubClient& hub, db::Ledger& ledger);

  /// Makes at most one request; none if the hub has everything. After an error nothing is lost; try
  /// again later.
  Result<Sent> step();
  /// Returns the status of the last answer; 0 before the first one.
  int status() const { return status_; }
  /// Returns the tips of the hub's branches if its last confirmation named several.
  const wire::BranchTips& tips() const { return tips_; }

 private:
  struct Run;
  Result<Run> next_run();
  Status take(const Run& run, const Reply& reply);
  Status confirm(const Run& run, const Reply& reply);
  Status begin_again(const Run& run, std::int64_t expected);
  Status send_less(const Run& run, const Reply& reply);

  HubClient& hub_;
  db::Ledger& ledger_;
  std::string path_;
  int status_ = 0;
  wire::BranchTips tips_{};
  BatchSize size_;                             // of the next batch
  std::optional<std::int64_t> asked_again_{};  // the lowest entry that the hub asked for again
};

/// Returns the number of entries that the hub does not have.
Result<std::int64_t> unsent_entries(db::Ledger& ledger);

}  // namespace ocop::sync
