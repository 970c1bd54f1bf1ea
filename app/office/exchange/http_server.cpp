// Each thread of the exchange keeps its own store. A request waits for a thread and thereby for a
// store; if that takes too long, the client is told to try again.
#include "app/office/exchange/http_server.h"

#include <array>
#include <chrono>
#include <utility>
#include <vector>

#include "app/base/wire/signed_request.h"
#include "app/office/exchange/failure_log.h"
#include "app/office/exchange/request_class.h"
#include "app/office/exchange/routes.h"
#include "app/office/exchange/shared_clock.h"
#include "app/office/http/server.h"
#include "app/office/site/site_answers.h"
#include "app/office/site_host/site_http.h"
#include "app/office/site_host/site_keeper.h"

namespace ocop::exchange {

namespace {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

constexpr unsigned kStores = 8;
constexpr std::size_t kMiB = std::size_t{1} << 20;
// Each has room for its queue, and for some of the largest bodies (twice their size while they
// grow).
constexpr http::Share kForTerminals{256, 12 * kMiB};
constexpr http::Share kForEnrolment{64, 4 * kMiB};
constexpr http::Share kForPages{256, 8 * kMiB};
constexpr http::Share kForMonitoring{32, 1 * kMiB};
constexpr auto kHealthAge =
    1s;  // at most one write check per second, however often it is requested

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

std::shared_ptr<const std::string> shared(std::string text) {
  return std::make_shared<const std::string>(std::move(text));
}

http::Response response_of(Answer answer) {
  http::Response response;
  response.status = answer.status;
  if (!http::may_have_body(answer.status)) return response;
  response.head = shared(http::field_line("Content-Type", answer.type));
  if (answer.retry_after_seconds > 0)
    response.more_head =
        http::field_line("Retry-After", std::to_string(answer.retry_after_seconds));
  response.body = shared(std::move(answer.body));
  return response;
}

http::Response told(const http::Refusal& refusal, std::optional<std::size_t> service) {
  const bool to_phones = service == static_cast<std::size_t>(RequestClass::pages);
  Answer answer = refused(refusal.status, {refusal.sentence});
  if (to_phones) answer = {refusal.status, refusal.sentence + "\n", "text/plain; charset=utf-8"};
  http::Response response = response_of(std::move(answer));
  if (refusal.retry_after_s > 0)
    response.more_head = http::field_line("Retry-After", std::to_string(refusal.retry_after_s));
  return response;
}

}  // namespace

struct HttpServer::Running {
  explicit Running(ServerOptions all)
      : options(std::move(all)), failures(options.log), site_shown(options.site.has_value()) {}

  ServerOptions options;
  FailureLog failures;
  const bool site_shown;
  std::vector<std::unique_ptr<db::HubStore>> stores;  // one per thread of the exchange
  std::unique_ptr<db::HubStore> enrolment_store, metrics_store, health_store;
  Answer health{};  // the last one; used on its thread only
  std::optional<Steady::time_point> health_at;
  std::unique_ptr<site_host::SiteHost> site;      // null: no site is served
  std::unique_ptr<site_host::SiteKeeper> keeper;  // keeps the site up to date
  std::optional<http::Server> server;             // destroyed first

  void note(const std::string& kind, const std::string& sentence) {
    failures.note(kind, sentence, Steady::now());
  }

  Status open() {
    const auto one = [this](std::unique_ptr<db::HubStore>& place) -> Status {
      auto store = db::HubStore::open(options.store);
      if (!store) return store.error();
      store->quota() = options.quota;
      place = std::make_unique<db::HubStore>(std::move(*store));
      return Done{};
    };
    stores.resize(kStores);
    for (auto& store : stores)
      if (auto opened = one(store); !opened) return opened;
    if (auto opened = one(enrolment_store); !opened) return opened;
    if (auto opened = one(metrics_store); !opened) return opened;
    if (auto opened = one(health_store); !opened) return opened;
    if (!options.site) return Done{};
    std::unique_ptr<db::HubStore> store;
    if (auto opened = one(store); !opened) return opened;
    site = std::make_unique<site_host::SiteHost>(std::move(*options.site));
    keeper = std::make_unique<site_host::SiteKeeper>(
        *site, std::move(*store),
        [this](const char* kind, const Error& error) { note(kind, error.sentence); });
    return Done{};
  }

