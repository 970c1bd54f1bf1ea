// Bounds come first: the library reads a body only up to the largest that any path takes, and one
// that is packed by the transport (Content-Encoding) not at all, for it would unpack it without a
// bound. Connections that are kept alive hold a thread each, so there are more threads than stores,
// and a silent connection is closed soon.
#include "app/hub/http_server.h"

#include <httplib.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include "app/hub/routes.h"
#include "app/hub/site_http.h"
#include "app/hub/site_keeper.h"
#include "app/wire/ledger_batch.h"
#include "app/wire/signed_request.h"

namespace ocop::hub {

namespace {

constexpr int kThreads = 128;
constexpr int kStores = 8;
constexpr int kPatience_seconds = 20;  // for a slow line
constexpr int kSilence_seconds = 5;    // between two requests
constexpr int kMostRequests = 200;     // of a connection, so that others have their turn

std::int64_t now_ms() {
  using namespace std::chrono;
  return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

void give(const Answer& answer, httplib::Response& response) {
  response.status = answer.status;
  if (answer.status != 204 && answer.status != 304) response.set_content(answer.body, answer.type);
}

void set_bounds(httplib::Server& server) {
  server.new_task_queue = [] { return new httplib::ThreadPool(kThreads); };
  // The library would share the port with a second hub, which then gets half of the requests.
  server.set_socket_options([](socket_t socket) {
    const int yes = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  });
  server.set_payload_max_length(wire::kLargestFrame);
  server.set_read_timeout(kPatience_seconds);
  server.set_write_timeout(kPatience_seconds);
  server.set_keep_alive_timeout(kSilence_seconds);
  server.set_keep_alive_max_count(kMostRequests);
  server.set_tcp_nodelay(true);  // head and body are two writes
  // What the library refuses by itself.
  server.set_error_handler([](const httplib::Request&, httplib::Response& response) {
    if (!response.body.empty() || response.content_length_ > 0) return;
    give(refused(response.status, {"The request was not understood; it is too long, or not HTTP."}),
         response);
  });
}

}  // namespace

/// A store for each request that is in work; others wait for one.
class Stores {
 public:
  Status open(const std::string& where) {
    for (int i = 0; i < kStores; ++i) {
      auto store = db::HubStore::open(where);
      if (!store) return store.error();
      free_.push_back(std::make_unique<db::HubStore>(std::move(*store)));
    }
    return Done{};
  }

  Answer answer(const Request& request) {
    const Loan loan(*this);
    return handle(request, now_ms(), *loan.store);
  }

 private:
  /// Comes back whatever happens.
  struct Loan {
    explicit Loan(Stores& from) : stores(from), store(from.take()) {}
    ~Loan() { stores.give_back(std::move(store)); }
    Loan(const Loan&) = delete;
    Loan& operator=(const Loan&) = delete;
    Stores& stores;
    std::unique_ptr<db::HubStore> store;
  };
  std::unique_ptr<db::HubStore> take() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [this] { return !free_.empty(); });
    auto store = std::move(free_.back());
    free_.pop_back();
    return store;
  }
  void give_back(std::unique_ptr<db::HubStore> store) {
    const std::scoped_lock lock(mutex_);
    free_.push_back(std::move(store));
    returned_.notify_one();
  }

  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<std::unique_ptr<db::HubStore>> free_;
};

struct HttpServer::Running {
  Stores stores;
  std::unique_ptr<SiteHost> site;      // null: no site is shown
  std::unique_ptr<SiteKeeper> keeper;  // of the site
  httplib::Server server;
  std::thread listening;
  int port = 0;

  /// What is answered before the library looks at paths, by patterns that cost more than a page.
  httplib::Server::HandlerResponse first(const httplib::Request& request,
                                         httplib::Response& response) const {
    using Handled = httplib::Server::HandlerResponse;
    const bool many_ranges = request.ranges.size() > 1;
    // The library does not clamp a range to the body and would send memory behind it. A server may
    // ignore Range (RFC 9110, 14.2): the answer is whole. The request is not const in the library.
    const_cast<httplib::Request&>(request).ranges.clear();
    if (request.has_header("Content-Encoding"))
      give(refused(415, {"Bodies are taken as they are, without Content-Encoding."}), response);
    else if (many_ranges)  // thousands of them would be answered with the whole each
      response.status = 416;
    else if (!site || !answer_site(*site, request, response, now_ms()))
      return Handled::Unhandled;
    return Handled::Handled;
  }

  void route() {
    server.set_pre_routing_handler(
        [this](const httplib::Request& request, httplib::Response& response) {
          return first(request, response);
        });
    const auto any = [this](const httplib::Request& request, httplib::Response& response) {
      give(stores.answer({request.method, request.target,
                          request.get_header_value(wire::kSignatureHeader), request.body}),
           response);
    };
    server.Get(".*", any);
    server.Post(".*", any);
    server.Put(".*", any);
    server.Patch(".*", any);
    server.Delete(".*", any);
  }
};

HttpServer::HttpServer(std::unique_ptr<Running> running) : running_(std::move(running)) {}
HttpServer::HttpServer(HttpServer&&) noexcept = default;
HttpServer& HttpServer::operator=(HttpServer&&) noexcept = default;

Result<HttpServer> HttpServer::start(const std::string& where, const std::string& host, int port,
                                     std::optional<ShownSite> site) {
  auto running = std::make_unique<Running>();
  if (auto opened = running->stores.open(where); !opened) return opened.error();
  if (site) {
    auto store = db::HubStore::open(where);
    if (!store) return store.error();
    running->site = std::make_unique<SiteHost>(std::move(site->options));
    running->keeper =
        std::make_unique<SiteKeeper>(*running->site, std::move(*store), std::move(site->tell));
  }
  set_bounds(running->server);
  running->route();
  if (port == 0)
    running->port = running->server.bind_to_any_port(host);
  else
    running->port = running->server.bind_to_port(host, port) ? port : -1;
  if (running->port <= 0)
    return Error{"The hub cannot listen on " + host + ":" + std::to_string(port) +
                 "; is another program there?"};
  running->listening = std::thread([&server = running->server] { server.listen_after_bind(); });
  while (!running->server.is_running()) std::this_thread::yield();
  return HttpServer(std::move(running));
}

HttpServer::~HttpServer() {
  if (!running_) return;
  running_->server.stop();
  running_->listening
      .join();  // then nothing counts any more, and the keeper stores what is counted
}

int HttpServer::port() const {
  return running_->port;
}

}  // namespace ocop::hub
