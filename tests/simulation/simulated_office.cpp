#include "tests/simulation/simulated_office.h"

#include <algorithm>

#include "app/base/disk/durable.h"
#include "app/office/publish/public_folder.h"
#include "tests/simulation/durations.h"
#include "tests/simulation/simulated_goods.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kOfficeAgain_ms = 60'000;
constexpr std::int64_t kOfficeDay_ms = 20 * kMinute_ms;
constexpr std::int64_t kYears = std::int64_t{5} * 365 * test::kDay;

/// Returns null if it is none of ours.
const Catalogue* catalogue(const std::string& sha256) {
  const auto& goods = catalogues();
  const auto known = std::find_if(goods.begin(), goods.end(),
                                  [&](const Catalogue& one) { return one.sha256 == sha256; });
  return known == goods.end() ? nullptr : &*known;
}

int recalls_in(const release::ReleaseManifest& manifest) {
  const Catalogue* known = catalogue(manifest.catalog.sha256);
  return known == nullptr ? 0 : known->recalls;
}

}  // namespace

Office::Office(World& world, const Weather& weather, const Wrongs& wrongs)
    : world_(world),
      wrongs_(wrongs),
      chance_(world.chance().derive("publishing")),
      days_(world.chance().derive("prepared releases")),
      machine_(world, "office", weather),
      root_(test::root_of(keys_)) {
  machine_.boot = [this] { note_shown(); };
  machine_.end = [] {};
  root_.expires += kYears;
  stock_office(machine_.disk(), data());
  (void)disk::make_folders(machine_.disk(), folder());
  first_root_ = release::signed_bytes(test::signed_by(release::root_text(root_), {keys_.root}));
  (void)publish::PublicFolder(machine_.disk(), folder())
      .place_root(test::signed_by(release::root_text(root_), {keys_.root}));
}

publish::PublishOrder Office::order() {
  publish::PublishOrder order;
  order.folder = folder();
  order.keys = {keys_.release};
  order.pack = packed;
  order.now = machine_.clock_ms() / 1000;
  return order;
}

const std::string& Office::next_release() {
  const auto& goods = catalogues();
  const std::size_t contents = goods.size() / (recalled_lots().size() + 1);
  return goods[static_cast<std::size_t>(recalls_) * contents + chance_.next() % contents].sha256;
}

/// Returns today's date; days are short here.
Date Office::today() const {
  return std::chrono::sys_days(std::chrono::days(world_.now_ms() / kOfficeDay_ms));
}

void Office::recall() {
  if (recalls_ == std::ssize(recalled_lots())) return;
  ++recalls_;
  world_.count("lots taken back");
  world_.tell("office", "takes back lot " + std::to_string(recalls_));
  publish();
}

void Office::prepare() {
  if (!machine_.is_on()) return;
  const Date from = std::chrono::sys_days(today()) + std::chrono::days(days_.between(1, 3));
  const std::string& release = next_release();
  const auto done = publish::prepare(machine_.disk(), data(), release, from, order());
  machine_.notice_power();
  prepared_.erase(from);
  if (done) note_prepared(from, release);
  if (done) world_.count("releases prepared");
  world_.tell("office", done ? "prepared a release for " + date_to_iso(from)
                             : "did not prepare: " + done.error().sentence);
}

void Office::note_prepared(Date from, const std::string& release) {
  Prepared prepared{release, {}};
  if (!shown_.empty()) prepared.after.push_back(newest().catalog.sha256);
  for (const auto& [day, earlier] : prepared_) {
    if (day <= today()) return;  // it may be out already, unseen because of a power cut
    if (day < from) prepared.after.push_back(earlier.release);
  }
  prepared_[from] = std::move(prepared);
}

/// Checks that a release which was prepared keeps the prices that changed since in `now`, the one
/// shown before it.
void Office::check_prices(const std::string& release, const std::string& now) {
  const auto one = std::find_if(prepared_.begin(), prepared_.end(), [&](const auto& waiting) {
    return waiting.first <= today() && waiting.second.release == release;
  });
  if (one == prepared_.end()) return;
  const Catalogue* followed = nullptr;
  for (const std::string& before : one->second.after)
    if (followed == nullptr || was_shown(before)) followed = catalogue(before);
  prepared_.erase(one);
  const Catalogue *shown = catalogue(now), *next = catalogue(release);
  if (followed == nullptr || shown == nullptr || next == nullptr) return;
  for (std::size_t i = 0; i < next->prices.size(); ++i)
    if (next->prices[i] == followed->prices[i] && next->prices[i] != shown->prices[i])
      world_.blame("office", "published a prepared release that undoes a price");
}

bool Office::was_shown(const std::string& release) const {
  return replaced_.contains(release) ||
         std::any_of(shown_.begin(), shown_.end(), [&](const auto& one) {
           return one.second.manifest.catalog.sha256 == release;
         });
}

publish::DueRun Office::publish_waiting() {
  if (!wrongs_.prepared_undo_prices)
    return publish::publish_due(machine_.disk(), data(), today(), order());
  publish::DueRun run;
  for (const publish::Waiting& one : publish::list_waiting(machine_.disk(), data())) {
    if (one.from > today()) continue;
    auto done = publish::publish(machine_.disk(), data(), one.release, order());
    if (done) run.published.push_back(*done);
    (void)publish::cancel(machine_.disk(), data(), one.from);
  }
  return run;
}

