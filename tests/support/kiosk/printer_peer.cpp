#include "tests/support/kiosk/printer_peer.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace ocop::test {

namespace {

constexpr int kNeverMs = 120'000;

void wait_readable(int fd) {
  pollfd one{fd, POLLIN, 0};
  if (::poll(&one, 1, kNeverMs) <= 0) throw std::runtime_error("nobody wrote to the printer");
}

}  // namespace

PrinterPeer::PrinterPeer() {
  std::string folder = (std::filesystem::temp_directory_path() / "ocop_printer_XXXXXX").string();
  if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("no folder for a socket");
  folder_ = folder;
  path_ = folder_ + "/printer";
}

PrinterPeer::~PrinterPeer() {
  hang_up();
  if (listening_ >= 0) ::close(listening_);
  std::error_code ignored;
  std::filesystem::remove_all(folder_, ignored);
}

void PrinterPeer::listen() {
  listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  path_.copy(address.sun_path, sizeof address.sun_path - 1);
  if (::bind(listening_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
      ::listen(listening_, 8) != 0)
    throw std::runtime_error("the printer's socket cannot be made");
}

void PrinterPeer::accept() {
  hang_up();
  wait_readable(listening_);
  connection_ = ::accept(listening_, nullptr, nullptr);
}

std::string PrinterPeer::read(std::size_t bytes) {
  std::string got(bytes, '\0');
  std::size_t have = 0;
  while (have < bytes) {
    wait_readable(connection_);
    const auto some = ::read(connection_, got.data() + have, bytes - have);
    if (some <= 0) break;
    have += static_cast<std::size_t>(some);
  }
  got.resize(have);
  return got;
}

std::string PrinterPeer::read_all() {
  std::string all;
  for (std::string some = read(4096); !some.empty(); some = read(4096)) all += some;
  return all;
}

void PrinterPeer::answer(const std::string& bytes) {
  if (::send(connection_, bytes.data(), bytes.size(), MSG_NOSIGNAL) < 0)
    throw std::runtime_error("nobody reads the printer's answer");
}

void PrinterPeer::hang_up() {
  if (connection_ >= 0) ::close(connection_);
  connection_ = -1;
}

device::Printer::OnStatus PrinterLog::on_status() {
  return [this](const device::QueueStatus& status) {
    const std::lock_guard lock(mutex_);
    statuses_.push_back(status);
    changed_.notify_all();
  };
}

bool PrinterLog::saw(const std::function<bool(const device::QueueStatus&)>& wanted) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::milliseconds(kNeverMs),
                           [&] { return std::any_of(statuses_.begin(), statuses_.end(), wanted); });
}

bool PrinterLog::saw(device::PrinterState state) {
  return saw([=](const device::QueueStatus& status) { return status.state == state; });
}

bool PrinterLog::saw_printed(std::uint64_t jobs) {
  return saw([=](const device::QueueStatus& status) { return status.printed == jobs; });
}

std::vector<device::QueueStatus> PrinterLog::statuses() const {
  const std::lock_guard lock(mutex_);
  return statuses_;
}

}  // namespace ocop::test
