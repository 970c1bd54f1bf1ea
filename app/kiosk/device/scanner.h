// Tells a keyboard-type scanner from a person who types, and keeps what comes in its order: a
// scanner in batch mode sends many lines at once. A scanner sends a line faster than anybody can;
// one that is slow, or hindered, is known by what it sent: no person types a valid code by chance.
// Thread rule: one thread. Units: seconds on any steady clock. Text: UTF-8 as the keyboard sends
// it. Errors: none; what is too long or holds control characters is dropped and counts as nothing.
// Not here: the meaning of a code (gs1/scanned_code.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocop::device {

struct Heard {
  enum class Kind {
    line,  ///< a scanned code
    key    ///< of a person: a character, "\b" or "\n"
  };
  Kind kind = Kind::key;
  std::string text;
  /// How many characters of the line were handed on as keys before and must be taken back.
  std::size_t handed = 0;
  bool operator==(const Heard&) const = default;
};

class Scanner {
 public:
  static constexpr std::size_t kShortest = 6;    ///< characters that end in a line: a code
  static constexpr std::size_t kBurst = 8;       ///< characters: a code, also where the end is lost
  static constexpr std::size_t kLongest = 2048;  ///< bytes: more than a QR code's link holds
  static constexpr double kPause = 1.0;          ///< so long no scanner rests within a code

  explicit Scanner(double gap_seconds) : gap_(gap_seconds) {}

  /// A key's text, typed at some moment from `since` to `now`: while a frame is drawn no key is
  /// read, so a slow frame must not look like a slow hand. "\n" ends a line; ASCII 29 (FNC1) is
  /// part of it.
  void type(std::string_view text, double since, double now);
  /// All that was heard since the last call, in its order.
  std::vector<Heard> take(double now);
  /// When take() should be called again; infinity: nothing waits.
  double deadline() const;

 private:
  double patience() const { return waiting_.size() >= kBurst ? kPause : gap_; }
  bool is_burst() const;
  void release();
  void end_line();
  void hear_key(std::string key) { heard_.push_back({Heard::Kind::key, std::move(key)}); }
  void hear_line(std::string line, std::size_t handed = 0) {
    heard_.push_back({Heard::Kind::line, std::move(line), handed});
  }

  double gap_;
  double first_ = 0, last_ = 0;  // of what waits
  std::string waiting_;          // not yet told apart
  std::string typed_;            // handed on as keys since the line began
  bool overlong_ = false;
  bool end_is_due_ = false;  // of a code that was heard without its end
  std::vector<Heard> heard_;
};

}  // namespace ocop::device
