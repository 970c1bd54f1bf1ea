// Logs failures while the hub serves: the first of each kind at once, then once a minute the number
// of further ones, so that a flood of requests does not flood the log. Thread rule: any thread;
// calls of `say` do not overlap.
#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>

namespace ocop::exchange {

class FailureLog {
 public:
  using Time = std::chrono::steady_clock::time_point;
  /// `say` receives a line without line feed.
  explicit FailureLog(std::function<void(const std::string& line)> say) : say_(std::move(say)) {}

  /// `kind`: one of a few. `sentence`: what went wrong; the newest one is logged.
  void note(const std::string& kind, const std::string& sentence, Time now);
  /// Logs counts that are due.
  void flush(Time now);

 private:
  struct Kind {
    Time said{};
    std::int64_t more = 0;  // since then
    std::string sentence{};
  };

  void say_more(const std::string& name, Kind& kind, Time now);

  const std::function<void(const std::string&)> say_;
  std::mutex mutex_;
  std::map<std::string, Kind> kinds_;
};

}  // namespace ocop::exchange
