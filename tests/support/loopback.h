// Sends raw bytes to a port of this machine and receives the answer. Thread rule: any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::test {

/// A connection that is closed by the destructor.
class Loopback {
 public:
  explicit Loopback(int port);
  ~Loopback();
  Loopback(const Loopback&) = delete;
  Loopback& operator=(const Loopback&) = delete;

  /// Returns false if the other side has closed it.
  bool send(std::string_view bytes) const;
  /// Reads until the other side closes, for a minute at most.
  std::string rest() const;
  /// Reads until the data ends with `end`, or the other side closes.
  std::string until(std::string_view end) const;

 private:
  int socket_ = -1;
};

struct HttpAnswer {
  int status = 0;  ///< 0: no answer
  std::string head{};
  std::string body{};
};

/// Sends a request on a new connection, with "Host", "Connection: close" and, if there is a body,
/// its length. `fields`: lines without line ends.
HttpAnswer ask_port(int port, std::string_view method, std::string_view target,
                    const std::vector<std::string>& fields = {}, std::string_view body = {});
HttpAnswer read_answer(std::string_view bytes);

}  // namespace ocop::test
