// Tells a keyboard-type scanner from a person who types: a scanner sends a whole line faster than
// anybody can. Takes characters with their times, gives lines and typing.
// Thread rule: one thread. Units: seconds on any steady clock. Text: UTF-8 as the keyboard sends
// it. Errors: none; what is too long or holds control characters is dropped and counts as nothing.
// Not here: the meaning of a code (wire/scanned_code.h).
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ocop::device {

class Scanner {
 public:
  static constexpr std::size_t kShortest = 6;    ///< characters: the shortest code is a GTIN-8
  static constexpr std::size_t kLongest = 2048;  ///< bytes: more than a QR code's link holds

  explicit Scanner(double gap_seconds) : gap_(gap_seconds) {}

  /// A key's text, typed at some moment from `since` to `now`: while a frame is drawn no key is
  /// read, so a slow frame must not look like a slow hand. "\n" ends a line; ASCII 29 (FNC1) is
  /// part of it.
  void type(std::string_view text, double since, double now);
  /// A whole scanned line, once.
  std::optional<std::string> take_line();
  /// What turned out to be typed by a person, once; control keys ("\b", "\n") included.
  std::string take_typing(double now);
  /// When take_typing() should be called again; infinity: nothing waits.
  double deadline() const;

 private:
  void release();

  double gap_;
  double last_ = 0;
  std::string waiting_;  // not yet told apart
  bool overlong_ = false;
  std::string line_;
  std::string typing_;
};

}  // namespace ocop::device
