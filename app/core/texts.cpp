// The .mo file: a header of seven 32-bit numbers, then two tables of (length, offset), one for the
// keys in order, one for the texts. Only the byte order of the machine that compiled it is taken,
// for the build makes the file on the spot. Plural forms stand behind each other, each after a NUL.
#include "app/core/texts.h"

#include <cstdint>
#include <cstring>
#include <optional>

#include "app/core/formats.h"

namespace ocop::core {

namespace {

constexpr std::uint32_t kMagic = 0x950412de;

/// Reads numbers and strings of the file; nothing where they would lie outside of it.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes) {}

  std::optional<std::uint32_t> number(std::size_t at) const {
    if (at > bytes_.size() || bytes_.size() - at < 4) return std::nullopt;
    std::uint32_t value = 0;
    std::memcpy(&value, bytes_.data() + at, 4);
    return value;
  }
  std::optional<std::string_view> string(std::size_t table_entry) const {
    const auto length = number(table_entry);
    const auto offset = number(table_entry + 4);
    if (!length || !offset) return std::nullopt;
    if (*offset > bytes_.size() || bytes_.size() - *offset < *length) return std::nullopt;
    return bytes_.substr(*offset, *length);
  }

 private:
  std::string_view bytes_;
};

std::string_view before_nul(std::string_view text) {
  return text.substr(0, text.find('\0'));
}

void replace_all(std::string& text, const std::string& what, std::string_view by) {
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + by.size()))
    text.replace(at, what.size(), by);
}

}  // namespace

Result<Texts> Texts::parse(std::string_view mo, Language language) {
  const Error broken{"the file is cut off or not a compiled gettext file; install it again."};
  const Bytes bytes(mo);
  const auto magic = bytes.number(0);
  const auto count = bytes.number(8);
  const auto keys = bytes.number(12);
  const auto values = bytes.number(16);
  if (!magic || *magic != kMagic || !count || !keys || !values) return broken;
  Texts texts;
  texts.language_ = language;
  for (std::size_t id = 0; id < kTextCount; ++id) texts.one_[id] = kTextKeys[id];
  for (std::size_t i = 0; i < *count; ++i) {
    const auto key = bytes.string(*keys + 8 * i);
    const auto value = bytes.string(*values + 8 * i);
    if (!key || !value) return broken;
    for (std::size_t id = 0; id < kTextCount; ++id) {
      if (kTextKeys[id] != before_nul(*key)) continue;
      const auto one = before_nul(*value);
      texts.one_[id] = one;
      if (one.size() < value->size()) texts.many_[id] = before_nul(value->substr(one.size() + 1));
    }
  }
  return texts;
}

std::string Texts::operator()(Text id, std::initializer_list<std::string_view> values) const {
  std::string text = (*this)(id);
  int place = 0;
  for (const std::string_view value : values) {
    std::string mark = "{";
    mark += std::to_string(place++);
    mark += '}';
    replace_all(text, mark, value);
  }
  return text;
}

std::string Texts::count(Text id, long long number) const {
  const std::string& many = many_[static_cast<std::size_t>(id)];
  std::string text = number == 1 || many.empty() ? (*this)(id) : many;
  replace_all(text, "{0}", format_number(number, language_));
  return text;
}

std::string Texts::all() const {
  std::string all;
  for (const auto* list : {&one_, &many_})
    for (const std::string& text : *list) all += text;
  return all;
}

std::vector<std::string> Texts::missing() const {
  std::vector<std::string> keys;
  for (std::size_t id = 0; id < kTextCount; ++id)
    if (one_[id] == kTextKeys[id]) keys.emplace_back(kTextKeys[id]);
  return keys;
}

}  // namespace ocop::core
