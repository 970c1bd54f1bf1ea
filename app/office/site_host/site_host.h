// The site as served by the hub: the newest release of a folder written by import, a cache of drawn
// pages, pictures, and scan counts. Thread rule: answer() any thread; refresh() one thread. Units:
// UTC, milliseconds. Errors: an answer that a person understands; if a release cannot be read, the
// previous one stays. Not here: the answers' content (app/office/site/resolver.h), sockets
// (http_server.h).
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "app/office/site/question.h"
#include "app/office/site_host/page_cache.h"
#include "app/office/site_host/scan_counter.h"
#include "app/office/site_host/web_page.h"

namespace ocop::site_host {

struct SiteOptions {
  std::string folder;  ///< contains `current` and pictures/
  site::SiteSettings settings;
  std::size_t page_bytes = std::size_t{32} << 20;    ///< size of the page cache
  std::size_t picture_bytes = std::size_t{8} << 20;  ///< size of the cache of drawn pictures
};

class SiteHost {
 public:
  explicit SiteHost(SiteOptions options);
  ~SiteHost();
  SiteHost(const SiteHost&) = delete;
  SiteHost& operator=(const SiteHost&) = delete;

  SharedPage answer(const site::SiteRequest& request, std::int64_t now_ms);
  /// The same from the cache, without the catalogue or the disk; null if it is not cached.
  SharedPage kept(const site::SiteRequest& request, std::int64_t now_ms);
  /// Switches to the current release. Error if it cannot be read.
  Status refresh();
  ScanCounter& scans() { return scans_; }

 private:
  struct Shown;  // a release
  std::shared_ptr<Shown> shown();
  SharedPage counted(SharedPage page, const site::Question& question, const Shown& from,
                     Date today);
  SharedPage draw(Shown& from, site::Question& question, const std::string& name, Date today);
  SharedPage draw_picture(PageCache& kept, const site::Question& question,
                          const pages::TraceView& view);

  const SiteOptions options_;
  ScanCounter scans_;
  std::mutex drawing_;  // one picture at a time in the whole program (og_picture.h)
  std::atomic<int> waiting_ = 0;
  std::mutex mutex_;  // guards what follows
  std::shared_ptr<Shown> shown_;
};

}  // namespace ocop::site_host
