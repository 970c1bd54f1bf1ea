#include "app/base/text/text_table.h"

#include "app/base/text/formats.h"
#include "app/base/text/mo_file.h"

namespace ocop::text {

namespace {

std::string_view before_nul(std::string_view text) {
  return text.substr(0, text.find('\0'));
}

/// Replaces in one pass, so that marks inside values stay as they are.
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
  const auto entries = read_mo(mo);
  if (!entries) return entries.error();
  TextTable table(keys);
  table.language_ = language;
  for (const auto& [key, value] : *entries) {
    for (std::size_t id = 0; id < keys.size(); ++id) {
      if (keys[id] != before_nul(key)) continue;
      const auto one = before_nul(value);
      table.one_[id] = one;
      if (one.size() < value.size()) table.many_[id] = before_nul(value.substr(one.size() + 1));
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

}  // namespace ocop::text
