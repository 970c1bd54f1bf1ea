// The interface's three languages, and a text in up to three of them. Thread rule: plain values.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace ocop {

enum class Language { vi, en, zh };
inline constexpr std::array kLanguages{Language::vi, Language::en, Language::zh};

/// "vi", "en", "zh": ISO 639-1, as stored and as on the command line.
constexpr std::string_view language_code(Language language) {
  constexpr std::array<std::string_view, 3> codes{"vi", "en", "zh"};
  return codes[static_cast<std::size_t>(language)];
}

constexpr std::optional<Language> language_from_code(std::string_view code) {
  for (Language language : kLanguages)
    if (language_code(language) == code) return language;
  return std::nullopt;
}

/// A catalogue text by language. Vietnamese must exist; the others fall back to it.
struct LocalText {
  std::array<std::string, 3> by_language;

  const std::string& in(Language language) const {
    const std::string& own = by_language[static_cast<std::size_t>(language)];
    return own.empty() ? by_language[0] : own;
  }
  std::string& operator[](Language language) {
    return by_language[static_cast<std::size_t>(language)];
  }
  const std::string& operator[](Language language) const {
    return by_language[static_cast<std::size_t>(language)];
  }
  bool empty() const { return by_language[0].empty(); }
  bool operator==(const LocalText&) const = default;
};

}  // namespace ocop
