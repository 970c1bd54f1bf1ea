#include "app/hub/scan_counter.h"

#include <utility>
#include <vector>

namespace ocop::hub {

void ScanCounter::count(const LotName& lot, std::int64_t day, const std::string& point) {
  const std::scoped_lock lock(mutex_);
  Key key{lot, day, point};
  const auto known = scans_.find(key);
  if (known != scans_.end())
    ++known->second;
  else if (scans_.size() < most_)
    scans_.emplace(std::move(key), 1);
}

Status ScanCounter::flush(db::HubStore& store) {
  std::map<Key, std::int64_t> taken;
  {
    const std::scoped_lock lock(mutex_);
    taken.swap(scans_);
  }
  if (taken.empty()) return Done{};
  std::vector<db::ScanCount> counts;
  counts.reserve(taken.size());
  for (const auto& [key, scans] : taken)
    counts.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), scans});
  auto added = db::add_scans(store, counts);
  if (added) return added;
  const std::scoped_lock lock(mutex_);
  for (auto& [key, scans] : taken) scans_[key] += scans;
  return added;
}

}  // namespace ocop::hub