/// Publishes due releases, like the nightly timer.
void Office::publish_due() {
  world_.after(kOfficeDay_ms, [this] { publish_due(); });
  if (!machine_.is_on() || next_keys_) return;
  std::string now = shown_.empty() ? std::string{} : newest().catalog.sha256;
  const auto run = publish_waiting();
  machine_.notice_power();
  // What was refused still waits. Its content may have been prepared for a later day too, and
  // published, so it must not be taken for that.
  for (const publish::Waiting& one : publish::list_waiting(machine_.disk(), data()))
    if (one.from <= today()) prepared_.erase(one.from);
  for (const publish::Published& one : run.published) {
    check_prices(one.release, now);
    now = one.release;
    replaced_.insert(now);
    world_.count("prepared releases");
    world_.tell("office", "published " + std::to_string(one.version) + ", which was prepared");
  }
  note_shown();  // only now, because each is compared with those that were shown before it
  for (const Error& why : run.refused) {
    world_.count("prepared releases refused");
    world_.tell("office", "did not publish what was prepared: " + why.sentence);
  }
  if (run.refused.empty()) return;
  drop_prepared();
  prepare();
}

/// Cancels refused releases, as their messages advise.
void Office::drop_prepared() {
  prepared_.clear();
  const std::string folder = data() + "/prepared";
  for (const std::string& name : machine_.disk().list(folder))
    (void)machine_.disk().remove(std::string(folder).append("/").append(name));
  machine_.notice_power();
}

/// Publishes the first content again, as if nothing had come since.
bool Office::undo_all() {
  release::ReleaseManifest manifest = newest();
  const release::ReleaseManifest& first = shown_.begin()->second.manifest;
  manifest.version += 1;
  manifest.catalog = first.catalog;
  manifest.patches.clear();
  manifest.pictures = first.pictures;
  const auto put =
      publish::PublicFolder(machine_.disk(), folder())
          .put_manifest(test::signed_by(release::manifest_text(manifest), {keys_.release}));
  machine_.notice_power();
  note_shown();
  return static_cast<bool>(put);
}

bool Office::publish_once() {
  if (!machine_.is_on()) return false;
  if (wrongs_.recalls_are_undone && shown_.size() > 1) return undo_all();
  const std::string& release = next_release();
  const bool back = shown_.size() > 2 && chance_.happens(0.15);
  const auto done = back ? publish::rollback(machine_.disk(), 0, order())
                         : publish::publish(machine_.disk(), data(), release, order());
  machine_.notice_power();
  note_shown();
  if (done) world_.count(back ? "releases taken back" : "releases");
  world_.tell("office",
              done ? "published " + std::to_string(done->version) + " " + done->release.substr(0, 8)
                   : "did not publish: " + done.error().sentence);
  return static_cast<bool>(done);
}

void Office::publish() {
  if (waiting_) return;
  if (next_keys_) place_root();
  if (!next_keys_ && publish_once()) return;
  waiting_ = true;
  world_.after(kOfficeAgain_ms, [this] {
    waiting_ = false;
    publish();
  });
}

void Office::change_keys() {
  if (!next_keys_) next_keys_.emplace();
  publish();
}

void Office::change_root() {
  if (!next_keys_) {
    next_keys_ = keys_;
    next_keys_->root = codec::SigningKey::random();
  }
  place_root();
  if (next_keys_) world_.after(kOfficeAgain_ms, [this] { change_root(); });
}

void Office::lose_key() {
  if (stolen_key_) return;
  stolen_key_ = keys_.release;
  world_.count("keys stolen");
  world_.tell("office", "its release key is stolen");
}

/// Places one version after the other, in spite of power cuts.
void Office::place_root() {
  if (!machine_.is_on()) return;
  auto next = test::root_of(*next_keys_, root_.version + 1);
  next.expires = root_.expires;
  const auto document = test::signed_by(release::root_text(next), {keys_.root, next_keys_->root});
  publish::PublicFolder folder_now(machine_.disk(), folder());
  (void)folder_now.place_root(document);
  machine_.notice_power();
  const auto newest = folder_now.root();
  if (!newest || newest->version != next.version) return;
  root_ = next;
  keys_ = *next_keys_;
  next_keys_.reset();
  if (stolen_key_ && keys_.release.public_key() != stolen_key_->public_key())
    clean_root_ = std::min(clean_root_, root_.version);
  world_.count("changes of keys");
  world_.tell("office", "placed root " + std::to_string(root_.version));
}

/// Records what is visible, including the result of an interrupted publication.
void Office::note_shown() {
  if (!machine_.is_on()) return;
  const auto manifest = publish::PublicFolder(machine_.disk(), folder()).newest();
  if (!manifest || !*manifest) return;
  if (recalls_in(**manifest) < recalls_shown_)
    world_.blame("office", "published a release that undoes a recall");
  recalls_shown_ = std::max(recalls_shown_, recalls_in(**manifest));
  shown_[(*manifest)->version] = {**manifest, *file("release.json")};
}

std::optional<std::string> Office::file(const std::string& path) {
  auto bytes = disk::read_file(machine_.disk(), folder() + "/" + path, std::size_t{1} << 30);
  return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
}

}  // namespace ocop::simulation
