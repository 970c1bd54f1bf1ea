// The stages of a connection. Each has one deadline, checked by the server's tick, so that a
// request needs no timer; each waits for at most one event of the socket.
#include "app/office/http/connection.h"

#include <sys/sendfile.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <cerrno>
#include <exception>
#include <utility>

namespace ocop::http {

namespace {

using boost::asio::ip::tcp;
using boost::system::error_code;

constexpr std::size_t kPiece = std::size_t{256}
                               << 10;  // of a file, before other connections have their turn
constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr int kRetry_s = 5;

Refusal busy(const Service& service) {
  return {503, "There are too many requests for " + service.name + " at present; ask again later.",
          kRetry_s};
}

Refusal late(const Service& service) {
  return {503, "There was no answer for " + service.name + " in time; ask again later.", kRetry_s};
}

}  // namespace

Connection::Connection(Socket socket, Shared& shared)
    : socket_(std::move(socket)),
      shared_(shared),
      reader_(shared.limits, shared.rules.admit),
      share_(shared.unknown()) {
  ++shared_.used[share_].connections;
  error_code ignored;
  socket_.set_option(tcp::no_delay(true), ignored);
  socket_.non_blocking(true, ignored);
}

const Service& Connection::service() const {
  return shared_.rules.services[reader_.admission().service];
}

void Connection::enter(Stage stage, Clock::duration patience) {
  stage_ = stage;
  since_ = Clock::now();
  until_ = since_ + patience;
}

void Connection::close() {
  if (stage_ == Stage::closed) return;
  stage_ = Stage::closed;
  if (ticket_) shared_.pools[reader_.admission().service]->take_back(*ticket_);
  --shared_.used[share_].connections;
  shared_.used[share_].held -= held_;
  held_ = 0;
  error_code ignored;
  socket_.close(ignored);
  shared_.forget(shared_from_this());
}

/// Moves the connection to the share of the service that its request asks, and leaves it there
/// until another one is asked.
bool Connection::join_share() {
  const std::size_t share = reader_.admission().service;
  if (share == share_) return true;
  if (!shared_.make_room(share, {1, held_}, this)) return false;
  --shared_.used[share_].connections;
  shared_.used[share_].held -= held_;
  share_ = share;
  ++shared_.used[share_].connections;
  shared_.used[share_].held += held_;
  return true;
}

bool Connection::hold(std::size_t bytes) {
  if (bytes > held_ && !shared_.make_room(share_, {0, bytes - held_}, this)) return false;
  shared_.used[share_].held += bytes - held_;  // unsigned; also correct if it shrinks
  held_ = bytes;
  return true;
}

// -- reading

void Connection::go_on() {
  switch (reader_.state()) {
    case RequestReader::State::silent:
      hold(0);
      if (shared_.stopping) return close();
      enter(Stage::silent, shared_.limits.silence);
      return read();
    case RequestReader::State::head:
      if (shared_.stopping) return close();
      return receive_more();
    case RequestReader::State::body:
      if (shared_.stopping) return close();
      return join_share() ? receive_more() : refuse_for_room();
    case RequestReader::State::whole:
      return join_share() ? serve() : refuse_for_room();
    case RequestReader::State::refused:
      may_keep_ = false;
      head_only_ = reader_.request().method == "HEAD";
      return refuse(reader_.refusal(), "refused " + std::to_string(reader_.refusal().status));
  }
}

void Connection::receive_more() {
  const bool in_head = reader_.state() == RequestReader::State::head;
  if (stage_ != Stage::receiving) enter(Stage::receiving, shared_.limits.for_head);
  if (!in_head) until_ = since_ + shared_.limits.for_request;
  if (!hold(reader_.held())) return refuse_for_room();
  if (!reader_.wants_continue()) return read();
  continuing_ = true;
  boost::asio::async_write(socket_, boost::asio::buffer(kContinue.data(), kContinue.size()),
                           [self = shared_from_this()](const error_code& fault, std::size_t) {
                             self->continuing_ = false;
                             if (self->stage_ != Stage::receiving) return;
                             if (fault) return self->close();
                             self->read();
                           });
}

void Connection::refuse_for_room() {
  may_keep_ = false;
  head_only_ = reader_.request().method == "HEAD";
  refuse({503, "The hub has no memory left for this request; send it again later.", kRetry_s},
         "no room");
}

void Connection::read() {
  if (waiting_) return;
  waiting_ = true;
  socket_.async_wait(tcp::socket::wait_read, [self = shared_from_this()](const error_code& fault) {
    self->waiting_ = false;
    if (self->stage_ == Stage::closed) return;
    if (fault) return self->close();
    self->received();
  });
}

void Connection::received() {
  if (stage_ != Stage::silent && stage_ != Stage::receiving && stage_ != Stage::lingering) return;
  error_code fault;
  const std::size_t size = socket_.read_some(boost::asio::buffer(shared_.room), fault);
  if (fault == boost::asio::error::would_block) return read();
  if (fault) return close();
  if (stage_ == Stage::lingering) {
    dropped_ += size;
    return dropped_ > shared_.limits.rest ? close() : read();
  }
  reader_.take({shared_.room, size});
  go_on();
}

// -- answering

void Connection::serve() {
  ++requests_;
  head_only_ = reader_.request().method == "HEAD";
  may_keep_ = reader_.keeps_alive() && requests_ < shared_.limits.requests;
  const Service& asked = service();
  if (asked.at_once) {
    try {
      if (auto known = asked.at_once(reader_.request()))
        return respond(std::move(*known), may_keep_);
    } catch (const std::exception& fault) {
      return refuse({500, "The hub failed; ask again later."},
                    std::string("fault: ") + fault.what());
    }
  }
  hand_over(asked, *shared_.pools[reader_.admission().service]);
}

void Connection::hand_over(const Service& service, WorkerPool& pool) {
  const auto request = std::make_shared<Request>(std::move(reader_.request()));
  const auto work = [weak = weak_from_this(), turn = requests_, request, &service,
                     &shared = shared_](unsigned thread) {
    Response response;
    try {
      response = service.answer(*request, thread);
    } catch (const std::exception&) {
      response.status = 0;
    }
    boost::asio::post(shared.io, [weak, turn, response = std::move(response)]() mutable {
      if (const auto self = weak.lock()) self->answered(turn, std::move(response));
    });
  };
  enter(Stage::working, service.for_answer);
  turn_until_ = since_ + service.for_turn;
  ticket_ = pool.submit(work);
  if (!ticket_) refuse(busy(service), "busy: " + service.name);
}

void Connection::answered(unsigned turn, Response response) {
  if (stage_ != Stage::working || turn != requests_) return;  // answered with 503 meanwhile
  ticket_.reset();
  if (response.status == 0) return refuse({500, "The hub failed; ask again later."}, "fault");
  respond(std::move(response), may_keep_);
}

void Connection::refuse(const Refusal& refusal, const std::string& kind) {
  ticket_.reset();
  shared_.rules.trouble(kind, refusal.sentence);
  std::optional<std::size_t> service;
  if (reader_.state() != RequestReader::State::refused) service = reader_.admission().service;
  respond(shared_.rules.refuse(refusal, service), may_keep_);
}

// -- writing

void Connection::respond(Response response, bool keeps) {
  response_ = std::move(response);
  keeps_ = keeps && !shared_.stopping;
  head_ = head_text(response_, keeps_);
  if (head_only_ || !may_have_body(response_.status)) {
    response_.body = nullptr;
    response_.file = nullptr;
  }
  sent_of_file_ = 0;
  const auto size = body_size(response_);
  enter(Stage::writing,
        shared_.limits.for_writing + std::chrono::seconds(size / shared_.limits.slowest));
  if (!hold(head_.size() + (response_.body ? response_.body->size() : 0))) return close();
  write();
}

void Connection::write() {
  const std::array<boost::asio::const_buffer, 2> both{
      boost::asio::buffer(head_),
      response_.body ? boost::asio::buffer(*response_.body) : boost::asio::const_buffer()};
  boost::asio::async_write(socket_, both,
                           [self = shared_from_this()](const error_code& fault, std::size_t) {
                             if (self->stage_ != Stage::writing) return;
                             if (fault) return self->close();
                             if (self->response_.file) return self->write_file();
                             self->written();
                           });
}

void Connection::write_file() {
  const std::uint64_t left = response_.file->size() - sent_of_file_;
  if (left == 0) return written();
  auto from = static_cast<off_t>(sent_of_file_);
  const auto sent = ::sendfile(socket_.native_handle(), response_.file->descriptor(), &from,
                               static_cast<std::size_t>(std::min<std::uint64_t>(left, kPiece)));
  if (sent > 0)
    sent_of_file_ += static_cast<std::uint64_t>(sent);
  else if (sent == 0 || (errno != EAGAIN && errno != EINTR))
    return close();  // the file was truncated, or the client is gone
  socket_.async_wait(tcp::socket::wait_write, [self = shared_from_this()](const error_code& fault) {
    if (self->stage_ != Stage::writing) return;
    if (fault) return self->close();
    self->write_file();
  });
}

void Connection::written() {
  response_ = {};
  if (!keeps_) return linger();
  stage_ = Stage::silent;
  reader_.next();
  go_on();
}

/// Reads what the client still sends; otherwise the system would reset the connection and the
/// client might never see the answer.
void Connection::linger() {
  hold(0);
  error_code ignored;
  socket_.shutdown(tcp::socket::shutdown_send, ignored);
  enter(Stage::lingering, shared_.limits.for_rest);
  read();
}

void Connection::tick(Clock::time_point now) {
  if (stage_ == Stage::working) {
    WorkerPool& pool = *shared_.pools[reader_.admission().service];
    if (ticket_ && now > turn_until_ && pool.take_back(*ticket_))
      return refuse(late(service()), "busy: " + service().name);
    if (ticket_ && now > turn_until_) turn_until_ = until_;  // it has begun
    if (now > until_) refuse(late(service()), "late: " + service().name);
  } else if (now > until_) {
    if (stage_ == Stage::writing)
      shared_.rules.trouble("slow reader", "A client did not take its answer; it was cut off.");
    if (stage_ != Stage::receiving || continuing_) return close();
    may_keep_ = false;
    refuse({408, "The request did not arrive completely in time; send it again."}, "slow request");
  }
}

}  // namespace ocop::http
