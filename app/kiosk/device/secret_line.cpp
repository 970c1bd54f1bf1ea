#include "app/kiosk/device/secret_line.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace ocop::device {

namespace {

/// Disables echo while it lives, if standard input is a terminal.
class Silence {
 public:
  Silence() {
    if (::isatty(STDIN_FILENO) == 0 || ::tcgetattr(STDIN_FILENO, &before_) != 0) return;
    termios quiet = before_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    on_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
  }
  ~Silence() {
    if (on_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;
  bool on() const { return on_; }

 private:
  termios before_{};
  bool on_ = false;
};

}  // namespace

std::optional<std::string> read_secret_line(const std::string& prompt) {
  constexpr std::size_t kLongest = 64;
  const Silence silence;
  if (silence.on()) {
    std::fputs(prompt.c_str(), stderr);
    std::fflush(stderr);
  }
  std::string line;
  int c = std::getchar();
  if (c == EOF) return std::nullopt;
  for (; c != EOF && c != '\n'; c = std::getchar())
    if (line.size() < kLongest) line += static_cast<char>(c);
  if (silence.on()) std::fputc('\n', stderr);
  return line;
}

}  // namespace ocop::device
