// When a terminal turns to its hub, and for what: entries at once, settings and a report every
// `poll_seconds`. It backs off while attempts fail. Thread rule: one object on one thread. Units:
// seconds of an uptime; `draw` is a random number from 0 to below 1. Not here: the exchange itself
// (uplink.h).
#pragma once

#include <cstdint>

namespace ocop::sync {

class ExchangePlan {
 public:
  ExchangePlan(int poll_seconds, double now, double draw);

  /// Nothing is tried before that.
  double not_before() const { return not_before_; }
  /// Settings and a report are due then.
  double next_check() const { return next_check_; }
  bool checks(double now) const { return now >= next_check_; }
  /// `sent`: entries were, just now.
  bool reports(double now, bool check, bool sent) const;
  int failures() const { return failures_; }  ///< in a row

  void reported(double now) { reported_ = now; }
  void succeeded() { failures_ = 0; }
  void failed(double now, bool revoked, double draw);
  void checked(double now, double draw);
  /// There is a reason to try again at once.
  void begin_anew();

 private:
  int poll_seconds_;
  int failures_ = 0;
  double not_before_ = 0, next_check_, reported_ = 0;
};

/// Entries in a batch. One that did not arrive is followed by half of it, one that did by twice as
/// much: so a line that breaks after some bytes, or is too slow for the signature's five minutes,
/// still gets through.
class BatchSize {
 public:
  std::int64_t most() const { return most_; }
  void arrived();
  /// Notes that so many entries were not taken.
  void missed(std::int64_t entries);

 private:
  static constexpr std::int64_t kMost = 8192;  // the batch's own bounds come before
  std::int64_t most_ = kMost;
};

}  // namespace ocop::sync
