// The interface's own words, by language, from compiled gettext files (.mo, GNU gettext manual
// chapter "The Format of GNU MO Files"). Keys are listed in text_id.h.
// Thread rule: immutable once loaded. Errors: one sentence; a key without a text shows as the key.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "app/core/text_id.h"
#include "db/model/language.h"
#include "db/model/result.h"

namespace ocop::core {

class Texts {
 public:
  /// The bytes of one .mo file. Cut off or not a .mo file: an error.
  static Result<Texts> parse(std::string_view mo, Language language);

  const std::string& operator()(Text id) const { return one_[static_cast<std::size_t>(id)]; }
  /// With {0}, {1} ... replaced.
  std::string operator()(Text id, std::initializer_list<std::string_view> values) const;
  /// The form for that many, {0} replaced by the number as the language writes it.
  std::string count(Text id, long long number) const;
  Language language() const { return language_; }
  /// All characters of all texts: for the font atlas.
  std::string all() const;
  /// Keys of text_id.h that the file lacks: for tests.
  std::vector<std::string> missing() const;

 private:
  Language language_ = Language::vi;
  std::array<std::string, kTextCount> one_;
  std::array<std::string, kTextCount> many_;  ///< the plural form; empty: as one_
};

}  // namespace ocop::core
