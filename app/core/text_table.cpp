// The .mo file: a header of seven 32-bit numbers, then two tables of (length, offset), one for the
// keys in order, one for the texts. Only the byte order of the machine that compiled it is taken,
// for the build makes the file on the spot. Plural forms stand behind each other, each after a NUL.
#include "app/core/text_table.h"

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

/// In one pass, so that a value which holds a mark of its own stays as it is.
std::string fill(std::string_view text, std::initializer_list<std::string_view> values) {
  std::string filled;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool mark = text[at] == '{' && at + 2 < text.size() && text[at + 2] == '}';
    const auto which = mark ? static_cast<std::size_t>(text[at + 1] - '0') : values.size();
    if (which < values.size()) {
      filled += values.begin()[which];
      at += 2;
    } else {
      filled += text[at];
    }
  }
  return filled;
}

}  // namespace

Result<TextTable> TextTable::parse(std::string_view mo, std::span<const std::string_view> keys,
                                   Language language) {
  const Error broken{"the file is cut off or not a compiled gettext file; install it again."};
  const Bytes bytes(mo);
  const auto magic = bytes.number(0);
  const auto count = bytes.number(8);
  const auto key_table = bytes.number(12);
  const auto values = bytes.number(16);
  if (!magic || *magic != kMagic || !count || !key_table || !values) return broken;
  TextTable table(keys);
  table.language_ = language;
  for (std::size_t i = 0; i < *count; ++i) {
    const auto key = bytes.string(*key_table + 8 * i);
    const auto value = bytes.string(*values + 8 * i);
    if (!key || !value) return broken;
    for (std::size_t id = 0; id < keys.size(); ++id) {
      if (keys[id] != before_nul(*key)) continue;
      const auto one = before_nul(*value);
      table.one_[id] = one;
      if (one.size() < value->size()) table.many_[id] = before_nul(value->substr(one.size() + 1));
    }
  }
  return table;
}

std::string TextTable::filled(std::size_t id,
                              std::initializer_list<std::string_view> values) const {
  return fill(text(id), values);
}

std::string TextTable::count(std::size_t id, long long number) const {
  const bool one = number == 1 || many_[id].empty();
  return fill(one ? one_[id] : many_[id], {format_number(number, language_)});
}

std::string TextTable::all() const {
  std::string all;
  for (const auto* list : {&one_, &many_})
    for (const std::string& text : *list) all += text;
  return all;
}

std::vector<std::string> TextTable::missing() const {
  std::vector<std::string> missing;
  for (std::size_t id = 0; id < keys_.size(); ++id)
    if (one_[id] == keys_[id]) missing.emplace_back(keys_[id]);
  return missing;
}

}  // namespace ocop::core
