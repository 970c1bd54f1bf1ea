#include "app/base/text/sentences.h"

#include <algorithm>
#include <utility>

#include "app/base/text/mo_file.h"

namespace ocop::text {

namespace {

constexpr std::string_view kPart = "part\4";
constexpr int kDeepest = 12;  // a list within a line nests once for each item

/// "{0}" at `at`.
bool is_mark(std::string_view text, std::size_t at) {
  return text.substr(at).size() >= 3 && text[at] == '{' && text[at + 1] >= '0' &&
         text[at + 1] <= '9' && text[at + 2] == '}';
}

std::vector<std::string> pieces_of(std::string_view pattern) {
  std::vector<std::string> pieces(1);
  for (std::size_t i = 0; i < pattern.size(); ++i)
    if (is_mark(pattern, i)) {
      pieces.emplace_back();
      i += 2;
    } else {
      pieces.back() += pattern[i];
    }
  return pieces;
}

/// Returns whether `text` is pieces[at], something, pieces[at + 1] ... up to the last one. The
/// parts in between go to `values`; each is as short as possible and never empty.
bool fits(std::string_view text, const std::vector<std::string>& pieces, std::size_t at,
          std::vector<std::string_view>& values) {
  if (!text.starts_with(pieces[at])) return false;
  text.remove_prefix(pieces[at].size());
  if (at + 1 == pieces.size()) return text.empty();
  const std::string& next = pieces[at + 1];
  if (at + 2 == pieces.size()) {  // the last piece must end the text
    if (text.size() <= next.size() || !text.ends_with(next)) return false;
    values.push_back(text.substr(0, text.size() - next.size()));
    return true;
  }
  for (std::size_t end = text.find(next, 1); end != std::string_view::npos;
       end = text.find(next, end + 1)) {
    values.push_back(text.substr(0, end));
    if (fits(text.substr(end), pieces, at + 1, values)) return true;
    values.pop_back();
  }
  return false;
}

}  // namespace

Result<Sentences> Sentences::read(std::string_view mo) {
  const auto entries = read_mo(mo);
  if (!entries) return entries.error();
  Sentences all;
  for (const auto& [key, text] : *entries) {
    if (key.empty() || text.empty()) continue;  // the file's header; untranslated
    const bool part = key.starts_with(kPart);
    const std::string_view english = part ? key.substr(kPart.size()) : key;
    Pattern pattern{pieces_of(english), std::string(text), 0, part};
    if (pattern.pieces.size() == 1) {
      (part ? all.whole_parts_ : all.whole_).emplace(english, text);
      continue;
    }
    for (const std::string& piece : pattern.pieces) pattern.letters += piece.size();
    all.patterns_.push_back(std::move(pattern));
  }
  std::stable_sort(all.patterns_.begin(), all.patterns_.end(),
                   [](const Pattern& a, const Pattern& b) { return a.letters > b.letters; });
  return all;
}

Sentences::Found Sentences::find(std::string_view english, bool part) const {
  std::vector<std::string_view> values;
  for (const Pattern& one : patterns_) {
    if (one.part && !part) continue;
    values.clear();
    if (fits(english, one.pieces, 0, values)) return {&one, std::move(values)};
  }
  return {nullptr, {}};
}

std::string Sentences::translated(std::string_view english, bool part, int depth) const {
  if (part)
    if (const auto at = whole_parts_.find(english); at != whole_parts_.end()) return at->second;
  if (const auto at = whole_.find(english); at != whole_.end()) return at->second;
  const auto [pattern, values] = find(english, part);
  if (pattern == nullptr) return std::string(english);
  const std::string& text = pattern->text;
  std::string filled;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool mark =
        text[i] == '{' && i + 2 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9';
    const auto which = mark ? static_cast<std::size_t>(text[i + 1] - '0') : values.size();
    if (which < values.size() && text[i + 2] == '}') {
      filled += values[which];
      i += 2;
    } else if (which < values.size() && text.substr(i + 2, 2) == "!}") {
      filled += depth < kDeepest ? translated(values[which], true, depth + 1)
                                 : std::string(values[which]);
      i += 3;
    } else {
      filled += text[i];
    }
  }
  return filled;
}

std::string Sentences::translated(std::string_view english) const {
  return translated(english, false, 0);
}

bool reads_vietnamese(const char* lc_all, const char* lc_messages, const char* lang) {
  for (const char* set : {lc_all, lc_messages, lang}) {
    const std::string_view locale = set == nullptr ? "" : set;
    if (locale.empty()) continue;
    return locale == "vi" || locale.starts_with("vi_") || locale.starts_with("vi.");
  }
  return false;
}

}  // namespace ocop::text
