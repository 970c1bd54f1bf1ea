// One connection of the server, and what it needs from the server. For this folder only, because
// it includes Asio. Thread rule: the server's own thread; only answers come from other threads.
#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <chrono>
#include <memory>
#include <string>

#include "app/office/http/server.h"
#include "app/office/http/worker_pool.h"

namespace ocop::http {

class Connection;
using Clock = std::chrono::steady_clock;

/// State shared by connections.
struct Shared {
  Shared(Rules all, const Limits& bounds) : rules(std::move(all)), limits(bounds) {}

  const Rules rules;
  const Limits limits;
  std::vector<Share> used = std::vector<Share>(rules.services.size() + 1);
  boost::asio::io_context io{1};
  std::vector<std::unique_ptr<WorkerPool>> pools;  // one for each service
  bool stopping = false;
  char room[std::size_t{64} << 10];  // receive buffer

  virtual ~Shared() = default;
  /// Index in `used` of connections whose service is not known yet; others have their service's.
  std::size_t unknown() const { return rules.services.size(); }
  /// Closes other connections of that share until `more` fits. Returns false if it cannot.
  /// `asking`: null for a new connection.
  virtual bool make_room(std::size_t share, const Share& more, const Connection* asking) = 0;
  virtual void forget(const std::shared_ptr<Connection>& connection) = 0;

 protected:
  Shared(const Shared&) = delete;
  Shared& operator=(const Shared&) = delete;
};

class Connection : public std::enable_shared_from_this<Connection> {
 public:
  using Socket = boost::asio::ip::tcp::socket;
  /// In the order in which connections of a share are closed when it has too many; working ones
  /// never are.
  enum class Stage { lingering, silent, receiving, writing, working, closed };

  Connection(Socket socket, Shared& shared);

  void begin() { go_on(); }
  Stage stage() const { return stage_; }
  Clock::time_point since() const { return since_; }
  std::size_t share() const { return share_; }
  std::size_t held() const { return held_; }
  /// Enforces deadlines.
  void tick(Clock::time_point now);
  void close();

 private:
  void enter(Stage stage, Clock::duration patience);
  void go_on();
  void read();
  void received();
  void receive_more();
  void refuse_for_room();
  void serve();
  void hand_over(const Service& service, WorkerPool& pool);
  void answered(unsigned turn, Response response);
  void refuse(const Refusal& refusal, const std::string& kind);
  void respond(Response response, bool keeps);
  void write();
  void write_file();
  void written();
  void linger();
  bool join_share();
  bool hold(std::size_t bytes);
  const Service& service() const;

  Socket socket_;
  Shared& shared_;
  RequestReader reader_;
  Stage stage_ = Stage::silent;
  std::size_t share_;
  Clock::time_point since_{}, until_{}, turn_until_{};
  std::size_t held_ = 0, dropped_ = 0;
  unsigned requests_ = 0;
  std::optional<WorkerPool::Ticket> ticket_;
  bool head_only_ = false, may_keep_ = false, keeps_ = false;
  bool waiting_ = false, continuing_ = false;  // waiting for input; sending "100 Continue"
  std::string head_;
  Response response_;
  std::uint64_t sent_of_file_ = 0;
};

}  // namespace ocop::http