  /// Returns the answer of handle(), which is independent of sockets.
  http::Response by_rules(const http::Request& request, db::HubStore& store) {
    return of_rules(handle({request.method, request.target,
                            std::string(request.field(wire::kSignatureHeader)), request.body},
                           shared_now_ms(store, now_ms()), store));
  }
  http::Response of_rules(Answer answer) {
    if (answer.status >= 500) note("store", wire::read_refusal(answer.body).sentence);
    return response_of(std::move(answer));
  }

  http::Response watch(const http::Request& request) {
    const bool asks = request.method == "GET" || request.method == "HEAD";
    if (asks && health_at && Steady::now() - *health_at < kHealthAge) return of_rules(health);
    Answer answer = handle({request.method, request.target, "", ""}, now_ms(), *health_store);
    if (asks) {
      health = answer;
      health_at = Steady::now();
    }
    return of_rules(std::move(answer));
  }

  std::vector<http::Service> services() {
    std::vector<http::Service> all(kRequestClasses);
    const auto of = [&all](RequestClass kind) -> http::Service& {
      return all[static_cast<std::size_t>(kind)];
    };
    of(RequestClass::exchange) = {"the exchange",
                                  kStores,
                                  128,
                                  10s,
                                  25s,
                                  kForTerminals,
                                  [this](const http::Request& request, unsigned thread) {
                                    return by_rules(request, *stores[thread]);
                                  }};
    of(RequestClass::enrolment) = {"enrolment",
                                   1,
                                   32,
                                   10s,
                                   25s,
                                   kForEnrolment,
                                   [this](const http::Request& request, unsigned) {
                                     return by_rules(request, *enrolment_store);
                                   }};
    of(RequestClass::metrics) = {
        "metrics", 1, 8, 10s, 25s, kForMonitoring, [this](const http::Request& request, unsigned) {
          return by_rules(request, *metrics_store);
        }};
    of(RequestClass::health) = {
        "health", 1, 16, 5s, 5s, kForMonitoring, [this](const http::Request& request, unsigned) {
          return watch(request);
        }};
    of(RequestClass::pages) = pages();
    return all;
  }

  http::Service pages() {
    http::Service service{"pages", 4, 128, 10s, 25s, kForPages, nullptr};
    if (site_shown) {
      service.answer = [this](const http::Request& request, unsigned) {
        return site_host::answer_site(*site, request, now_ms());
      };
      service.at_once = [this](const http::Request& request) {
        return site_host::answer_site_at_once(*site, request, now_ms());
      };
    } else {
      service.at_once = [](const http::Request&) {
        return std::optional(response_of(no_such_path()));
      };
    }
    return service;
  }

  Status listen() {
    http::Rules rules{
        services(), admit, told,
        [this](const std::string& kind, const std::string& sentence) { note(kind, sentence); },
        [this] { failures.flush(Steady::now()); }};
    auto started = http::Server::start(options.host, options.port, std::move(rules));
    if (!started) return started.error();
    server.emplace(std::move(*started));
    return Done{};
  }
};

HttpServer::HttpServer(std::unique_ptr<Running> running) : running_(std::move(running)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;

Result<HttpServer> HttpServer::start(ServerOptions options) {
  auto running = std::make_unique<Running>(std::move(options));
  if (auto opened = running->open(); !opened) return opened.error();
  if (auto listening = running->listen(); !listening) return listening.error();
  return HttpServer(std::move(running));
}

// The server is destroyed first; then nothing is counted any more, and the keeper stores the
// counts.
HttpServer::~HttpServer() = default;

int HttpServer::port() const {
  return running_->server->port();
}

}  // namespace ocop::exchange
