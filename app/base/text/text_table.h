// Texts of one language by number, from a compiled gettext file (.mo, GNU gettext manual chapter
// "The Format of GNU MO Files"). Thread rule: immutable once loaded. Errors: one sentence; a key
// without a text shows as the key. Not here: the keys, of which each user has its own list
// (text_id.h).
#pragma once

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::text {

class TextTable {
 public:
  /// Each text is its key. The keys must outlive the table.
  explicit TextTable(std::span<const std::string_view> keys)
      : keys_(keys), one_(keys.begin(), keys.end()), many_(keys.size()) {}
  /// Parses a .mo file; its texts are numbered as in `keys`. Error if it is truncated or not a .mo
  /// file.
  static Result<TextTable> parse(std::string_view mo, std::span<const std::string_view> keys,
                                 Language language);

  // Pre-condition: `id` is less than the number of keys.
  const std::string& text(std::size_t id) const { return one_[id]; }
  /// Returns the text with {0}, {1} ... replaced; marks within values are not replaced.
  std::string filled(std::size_t id, std::initializer_list<std::string_view> values) const;
  /// The form for that many, {0} replaced by the number as the language writes it.
  std::string count(std::size_t id, long long number) const;
  Language language() const { return language_; }
  /// All characters of all texts.
  std::string all() const;
  /// Keys that the file lacks: for tests.
  std::vector<std::string> missing() const;

 private:
  Language language_ = Language::vi;
  std::span<const std::string_view> keys_;
  std::vector<std::string> one_;
  std::vector<std::string> many_;  ///< the plural form; empty: same as one_
};

/// A table whose texts are numbered by the enumeration `Id`, with its keys in order.
template <class Id, const auto& kKeys>
class TextsOf {
 public:
  /// Parses a .mo file. Error if it is truncated or not a .mo file.
  static Result<TextsOf> parse(std::string_view mo, Language language) {
    auto table = TextTable::parse(mo, kKeys, language);
    if (!table) return table.error();
    return TextsOf(std::move(*table));
  }
  /// Each text is its key.
  TextsOf() : table_(kKeys) {}

  const std::string& operator()(Id id) const { return table_.text(number(id)); }
  /// The text with {0}, {1} ... replaced.
  std::string operator()(Id id, std::initializer_list<std::string_view> values) const {
    return table_.filled(number(id), values);
  }
  /// The form for that many, {0} replaced by the number as the language writes it.
  std::string count(Id id, long long many) const { return table_.count(number(id), many); }
  Language language() const { return table_.language(); }
  /// All characters of all texts.
  std::string all() const { return table_.all(); }
  /// Keys that the file lacks: for tests.
  std::vector<std::string> missing() const { return table_.missing(); }

 private:
  explicit TextsOf(TextTable table) : table_(std::move(table)) {}
  static std::size_t number(Id id) { return static_cast<std::size_t>(id); }

  TextTable table_;
};

}  // namespace ocop::text
