#include "app/office/site_host/scan_counter.h"

#include <utility>
#include <vector>

namespace ocop::site_host {

void ScanCounter::count(db::ScanCount scan) {
  scan.scans = 0;
  const std::scoped_lock lock(mutex_);
  const auto known = scans_.find(scan);
  if (known != scans_.end())
    ++known->second;
  else if (scans_.size() < most_)
    scans_.emplace(std::move(scan), 1);
}

Status ScanCounter::flush(db::HubStore& store) {
  std::map<db::ScanCount, std::int64_t> taken;
  {
    const std::scoped_lock lock(mutex_);
    taken.swap(scans_);
  }
  if (taken.empty()) return Done{};
  std::vector<db::ScanCount> counts;
  counts.reserve(taken.size());
  for (const auto& [scan, scans] : taken) {
    counts.push_back(scan);
    counts.back().scans = scans;
  }
  auto added = db::add_scans(store, counts);
  if (added) return added;
  const std::scoped_lock lock(mutex_);
  for (auto& [scan, scans] : taken) scans_[scan] += scans;
  return added;
}

}  // namespace ocop::site_host
