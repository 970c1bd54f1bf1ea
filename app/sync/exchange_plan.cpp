#include "app/sync/exchange_plan.h"

#include <algorithm>

#include "app/sync/schedule.h"

namespace ocop::sync {

namespace {

constexpr double kReportAgain = 60;     // report after an upload if the last report is this old
constexpr int kRetryWithin = 300;       // seconds, however rarely settings are checked
constexpr int kRevoked_seconds = 3600;  // interval of checks whether it is still revoked

}  // namespace

ExchangePlan::ExchangePlan(int poll_seconds, double now, double draw)
    : poll_seconds_(poll_seconds), next_check_(now + first_wait(poll_seconds, draw)) {}

bool ExchangePlan::reports(double now, bool check, bool sent) const {
  return check || (sent && now - reported_ >= kReportAgain);
}

void ExchangePlan::failed(double now, bool revoked, double draw) {
  failures_ = one_more(failures_);
  not_before_ =
      now + (revoked ? next_wait(kRevoked_seconds, draw)
                     : wait_after_failures(std::min(poll_seconds_, kRetryWithin), failures_, draw));
}

void ExchangePlan::checked(double now, double draw) {
  next_check_ = now + next_wait(poll_seconds_, draw);
}

void ExchangePlan::begin_anew() {
  not_before_ = 0;
  failures_ = 0;
}

void BatchSize::arrived() {
  most_ = std::min(2 * most_, kMost);
}

void BatchSize::missed(std::int64_t entries) {
  most_ = std::max<std::int64_t>(1, entries / 2);
}

}  // namespace ocop::sync
