// Uses Boost.Asio and Boost.Beast; request_reader.cpp says why. One thread is enough: it moves
// bytes and looks up cached answers; anything slower is done by a service.
#include "app/office/http/server.h"

#include <sys/resource.h>

#include <algorithm>
#include <boost/asio/steady_timer.hpp>
#include <csignal>
#include <thread>
#include <unordered_set>
#include <utility>

#include "app/office/http/connection.h"

namespace ocop::http {

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using boost::system::error_code;
using Stage = Connection::Stage;

constexpr std::chrono::milliseconds kTick{250};
constexpr rlim_t kOpenFiles = 4096;

/// Each connection may have a file open.
void raise_file_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= kOpenFiles) return;
  limit.rlim_cur = std::min(kOpenFiles, limit.rlim_max);
  ::setrlimit(RLIMIT_NOFILE, &limit);
}

std::string shown(const std::string& host, int port) {
  const bool v6 = host.find(':') != host.npos;
  return (v6 ? "[" + host + "]" : host) + ":" + std::to_string(port);
}

}  // namespace

struct Server::Running : Shared {
  Running(Rules all, const Limits& bounds)
      : Shared(std::move(all), bounds), acceptor(io), ticker(io) {
    for (const Service& service : rules.services)
      pools.push_back(std::make_unique<WorkerPool>(service.threads, service.waiting));
  }
  ~Running() override { pools.clear(); }  // before `io`, to which they post their answers

  Status listen(const std::string& host, int port) {
    const auto failed = [&](const error_code& fault) {
      const bool taken = fault == asio::error::address_in_use;
      return Error{"The hub cannot listen on " + shown(host, port) + ": " + fault.message() +
                   (taken ? "; is another program there?" : "; name an address of this machine.")};
    };
    error_code fault;
    const auto found =
        tcp::resolver(io).resolve(host, std::to_string(port), tcp::resolver::passive, fault);
    if (fault) return failed(fault);
    const tcp::endpoint endpoint = found.begin()->endpoint();
    acceptor.open(endpoint.protocol(), fault);
    // Allows reusing a port that was just released. Sharing it with a second hub is another option,
    // which is not set.
    if (!fault) acceptor.set_option(tcp::acceptor::reuse_address(true), fault);
    if (!fault) acceptor.bind(endpoint, fault);
    if (!fault) acceptor.listen(asio::socket_base::max_listen_connections, fault);
    if (fault) return failed(fault);
    return Done{};
  }

  void accept() {
    acceptor.async_accept([this](const error_code& fault, tcp::socket socket) {
      if (stopping) return;
      if (fault) {
        rules.trouble("accept", "No connection can be taken: " + fault.message() + ".");
        accept_again = true;  // at the next tick, to avoid a busy loop
        return;
      }
      take(std::move(socket));
      accept();
    });
  }

  void take(tcp::socket socket) {
    if (!make_room(unknown(), {1, 0}, nullptr)) return;
    const auto connection = std::make_shared<Connection>(std::move(socket), *this);
    connections.insert(connection);
    connection->begin();
  }

  /// The order in which connections of a share are closed: by stage, then by age. Those of unknown
  /// service are closed by age alone, or slow heads would drive out whoever has just connected.
  auto rank(const Connection& one) const {
    const bool by_age = one.share() == unknown() && one.stage() != Stage::lingering;
    return std::pair(by_age ? Stage::silent : one.stage(), one.since());
  }

  /// Closes the first eligible connection of the share. Returns false if there is none.
  template <class Eligible>
  bool close_one(std::size_t share, Eligible eligible) {
    std::shared_ptr<Connection> chosen;
    for (const auto& one : connections) {
      if (one->share() != share || one->stage() >= Stage::working || !eligible(*one)) continue;
      if (!chosen || rank(*one) < rank(*chosen)) chosen = one;
    }
    if (!chosen) return false;
    chosen->close();
    return true;
  }

  bool make_room(std::size_t share, const Share& more, const Connection* asking) override {
    const bool known = share != unknown();
    const Share& most = known ? rules.services[share].share : limits.unknown;
    const std::string name = known ? rules.services[share].name : "unread requests";
    while (used[share].connections + more.connections > most.connections) {
      rules.trouble("connections: " + name, "There are too many; the oldest idle are closed.");
      if (!close_one(share, [asking](const Connection& one) { return &one != asking; }))
        return false;
    }
    while (used[share].held + more.held > most.held) {
      rules.trouble("memory: " + name, "They take too much memory; the oldest are dropped.");
      const auto holds = [asking](const Connection& one) {
        return &one != asking && one.held() > 0;
      };
      if (!close_one(share, holds)) return false;
    }
    return true;
  }
  void forget(const std::shared_ptr<Connection>& connection) override {
    connections.erase(connection);
    if (stopping && connections.empty()) end();
  }

  void tick() {
    ticker.expires_after(kTick);
    ticker.async_wait([this](const error_code& fault) {
      if (fault) return;
      const auto now = Clock::now();
      const std::vector<std::shared_ptr<Connection>> all(connections.begin(), connections.end());
      for (const auto& one : all) one->tick(now);
      if (std::exchange(accept_again, false) && !stopping) accept();
      if (rules.tick) rules.tick();
      tick();
    });
  }

  void stop() {
    stopping = true;
    error_code ignored;
    acceptor.close(ignored);
    const std::vector<std::shared_ptr<Connection>> all(connections.begin(), connections.end());
    for (const auto& one : all)
      if (one->stage() < Stage::writing) one->close();
    if (connections.empty()) end();
  }
  void end() {
    ticker.cancel();
    io.stop();
  }

  tcp::acceptor acceptor;
  asio::steady_timer ticker;
  std::unordered_set<std::shared_ptr<Connection>> connections;
  bool accept_again = false;
  std::thread thread;
};

Server::Server(std::unique_ptr<Running> running) : running_(std::move(running)) {}
Server::Server(Server&&) noexcept = default;
Server& Server::operator=(Server&&) noexcept = default;

Result<Server> Server::start(const std::string& host, int port, Rules rules, const Limits& limits) {
  raise_file_limit();
  std::signal(SIGPIPE, SIG_IGN);  // a closed connection must not kill the program
  auto running = std::make_unique<Running>(std::move(rules), limits);
  if (auto listening = running->listen(host, port); !listening) return listening.error();
  running->accept();
  running->tick();
  running->thread = std::thread([&io = running->io] { io.run(); });
  return Server(std::move(running));
}

Server::~Server() {
  if (!running_) return;
  asio::post(running_->io, [running = running_.get()] { running->stop(); });
  running_->thread.join();
}

int Server::port() const {
  return running_->acceptor.local_endpoint().port();
}

}  // namespace ocop::http
