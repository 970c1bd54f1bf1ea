// Distinguishes a keyboard-type scanner from a person typing, and preserves the order of input: a
// scanner in batch mode sends many lines at once. A scanner sends a line faster than anybody can
// type; a slow or delayed one is recognised by its content, because nobody types a valid code by
// chance. Thread rule: one thread. Units: seconds on any steady clock. Text: UTF-8 as sent by the
// keyboard. Errors: none; input that is too long or contains control characters is dropped. Not
// here: the meaning of a code (gs1/scanned_code.h).
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ocop::device {

struct Heard {
  enum class Kind {
    line,  ///< a scanned code
    key    ///< typed by a person: a character, "\b" or "\n"
  };
  Kind kind = Kind::key;
  std::string text;
  /// Number of characters of the line that were already passed on as keys and must be deleted.
  std::size_t handed = 0;
  bool operator==(const Heard&) const = default;
};

class Scanner {
 public:
  static constexpr std::size_t kShortest = 6;  ///< characters of a terminated line that is a code
  static constexpr std::size_t kBurst =
      8;  ///< characters that are a code even if the line end is lost
  static constexpr std::size_t kLongest = 2048;  ///< bytes: more than a QR code's link has
  static constexpr double kPause = 1.0;          ///< no scanner pauses this long within a code

  explicit Scanner(double gap_seconds) : gap_(gap_seconds) {}

  /// Adds a key's text, typed at some time from `since` to `now`: keys are not read while a frame
  /// is drawn, and a slow frame must not look like slow typing. "\n" ends a line; ASCII 29 (FNC1)
  /// is part of it.
  void type(std::string_view text, double since, double now);
  /// Returns everything heard since the last call, in order.
  std::vector<Heard> take(double now);
  /// Returns when take() should be called again; infinity: nothing is waiting.
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
  double first_ = 0, last_ = 0;  // of the waiting input
  std::string waiting_;          // not yet classified
  std::string typed_;            // passed on as keys since the line began
  bool overlong_ = false;
  bool end_is_due_ = false;  // a code was reported without its line end
  std::vector<Heard> heard_;
};

}  // namespace ocop::device
