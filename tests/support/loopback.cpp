#include "tests/support/loopback.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <charconv>

namespace ocop::test {

namespace {
constexpr timeval kPatience{60, 0};
}

Loopback::Loopback(int port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &kPatience, sizeof kPatience);
  ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &kPatience, sizeof kPatience);
  if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
    ::close(socket_);
    socket_ = -1;
  }
}

Loopback::~Loopback() {
  if (socket_ >= 0) ::close(socket_);
}

bool Loopback::send(std::string_view bytes) const {
  while (!bytes.empty()) {
    const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

std::string Loopback::until(std::string_view end) const {
  std::string all;
  char piece[4096];
  while (end.empty() || !all.ends_with(end)) {
    const auto size = ::recv(socket_, piece, end.empty() ? sizeof piece : 1, 0);
    if (size <= 0) break;
    all.append(piece, static_cast<std::size_t>(size));
  }
  return all;
}

std::string Loopback::rest() const {
  return until({});
}

HttpAnswer read_answer(std::string_view bytes) {
  constexpr std::string_view kVersion = "HTTP/1.1 ", kEnd = "\r\n\r\n";
  HttpAnswer answer;
  const auto end = bytes.find(kEnd);
  if (!bytes.starts_with(kVersion) || end == bytes.npos) return answer;
  answer.head = bytes.substr(0, end + 2);
  answer.body = bytes.substr(end + kEnd.size());
  const char* const status = answer.head.data() + kVersion.size();
  std::from_chars(status, answer.head.data() + answer.head.size(), answer.status);
  return answer;
}

HttpAnswer ask_port(int port, std::string_view method, std::string_view target,
                    const std::vector<std::string>& fields, std::string_view body) {
  std::string request(method);
  request.append(" ").append(target).append(" HTTP/1.1\r\nHost: x\r\nConnection: close\r\n");
  for (const std::string& field : fields) request += field + "\r\n";
  if (method == "POST" || !body.empty())
    request += "Content-Length: " + std::to_string(body.size()) + "\r\n";
  request.append("\r\n").append(body);
  const Loopback line(port);
  line.send(request);
  return read_answer(line.rest());
}

}  // namespace ocop::test
