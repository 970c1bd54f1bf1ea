// Two threads take turns with products, each with its own reader; the pages do not depend on which
// thread makes them.
#include "app/office/site_host/site_export.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <thread>

#include "app/office/site_host/site_pages.h"

namespace ocop::site_host {

namespace {

constexpr std::size_t kWriters = 2;
constexpr std::size_t kTurn = 32;  // products at a time

Status work(const std::string& catalog, SitePages& pages, std::atomic<std::size_t>& next) {
  auto source = site::TraceSource::open(catalog);
  if (!source) return source.error();
  const auto& all = source->products();
  for (std::size_t from = next.fetch_add(kTurn); from < all.size(); from = next.fetch_add(kTurn))
    for (std::size_t i = from; i < std::min(from + kTurn, all.size()); ++i)
      if (auto done = pages.product(*source, all[i]); !done) {
        next = all.size();  // stop the other threads too
        return done;
      }
  return Done{};
}

}  // namespace

Result<SiteExport> export_site(disk::Disk& disk, const SiteOrder& order,
                               const std::string& folder) {
  auto opened = SiteFolder::open(disk, folder);
  if (!opened) return opened.error();
  SitePages pages(disk, order, **opened);
  std::atomic<std::size_t> next{0};
  std::array<Status, kWriters> done{Done{}, Done{}};
  {
    std::array<std::jthread, kWriters> threads;
    for (std::size_t i = 0; i < kWriters; ++i)
      threads.at(i) = std::jthread([&, i] { done.at(i) = work(order.catalog, pages, next); });
  }
  for (const Status& one : done)
    if (!one) return one.error();
  const auto source = site::TraceSource::open(order.catalog);
  if (!source) return source.error();
  if (auto put = pages.rest(*source); !put) return put.error();
  auto files = (*opened)->finish();
  if (!files) return files.error();
  SiteExport result = pages.result();
  result.files = *files;
  std::sort(result.left_out.begin(), result.left_out.end());
  return result;
}

}  // namespace ocop::site_host
