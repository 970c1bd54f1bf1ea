#include "app/kiosk/device/printer_port.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "app/kiosk/device/escpos.h"

namespace ocop::device {

namespace {

int connect_to(const std::string& path) {
  const int fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (fd < 0) return -1;
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path.copy(address.sun_path, sizeof address.sun_path - 1);
  // A UNIX socket connects at once, unless its backlog is full; then it counts as missing for now.
  if (::connect(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0) return fd;
  const int error_number = errno;
  ::close(fd);
  errno = error_number;
  return -1;
}

int open_path(const PrinterDestination& destination, bool& two_way) {
  constexpr int kFlags = O_NONBLOCK | O_CLOEXEC | O_NOCTTY;
  two_way = false;
  if (destination.kind == PrinterDestination::Kind::file)
    return ::open(destination.path.c_str(), O_WRONLY | O_APPEND | O_CREAT | kFlags, 0600);
  const int fd = ::open(destination.path.c_str(), O_RDWR | kFlags);
  two_way = fd >= 0;
  // Some printers and drivers are write-only.
  return fd >= 0 ? fd : ::open(destination.path.c_str(), O_WRONLY | kFlags);
}

}  // namespace

Result<PrinterDestination> printer_destination(std::string_view text) {
  using Kind = PrinterDestination::Kind;
  PrinterDestination destination;
  const std::size_t colon = text.find(':');
  if (!text.starts_with('/') && colon != std::string_view::npos) {
    const std::string_view kind = text.substr(0, colon);
    if (kind != "device" && kind != "socket" && kind != "file")
      return Error{"A printer is device:, socket: or file: with a path; correct the settings."};
    destination.kind = kind == "socket" ? Kind::socket : kind == "file" ? Kind::file : Kind::device;
    text.remove_prefix(colon + 1);
  }
  if (!text.starts_with('/') || text.find('\0') != std::string_view::npos)
    return Error{"The printer's path must begin with a slash; correct the settings."};
  if (destination.kind == Kind::socket && text.size() >= sizeof(sockaddr_un::sun_path))
    return Error{"The printer's socket has too long a path; correct the settings."};
  destination.path = text;
  return destination;
}

std::string printer_sentence(PrinterState state) {
  switch (state) {
    case PrinterState::ready:
    case PrinterState::printing:
      return {};
    case PrinterState::missing:
      return "The printer does not answer; check that it is switched on and plugged in.";
    case PrinterState::paper_out:
      return "The printer has no paper; put in a new roll.";
    case PrinterState::cover_open:
      return "The printer's cover is open; close it.";
    case PrinterState::not_taking:
      return "The printer takes no more; check paper and cover.";
    case PrinterState::disk_full:
      return "The disk is full, so the receipt could not be stored; free some space.";
    case PrinterState::fault:
      return "The printer reports a fault; switch it off and on again.";
  }
  return {};
}

Wake::Wake() : ends_{-1, -1} {
  // Without a pipe waits cannot be interrupted and end by their timeouts.
  if (::pipe2(ends_, O_CLOEXEC | O_NONBLOCK) != 0) ends_[0] = ends_[1] = -1;
}

Wake::~Wake() {
  ::close(ends_[0]);
  ::close(ends_[1]);
}

void Wake::ring() {
  // If the pipe is full, it is ringing already.
  [[maybe_unused]] const auto written = ::write(ends_[1], "", 1);
}

void Wake::stop() {
  stopped_ = true;
  ring();
}

void Wake::drain() {
  char bytes[64];
  while (::read(ends_[0], bytes, sizeof bytes) > 0) {
  }
}

void Wake::wait(int timeout_ms) {
  pollfd one{ends_[0], POLLIN, 0};
  ::poll(&one, 1, timeout_ms);
  drain();
}

PrinterState PrinterPort::state_of(int error_number) const {
  switch (error_number) {
    case ENOSPC:
    case EDQUOT:
      // The USB printer driver reports "no space" for "no paper".
      return destination_.kind == PrinterDestination::Kind::device ? PrinterState::paper_out
                                                                   : PrinterState::disk_full;
    case EIO:
      return destination_.kind == PrinterDestination::Kind::file ? PrinterState::fault
                                                                 : PrinterState::missing;
    case EACCES:
    case EPERM:
    case EROFS:
    case EISDIR:
    case EFBIG:
      return PrinterState::fault;
    default:
      return PrinterState::missing;
  }
}

PrinterState PrinterPort::open(const PrinterDestination& destination) {
  close();
  destination_ = destination;
  if (destination.kind == PrinterDestination::Kind::socket) {
    fd_ = connect_to(destination.path);
    two_way_ = fd_ >= 0;
  } else {
    fd_ = open_path(destination, two_way_);
  }
  if (fd_ < 0) return state_of(errno);
  struct stat about {};
  if (::fstat(fd_, &about) == 0 && S_ISREG(about.st_mode)) {
    size_before_ = about.st_size;
    two_way_ = false;
  }
  return PrinterState::ready;
}

PrinterPort::Ready PrinterPort::wait_for(short events, int timeout_ms) {
  pollfd both[2] = {{fd_, events, 0}, {wake_.fd(), POLLIN, 0}};
  if (::poll(both, 2, timeout_ms) <= 0) return Ready::no;
  if (both[1].revents != 0) wake_.drain();
  if (wake_.stopped()) return Ready::woken;
  // An error counts as ready; the following call reports it.
  return both[0].revents != 0 ? Ready::yes : Ready::woken;
}

bool PrinterPort::has_answer(int timeout_ms) {
  while (!wake_.stopped()) {
    const Ready ready = wait_for(POLLIN, timeout_ms);
    if (ready != Ready::woken) return ready == Ready::yes;
  }
  return false;
}

PrinterState PrinterPort::ask(int timeout_ms) {
  if (!two_way_ || timeout_ms <= 0) return PrinterState::ready;
  const bool socket = destination_.kind == PrinterDestination::Kind::socket;
  device::PrinterStatus status;
  for (const device::StatusKind kind : {device::StatusKind::offline, device::StatusKind::paper}) {
    const std::string query = device::escpos_status_query(kind);
    const auto sent = socket ? ::send(fd_, query.data(), query.size(), MSG_NOSIGNAL)
                             : ::write(fd_, query.data(), query.size());
    // Nothing has been printed yet, so any problem here shows up again when the job is sent.
    if (sent != static_cast<ssize_t>(query.size()) || !has_answer(timeout_ms))
      return PrinterState::ready;
    std::uint8_t answer = 0;
    const auto got = ::read(fd_, &answer, 1);
    if (got == 0) return PrinterState::missing;
    if (got == 1) device::take_status(status, kind, answer);
  }
  if (status.cover_open) return PrinterState::cover_open;
  if (status.paper_out) return PrinterState::paper_out;
  return status.error ? PrinterState::fault : PrinterState::ready;
}

PrinterState PrinterPort::send(std::string_view bytes, std::size_t& sent, int stall_ms,
                               const std::function<void(PrinterState)>& told) {
  const bool socket = destination_.kind == PrinterDestination::Kind::socket;
  bool stalled = false;
  sent = 0;
  while (sent < bytes.size()) {
    // Once it is reported, just wait for the printer or a ring.
    const Ready ready = wait_for(POLLOUT, stalled ? -1 : stall_ms);
    if (wake_.stopped()) return PrinterState::printing;
    if (ready == Ready::no) stalled = true;
    if (ready != Ready::yes) {
      if (stalled)
        told(PrinterState::not_taking);  // again, because a job may have been added meanwhile
      continue;
    }
    const auto rest = bytes.substr(sent);
    const auto got = socket ? ::send(fd_, rest.data(), rest.size(), MSG_NOSIGNAL)
                            : ::write(fd_, rest.data(), rest.size());
    if (got > 0) {
      sent += static_cast<std::size_t>(got);
      if (std::exchange(stalled, false)) told(PrinterState::printing);
    } else if (got < 0 && errno != EAGAIN && errno != EINTR) {
      return state_of(errno);
    }
  }
  return PrinterState::ready;
}

PrinterState PrinterPort::finish(int timeout_ms) {
  if (size_before_ >= 0) {
    return ::fdatasync(fd_) == 0 ? PrinterState::ready : state_of(errno);
  }
  if (destination_.kind != PrinterDestination::Kind::socket) return PrinterState::ready;
  // If the reader closes before it has read everything, this yields a reset instead of an end of
  // file.
  if (::shutdown(fd_, SHUT_WR) != 0) return state_of(errno);
  while (has_answer(timeout_ms)) {
    char answer[64];
    const auto got = ::read(fd_, answer, sizeof answer);
    if (got == 0) return PrinterState::ready;
    if (got < 0 && errno != EAGAIN && errno != EINTR) return state_of(errno);
  }
  return PrinterState::ready;
}

bool PrinterPort::take_back() {
  return size_before_ >= 0 && ::ftruncate(fd_, size_before_) == 0;
}

void PrinterPort::close() {
  if (fd_ >= 0) ::close(fd_);
  fd_ = -1;
  two_way_ = false;
  size_before_ = -1;
}

}  // namespace ocop::device
