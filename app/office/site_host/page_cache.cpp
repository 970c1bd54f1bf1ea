#include "app/office/site_host/page_cache.h"

namespace ocop::site_host {

namespace {

/// Estimated size of an entry besides its page.
constexpr std::size_t kEntry = 1024;

}  // namespace

SharedPage PageCache::find(const std::string& key) {
  const std::scoped_lock lock(mutex_);
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) return nullptr;
  newest_first_.splice(newest_first_.begin(), newest_first_, found->second);
  return found->second->second;
}

void PageCache::put(const std::string& key, SharedPage page) {
  const std::scoped_lock lock(mutex_);
  const std::size_t bytes = page->bytes() + kEntry;
  if (bytes > most_bytes_ || by_key_.contains(key)) return;  // another thread drew the same
  newest_first_.emplace_front(key, std::move(page));
  by_key_.emplace(key, newest_first_.begin());
  bytes_ += bytes;
  while (bytes_ > most_bytes_) {
    const auto& [oldest, old] = newest_first_.back();
    bytes_ -= old->bytes() + kEntry;
    by_key_.erase(oldest);
    newest_first_.pop_back();
  }
}

}  // namespace ocop::site_host
