// What goes wrong while the hub serves, as lines for the log: the first of a kind at once, and then
// once a minute how many more there were, so that no flood of requests becomes a flood of lines.
// Thread rule: any thread; `say` is called by one at a time.
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
  /// `say` is handed a line without its end.
  explicit FailureLog(std::function<void(const std::string& line)> say) : say_(std::move(say)) {}

  /// `kind`: one of a few. `sentence`: what went wrong, the newest is told.
  void note(const std::string& kind, const std::string& sentence, Time now);
  /// Says what was counted and is due.
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
