#include "app/kiosk/device/scanner.h"

#include <limits>
#include <utility>

#include "app/base/gs1/scanned_code.h"

namespace ocop::device {

namespace {

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && byte != 29) || byte == 0x7F;
}

/// Returns whether it is a code even if typed slowly: nobody types a right check digit by chance,
/// except in an amount of eight digits, where one in ten is right.
bool is_code(const std::string& typed) {
  if (typed.size() < Scanner::kBurst || (typed.size() == 8 && typed.ends_with("000"))) return false;
  return static_cast<bool>(gs1::read_scan(typed));
}

}  // namespace

/// Returns whether all of it came as fast as from a scanner. This cannot be judged for single keys,
/// because during slow frames a person's keys arrive as close together.
bool Scanner::is_burst() const {
  return last_ - first_ <= gap_ * static_cast<double>(waiting_.size());
}

/// Handles the end of input, as indicated by a pause.
void Scanner::release() {
  if (!overlong_ && waiting_.size() >= kBurst && (is_burst() || is_code(waiting_))) {
    hear_line(std::exchange(waiting_, {}));
    typed_.clear();
    end_is_due_ = true;
    return;
  }
  // A burst without line end was not a scan, but an overlong one is not typing either.
  if (!overlong_)
    for (const char c : waiting_) hear_key(std::string(1, c));
  if (!overlong_) typed_ += waiting_;
  waiting_.clear();
  overlong_ = false;
}

void Scanner::end_line() {
  if (std::exchange(overlong_, false)) {  // its line end is not a person's key either
    waiting_.clear();
    typed_.clear();
    return;
  }
  if (waiting_.empty() && std::exchange(end_is_due_, false)) return;
  const std::size_t handed = typed_.size();
  const std::string whole = std::exchange(typed_, {}) + waiting_;
  if (is_code(whole)) {
    waiting_.clear();
    return hear_line(whole, handed);
  }
  if (waiting_.size() >= kShortest && is_burst())  // whatever was typed before it
    return hear_line(std::exchange(waiting_, {}));
  for (const char c : std::exchange(waiting_, {})) hear_key(std::string(1, c));
  hear_key("\n");
}

void Scanner::type(std::string_view text, double since, double now) {
  if (!waiting_.empty() && since - last_ > patience()) release();
  if (since - last_ > kPause) {
    typed_.clear();
    end_is_due_ = false;
  }
  last_ = now;
  if (text == "\n") return end_line();
  end_is_due_ = false;
  if (text == "\b") {
    release();
    if (!typed_.empty()) typed_.pop_back();
    return hear_key("\b");
  }
  if (waiting_.empty()) first_ = now;
  for (const char c : text)
    if (!is_control(c)) waiting_ += c;
  if (waiting_.size() > kLongest) {
    overlong_ = true;
    waiting_.resize(kShortest);
  }
  if (typed_.size() > kLongest) typed_.clear();
}

std::vector<Heard> Scanner::take(double now) {
  if (!waiting_.empty() && now - last_ > patience()) release();
  return std::exchange(heard_, {});
}

double Scanner::deadline() const {
  if (waiting_.empty()) return std::numeric_limits<double>::infinity();
  return last_ + patience() * 1.01;
}

}  // namespace ocop::device
