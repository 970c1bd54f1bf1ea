// An LRU cache of drawn pages, limited in bytes. Thread rule: any thread.
#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <string>
#include <unordered_map>
#include <utility>

#include "app/office/site_host/web_page.h"

namespace ocop::site_host {

class PageCache {
 public:
  explicit PageCache(std::size_t most_bytes) : most_bytes_(most_bytes) {}

  /// Returns null if it is not cached.
  SharedPage find(const std::string& key);
  /// Does not store a page larger than the whole cache.
  void put(const std::string& key, SharedPage page);

 private:
  using Entries = std::list<std::pair<std::string, SharedPage>>;

  std::mutex mutex_;
  const std::size_t most_bytes_;
  std::size_t bytes_ = 0;
  Entries newest_first_;
  std::unordered_map<std::string, Entries::iterator> by_key_;
};

}  // namespace ocop::site_host
