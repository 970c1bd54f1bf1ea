// Decides when a terminal contacts its hub, and for what: new entries at once, settings and a
// report every `poll_seconds`. Backs off while attempts fail. Thread rule: one object on one
// thread. Units: seconds of uptime; `draw` is a random number in [0, 1). Not here: the exchange
// itself (uplink.h).
#pragma once

#include <cstdint>

namespace ocop::sync {

class ExchangePlan {
 public:
  ExchangePlan(int poll_seconds, double now, double draw);

  /// Returns the time before which nothing is tried.
  double not_before() const { return not_before_; }
  /// Returns when settings and a report are due.
  double next_check() const { return next_check_; }
  bool checks(double now) const { return now >= next_check_; }
  /// Returns whether to send a report. `sent`: entries were sent just now.
  bool reports(double now, bool check, bool sent) const;
  int failures() const { return failures_; }  ///< in a row

  void reported(double now) { reported_ = now; }
  void succeeded() { failures_ = 0; }
  void failed(double now, bool revoked, double draw);
  void checked(double now, double draw);
  /// Resets the back-off, because there is a reason to try again at once.
  void begin_anew();

 private:
  int poll_seconds_;
  int failures_ = 0;
  double not_before_ = 0, next_check_, reported_ = 0;
};

/// The number of entries in a batch, halved after a failure and doubled after a success, so that
/// batches still get through on a link that breaks after some bytes or is too slow for the
/// signature's five minutes.
class BatchSize {
 public:
  std::int64_t most() const { return most_; }
  void arrived();
  /// Records that a batch of that many entries failed.
  void missed(std::int64_t entries);

 private:
  static constexpr std::int64_t kMost = 8192;  // the batch's own size limit is reached first
  std::int64_t most_ = kMost;
};

}  // namespace ocop::sync
