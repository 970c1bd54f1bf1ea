// The project's result type: a value, or one plain sentence that says what is wrong and what to do.
// Thread rule: plain value. Not for programming errors: those are asserts.
#pragma once

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace ocop {

/// Why something was refused: one sentence for a person, in English, ending with a full stop.
/// Errors that staff can see at the till also have a key of the interface texts (refusal.*).
struct Error {
  std::string sentence;
  std::string key{};                  ///< empty: only in English, for logs and the command line
  std::vector<std::string> values{};  ///< for {0}, {1} ... of the text
};

template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : held_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : held_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  explicit operator bool() const { return held_.index() == 0; }
  /// Pre-condition: the result holds a value.
  T& operator*() { return std::get<0>(held_); }
  const T& operator*() const { return std::get<0>(held_); }
  T* operator->() { return &std::get<0>(held_); }
  const T* operator->() const { return &std::get<0>(held_); }
  /// Pre-condition: the result holds an error.
  const Error& error() const { return std::get<1>(held_); }

 private:
  std::variant<T, Error> held_;
};

struct Done {};
/// The result of an operation that returns no value: `return Done{};` on success.
using Status = Result<Done>;

}  // namespace ocop
