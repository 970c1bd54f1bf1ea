#include "app/office/exchange/failure_log.h"

namespace ocop::exchange {

namespace {

constexpr std::chrono::minutes kOften{1};

/// It may contain a client's bytes, and a line end would let the client forge a log line.
std::string one_line(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f) c = ' ';
  return text;
}

}  // namespace

void FailureLog::note(const std::string& kind, const std::string& sentence, Time now) {
  const std::scoped_lock lock(mutex_);
  const auto [at, fresh] = kinds_.try_emplace(kind);
  Kind& known = at->second;
  if (!fresh && now - known.said < kOften) {
    ++known.more;
    known.sentence = sentence;
    return;
  }
  if (known.more > 0) say_more(kind, known, now);
  known = {now, 0, sentence};
  say_(one_line(kind + ": " + sentence));
}

void FailureLog::flush(Time now) {
  const std::scoped_lock lock(mutex_);
  for (auto& [name, kind] : kinds_)
    if (kind.more > 0 && now - kind.said >= kOften) say_more(name, kind, now);
}

void FailureLog::say_more(const std::string& name, Kind& kind, Time now) {
  const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(now - kind.said).count();
  say_(one_line(name + ": " + kind.sentence + " (" + std::to_string(kind.more) + " more in " +
                std::to_string(seconds) + " s)"));
  kind.said = now;
  kind.more = 0;
}

}  // namespace ocop::exchange
