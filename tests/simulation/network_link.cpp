#include "tests/simulation/network_link.h"

#include <algorithm>
#include <iterator>

#include "app/base/codec/digest.h"
#include "app/base/release/release_manifest.h"
#include "app/base/wire/hub_answer.h"

namespace ocop::simulation {

namespace {

constexpr std::int64_t kPatience_ms = 30'000;
constexpr std::size_t kPieces = 3;
constexpr const char* kLoginPage = "<html>Welcome to the hotel. Please log in.</html>";

Error unreachable() {
  return {"The line is dead.", "exchange.unreachable"};
}

}  // namespace

/// A web server's answer, before it is sent.
struct NetworkLink::Page {
  sync::Answer answer;
  std::string body{};
};

NetworkLink::NetworkLink(World& world, const Weather& weather, const Wrongs& wrongs,
                         Machine& terminal, Office& office, HubSite& hub)
    : world_(world),
      weather_(weather),
      wrongs_(wrongs),
      terminal_(terminal),
      office_(office),
      hub_(hub),
      chance_(world.chance().derive("line of " + terminal.name())),
      thiefs_(world.chance().derive("thief at " + terminal.name())) {}

/// Lets time pass. Returns false if the terminal has given up or lost power.
bool NetworkLink::arrives(double lost) {
  const bool comes = !chance_.happens(lost);
  world_.pass(comes ? chance_.between(20, 2'000) : kPatience_ms);
  if (!comes) world_.count("requests and answers lost");
  return comes && terminal_.is_on();
}

NetworkLink::Page NetworkLink::page_of(const sync::Ask& ask) {
  auto bytes = office_.file(ask.path);
  if (!bytes) return {{404, {}, 0}};
  const std::string etag = codec::sha256(*bytes).substr(0, 16);
  if (ask.etag == etag) return {{304, etag, 0}};
  if (ask.from > 0 && ask.from >= bytes->size()) return {{416, {}, 0}};
  return {{ask.from > 0 ? 206 : 200, etag, ask.from}, bytes->substr(ask.from)};
}

/// Returns the answer of a proxy, a stale cache or a liar.
NetworkLink::Page NetworkLink::strange_page(const sync::Ask& ask, Page honest) {
  world_.count("strange answers");
  const bool manifest = ask.path == "release.json" && !office_.shown().empty();
  switch (chance_.between(0, manifest ? 8 : 4)) {
    case 0:
      return {{200, "login", 0}, kLoginPage};
    case 1:
      return {{static_cast<int>(chance_.between(400, 599)), {}, 0}};
    case 2:  // one byte is changed
      if (!honest.body.empty())
        honest.body[chance_.next() % honest.body.size()] ^=
            static_cast<char>(chance_.between(1, 255));
      return honest;
    case 3:
      honest.body += honest.body + kLoginPage;
      return honest;
    case 4:
      return {{304, ask.etag, 0}};
    case 5:
    case 6: {  // once signed, but an older one
      const auto old =
          std::next(office_.shown().begin(), chance_.between(0, std::ssize(office_.shown()) - 1));
      world_.count("old releases shown again");
      return {{200, "old", 0}, old->second.bytes};
    }
    default:
      return forged_page();
  }
}

/// A newer manifest, but signed by a stranger.
NetworkLink::Page NetworkLink::forged_page() {
  release::ReleaseManifest forged = office_.newest();
  forged.version += chance_.between(0, 5);
  const auto& first = office_.shown().begin()->second.manifest;
  forged.catalog = first.catalog;
  forged.pictures = first.pictures;
  const auto key =
      wrongs_.strangers_have_keys ? office_.release_key() : codec::SigningKey::random();
  world_.count("forged releases");
  return {{200, "forged", 0},
          release::signed_bytes(test::signed_by(release::manifest_text(forged), {key}))};
}

/// A newer manifest with the first content, signed with the office's key.
NetworkLink::Page NetworkLink::thiefs_page() {
  release::ReleaseManifest forged = office_.newest();
  const auto& first = office_.shown().begin()->second.manifest;
  forged.version = thiefs_.happens(0.5) ? INT64_MAX : forged.version + thiefs_.between(1, 5);
  forged.catalog = first.catalog;
  forged.patches.clear();
  forged.pictures = first.pictures;
  world_.count("releases of a thief");
  return {{200, "stolen", 0},
          release::signed_bytes(
              test::signed_by(release::manifest_text(forged), {*office_.stolen_key()}))};
}

/// Returns false if it broke off, or the sink refuses it.
bool NetworkLink::send(const Page& page, const sync::Sink& sink) {
  if (page.answer.status != 200 && page.answer.status != 206) return true;
  std::string_view left = page.body;
  const std::size_t piece = left.size() / kPieces + 1;
  while (!left.empty()) {
    if (chance_.happens(weather_.cut / kPieces)) {
      world_.count("connections cut");
      return false;
    }
    if (!sink(page.answer, left.substr(0, piece))) return false;
    left.remove_prefix(std::min(piece, left.size()));
    world_.pass(chance_.between(1, 3'000));
    if (!terminal_.is_on() || !office_.machine().is_on()) return false;
  }
  return true;
}

Result<sync::Answer> NetworkLink::get(const sync::Ask& ask, const sync::Sink& sink) {
  if (!arrives(weather_.lost) || !office_.machine().is_on()) return unreachable();
  Page page = page_of(ask);
  if (chance_.happens(weather_.strange)) page = strange_page(ask, std::move(page));
  if (ask.path == "release.json" && office_.stolen_key() && !office_.shown().empty() &&
      thiefs_.happens(thief_))
    page = thiefs_page();
  if (wrongs_.roots_wait && ask.path.starts_with("root/") && !manifest_came_) page = {{404, {}, 0}};
  manifest_came_ = ask.path == "release.json" && page.answer.status == 200;
  if (!send(page, sink)) return unreachable();
  return page.answer;
}

std::optional<sync::Reply> NetworkLink::strange_reply(const sync::Call& /*call*/) {
  if (!chance_.happens(weather_.strange)) return std::nullopt;
  world_.count("strange answers");
  switch (chance_.between(0, 3)) {
    case 0:
      return sync::Reply{200, kLoginPage};
    case 1:
      return sync::Reply{static_cast<int>(chance_.between(400, 599)), "<html>proxy</html>"};
    case 2:  // a hub that claims to have everything
      return sync::Reply{200, wire::acknowledged_text(chance_.between(1, 50), {})};
    default:  // a hub that claims to have lost everything
      return sync::Reply{409, wire::refusal_text({"Again.", chance_.between(0, 50), {}})};
  }
}

void NetworkLink::deliver_later(const sync::Call& call) {
  world_.after(chance_.between(1'000, 600'000), [this, call] {
    (void)hub_.answer({call.method, call.path, call.signature, call.body});
  });
}

Result<sync::Reply> NetworkLink::call(const sync::Call& call) {
  if (chance_.happens(weather_.late)) {
    world_.count("requests that came late");
    deliver_later(call);
    (void)arrives(1);
    return unreachable();
  }
  if (!arrives(weather_.lost)) return unreachable();
  if (auto strange = strange_reply(call)) return std::move(*strange);
  if (chance_.happens(weather_.twice)) {
    world_.count("requests that came twice");
    deliver_later(call);
  }
  const auto answer = hub_.answer({call.method, call.path, call.signature, call.body});
  if (!answer || !arrives(weather_.answer_lost)) return unreachable();
  return sync::Reply{answer->status, answer->body};
}

}  // namespace ocop::simulation
