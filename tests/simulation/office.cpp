#include "tests/simulation/office.h"

#include "app/disk/durable.h"
#include "app/hub/public_folder.h"
#include "tests/simulation/goods.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kOfficeAgain_ms = 60'000;
constexpr std::int64_t kYears = 5 * 365 * test::kDay;

}  // namespace

Office::Office(World& world, const Weather& weather)
    : world_(world),
      chance_(world.chance().derive("publishing")),
      machine_(world, "office", weather),
      root_(test::root_of(keys_)) {
  machine_.boot = [this] { note_shown(); };
  machine_.end = [] {};
  root_.expires += kYears;
  stock_office(machine_.disk(), data());
  (void)disk::make_folders(machine_.disk(), folder());
  first_root_ = wire::signed_bytes(test::signed_by(wire::root_text(root_), {keys_.root}));
  (void)hub::PublicFolder(machine_.disk(), folder())
      .place_root(test::signed_by(wire::root_text(root_), {keys_.root}));
}

hub::PublishOrder Office::order() {
  hub::PublishOrder order;
  order.folder = folder();
  order.keys = {keys_.release};
  order.pack = packed;
  order.now = machine_.clock_ms() / 1000;
  return order;
}

bool Office::publish_once() {
  if (!machine_.is_on()) return false;
  const auto& goods = catalogues();
  const std::string& release = goods[chance_.next() % goods.size()].sha256;
  const bool back = shown_.size() > 2 && chance_.happens(0.15);
  const auto done = back ? hub::rollback(machine_.disk(), 0, order())
                         : hub::publish(machine_.disk(), data(), release, order());
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

/// One version after the other, however often the power goes meanwhile.
void Office::place_root() {
  if (!machine_.is_on()) return;
  auto next = test::root_of(*next_keys_, root_.version + 1);
  next.expires = root_.expires;
  const auto document = test::signed_by(wire::root_text(next), {keys_.root, next_keys_->root});
  hub::PublicFolder folder_now(machine_.disk(), folder());
  (void)folder_now.place_root(document);
  machine_.notice_power();
  const auto newest = folder_now.root();
  if (!newest || newest->version != next.version) return;
  root_ = next;
  keys_ = *next_keys_;
  next_keys_.reset();
  world_.count("changes of keys");
  world_.tell("office", "placed root " + std::to_string(root_.version));
}

/// Also what a publishing that was broken off left to be seen.
void Office::note_shown() {
  if (!machine_.is_on()) return;
  const auto manifest = hub::PublicFolder(machine_.disk(), folder()).newest();
  if (!manifest || !*manifest) return;
  shown_[(*manifest)->version] = {**manifest, *file("release.json")};
}

std::optional<std::string> Office::file(const std::string& path) {
  auto bytes = disk::read_file(machine_.disk(), folder() + "/" + path, std::size_t{1} << 30);
  return bytes ? std::optional(std::move(*bytes)) : std::nullopt;
}

}  // namespace ocop::simulation
