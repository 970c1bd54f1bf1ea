#include "app/device/scanner.h"

#include <limits>
#include <utility>

namespace ocop::device {

namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte != 29) || byte == 0x7F;
}

}  // namespace

void Scanner::release() {
  // A burst that never ended in a line was no scan, but neither is a flood of it typing.
  if (!overlong_) typing_ += waiting_;
  waiting_.clear();
  overlong_ = false;
}

void Scanner::type(std::string_view text, double since, double now) {
  if (!waiting_.empty() && since - last_ > gap_) release();
  last_ = now;
  if (text == "\n") {
    if (waiting_.size() >= kShortest && !overlong_) {
      line_ = std::exchange(waiting_, {});
    } else {
      release();
      typing_ += '\n';
    }
    overlong_ = false;
    return;
  }
  if (text == "\b") {
    release();
    typing_ += '\b';
    return;
  }
  for (const char c : text)
    if (!is_control(c)) waiting_ += c;
  if (waiting_.size() > kLongest) {
    overlong_ = true;
    waiting_.resize(kShortest);
  }
}

std::optional<std::string> Scanner::take_line() {
  if (line_.empty()) return std::nullopt;
  return std::exchange(line_, {});
}

std::string Scanner::take_typing(double now) {
  if (!waiting_.empty() && now - last_ > gap_) release();
  return std::exchange(typing_, {});
}

double Scanner::deadline() const {
  if (waiting_.empty()) return std::numeric_limits<double>::infinity();
  return last_ + gap_ * 1.01;
}

}  // namespace ocop::device
