// The site as the hub shows it: the newest release of a folder that import wrote, its pages kept
// once they were drawn, its pictures, and the count of scans.
// Thread rule: answer() any thread; refresh() one thread. Units: UTC, milliseconds. Errors: an
// answer that a person understands; a release that cannot be read leaves the one before.
// Not here: what is answered (app/office/site/resolver.h), sockets (http_server.h).
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
  std::string folder;  ///< with `current` and pictures/
  site::SiteSettings settings;
  std::size_t page_bytes = std::size_t{32} << 20;    ///< kept of pages at most
  std::size_t picture_bytes = std::size_t{8} << 20;  ///< kept of pictures that were drawn
};

class SiteHost {
 public:
  explicit SiteHost(SiteOptions options);
  ~SiteHost();
  SiteHost(const SiteHost&) = delete;
  SiteHost& operator=(const SiteHost&) = delete;

  SharedPage answer(const site::SiteRequest& request, std::int64_t now_ms);
  /// The same where the page is kept, without the catalogue or the disk; null: it is not kept.
  SharedPage kept(const site::SiteRequest& request, std::int64_t now_ms);
  /// Takes up the release that is current by now. Error: it cannot be read.
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
  std::mutex drawing_;  // of pictures: one at a time in the whole program (og_picture.h)
  std::atomic<int> waiting_ = 0;
  std::mutex mutex_;  // of what follows
  std::shared_ptr<Shown> shown_;
};

}  // namespace ocop::site_host
