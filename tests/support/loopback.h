// Bytes to a port of this machine and what comes back, as they are. Thread rule: any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::test {

/// A connection that is closed with this.
class Loopback {
 public:
  explicit Loopback(int port);
  ~Loopback();
  Loopback(const Loopback&) = delete;
  Loopback& operator=(const Loopback&) = delete;

  /// False: the other side has closed it.
  bool send(std::string_view bytes) const;
  /// What comes until the other side closes; a minute at most.
  std::string rest() const;
  /// What comes until it ends with `end`, or the other side closes.
  std::string until(std::string_view end) const;

 private:
  int socket_ = -1;
};

struct HttpAnswer {
  int status = 0;  ///< 0: none came
  std::string head{};
  std::string body{};
};

/// A request of its own connection, with "Host" and "Connection: close", and with the body's length
/// where there is a body. `fields`: lines without their ends.
HttpAnswer ask_port(int port, std::string_view method, std::string_view target,
                    const std::vector<std::string>& fields = {}, std::string_view body = {});
HttpAnswer read_answer(std::string_view bytes);

}  // namespace ocop::test
