// A release and its drawn pages are one object: a request that began with the old release finishes
// with it, and its cache goes with it.
#include "app/office/site_host/site_host.h"

#include <chrono>
#include <utility>

#include "app/base/disk/release_layout.h"
#include "app/office/site/resolver.h"
#include "app/office/site/site_answers.h"
#include "app/office/site_host/page_cache.h"
#include "app/office/site_host/site_pictures.h"
#include "db/model/shop_time.h"

namespace ocop::site_host {

namespace {

constexpr int kMostWaiting = 4;  // waiting for pictures; the other threads serve pages

db::ScanProof proof_of_scan(pages::ProofState proof) {
  if (proof == pages::ProofState::issued) return db::ScanProof::proved;
  return proof == pages::ProofState::not_issued ? db::ScanProof::unproved : db::ScanProof::absent;
}

/// Returns the cache key of an answer. A page's content depends on the day; a picture's does not.
std::string name_of(const site::Question& question, Date today) {
  const bool picture = question.wanted == site::Wanted::share_picture;
  return site::key_of(question) + (picture ? "" : date_to_iso(today));
}

}  // namespace

struct SiteHost::Shown {
  Shown(std::string name, site::TraceSource from, const SiteOptions& options)
      : release(std::move(name)),
        source(std::move(from)),
        pages(options.page_bytes),
        pictures(options.picture_bytes) {}

  const std::string release;  // SHA-256
  std::mutex looking;         // guards the source's catalogue
  site::TraceSource source;
  PageCache pages, pictures;
};

SiteHost::SiteHost(SiteOptions options) : options_(std::move(options)) {}
SiteHost::~SiteHost() = default;

Status SiteHost::refresh() {
  const std::string release = disk::current_release(disk::real_disk(), options_.folder);
  const auto old = shown();
  if (release.empty() || (old && old->release == release)) return Done{};
  auto source = site::TraceSource::open(disk::catalog_file(options_.folder, release));
  if (!source) return source.error();
  auto made = std::make_shared<Shown>(release, std::move(*source), options_);
  const std::scoped_lock lock(mutex_);
  shown_ = std::move(made);
  return Done{};
}

std::shared_ptr<SiteHost::Shown> SiteHost::shown() {
  const std::scoped_lock lock(mutex_);
  return shown_;
}

SharedPage SiteHost::draw(Shown& from, site::Question& question, const std::string& name,
                          Date today) {
  auto found = [&] {
    const std::scoped_lock lock(from.looking);
    return site::look_up(question, from.source, options_.settings, today);
  }();
  const bool keep = site::is_worth_keeping(question);
  if (auto* answer = std::get_if<site::SiteAnswer>(&found)) {
    auto page = make_page(std::move(*answer));
    if (question.side && page->answer.status == 200) from.pages.put(name, page);
    return page;
  }
  const auto& view = std::get<pages::TraceView>(found);
  if (question.wanted == site::Wanted::share_picture)
    return draw_picture(from.pictures, question, view);
  const std::string own = name_of(question, today);
  if (own != name && keep)
    if (auto page = from.pages.find(own)) return page;
  std::optional<LotName> lot;
  if (view.lot && question.wanted == site::Wanted::page) lot = view.lot->name;
  auto page = make_page(site::drawn(question, view), std::move(lot), view.proof);
  if (page->answer.status == 200 && keep) from.pages.put(own, page);
  return page;
}

SharedPage SiteHost::draw_picture(PageCache& kept, const site::Question& question,
                                  const pages::TraceView& view) {
  struct Waiting {
    explicit Waiting(std::atomic<int>& of) : count(of), place(++of) {}
    ~Waiting() { --count; }
    Waiting(const Waiting&) = delete;
    Waiting& operator=(const Waiting&) = delete;
    std::atomic<int>& count;
    const int place;
  };
  const Waiting waiting(waiting_);
  if (waiting.place > kMostWaiting)
    return make_page(site::plain_answer(503, "Too many pictures are being drawn; ask again."));
  const std::scoped_lock lock(drawing_);
  const std::string name = name_of(question, {});
  if (auto page = kept.find(name)) return page;  // another thread drew it meanwhile
  auto page = make_page(site::drawn(question, view));
  if (page->answer.status == 200) kept.put(name, page);
  return page;
}

SharedPage SiteHost::counted(SharedPage page, const site::Question& question, const Shown& from,
                             Date today) {
  if (question.scanned && page->lot) {
    const auto day = std::chrono::sys_days(today).time_since_epoch().count();
    const db::ScanProof proof = proof_of_scan(page->proof);
    // An unsigned number may be invented, and is not recorded.
    scans_.count({.lot = *page->lot,
                  .day = day,
                  .point = from.source.is_point(question.point) ? question.point : "",
                  .proof = proof,
                  .serial = proof == db::ScanProof::proved ? question.link.serial : ""});
  }
  return page;
}

SharedPage SiteHost::answer(const site::SiteRequest& request, std::int64_t now_ms) {
  const auto from = shown();
  if (!from) return make_page(site::unavailable(request, options_.settings));
  if (auto picture = picture_page(options_.folder, options_.settings, request)) return picture;
  auto asked = site::read_question(request, options_.settings);
  if (auto* answer = std::get_if<site::SiteAnswer>(&asked)) return make_page(std::move(*answer));
  auto& question = std::get<site::Question>(asked);
  const Date today = shop_time(now_ms).date;
  const std::string name = name_of(question, today);
  SharedPage page = site::is_worth_keeping(question) ? from->pages.find(name) : nullptr;
  if (!page) page = draw(*from, question, name, today);
  return counted(std::move(page), question, *from, today);
}

SharedPage SiteHost::kept(const site::SiteRequest& request, std::int64_t now_ms) {
  const auto from = shown();
  if (!from) return nullptr;
  auto asked = site::read_question(request, options_.settings);
  const auto* question = std::get_if<site::Question>(&asked);
  if (question == nullptr || !site::is_worth_keeping(*question)) return nullptr;
  const Date today = shop_time(now_ms).date;
  SharedPage page = from->pages.find(name_of(*question, today));
  return page ? counted(std::move(page), *question, *from, today) : nullptr;
}

}  // namespace ocop::site_host
