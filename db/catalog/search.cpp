// The index returns rows in row order, and a product's row is its rank, so LIMIT yields the best
// matches without scoring all of them. Products whose name contains all words come first, then
// those that match by producer, place or group. Only if nothing matches as typed does the search
// allow for a slip in one word, trying the last word first, since that is the one being typed.
// Scanning the index in vain is the most expensive case, so queries with a word that the slip table
// does not know are skipped.
#include <algorithm>
#include <limits>
#include <span>

#include "db/catalog/open_catalog.h"
#include "db/catalog/slips.h"

namespace ocop::db {

namespace {

constexpr std::size_t kMostWords = 12;  // no name has more; pasted text must not build a huge query
constexpr std::size_t kMostCandidates = 24;  // per word; more would match everything

std::vector<std::string_view> split(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty() && words.size() < kMostWords) {
    const auto space = folded.find(' ');
    if (const auto word = folded.substr(0, space); !word.empty() && word.size() <= 64)
      words.push_back(word);
    folded.remove_prefix(space == folded.npos ? folded.size() : space + 1);
  }
  return words;
}

/// Quotes the word, so that nothing typed acts as an operator.
std::string in_quotes(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

struct Query {
  std::vector<std::string> terms;  // one per word, each an FTS5 expression

  explicit Query(std::span<const std::string_view> words) {
    for (const auto word : words) terms.push_back(in_quotes(word));
    terms.back() += '*';
  }
  void replace(std::size_t word, std::span<const std::string> candidates) {
    std::string any;
    for (const std::string& candidate : candidates) {
      if (!any.empty()) any += " OR ";
      any += in_quotes(candidate);
      if (word + 1 == terms.size()) any += '*';
    }
    terms[word] = "(" + any + ")";
  }
  std::string in_all() const {
    std::string all;
    for (const std::string& term : terms) all += (all.empty() ? "" : " AND ") + term;
    return all;
  }
  std::string in_name() const { return "name : (" + in_all() + ")"; }
};

struct Rows {
  std::int64_t first = 1;
  std::int64_t last = std::numeric_limits<std::int64_t>::max();
};

std::vector<std::int64_t> matches_of(Statement& match, const std::string& expression, Rows among,
                                     std::size_t limit) {
  std::vector<std::int64_t> rows;
  match.bind(1, expression).bind(2, among.first).bind(3, among.last);
  match.bind(4, static_cast<std::int64_t>(limit));
  while (match.step()) rows.push_back(match.number(0));
  match.reset();
  return rows;
}

/// Matches anywhere first, which shows whether, and among which rows, a name can match.
std::vector<std::int64_t> names_first(Statement& match, const Query& query, std::size_t limit) {
  const auto anywhere = matches_of(match, query.in_all(), {}, limit);
  if (anywhere.empty()) return {};
  const bool cut = anywhere.size() == limit;
  const Rows among = cut ? Rows{} : Rows{anywhere.front(), anywhere.back()};
  auto rows = matches_of(match, query.in_name(), among, limit);
  const auto named = static_cast<std::ptrdiff_t>(rows.size());
  for (const std::int64_t row : anywhere)
    if (rows.size() < limit && !std::binary_search(rows.begin(), rows.begin() + named, row))
      rows.push_back(row);
  return rows;
}

std::vector<std::string> candidates(Statement& slip, std::string_view word) {
  std::vector<std::string> found;
  for (const std::string& form : slip_forms(word)) {
    slip.bind(1, form);
    while (slip.step() && found.size() < kMostCandidates) {
      const auto near = slip.text(0);
      if (near != word && one_slip_apart(word, near) &&
          std::find(found.begin(), found.end(), near) == found.end())
        found.emplace_back(near);
    }
    slip.reset();
  }
  return found;
}

/// Returns false if the slip table proves that no text contains the word. For a word being typed
/// the table holds prefixes up to kLongestBeginning.
bool may_occur(Statement& known, std::string_view word, bool being_typed) {
  if (!has_slips(word) || (being_typed && word.size() > kLongestBeginning)) return true;
  known.bind(1, word);
  const bool there = known.step();
  known.reset();
  return there;
}

}  // namespace

Found Catalog::search(std::string_view folded, int limit) {
  const auto words = split(folded);
  if (words.empty() || limit <= 0) return {};
  const auto most = static_cast<std::size_t>(limit);
  const Query typed(words);
  std::vector<std::size_t> unknown;
  for (std::size_t i = 0; i < words.size(); ++i)
    if (!may_occur(open_->known, words[i], i + 1 == words.size())) unknown.push_back(i);
  if (unknown.size() > 1) return {};  // one slip only
  Found found;
  if (unknown.empty()) found.rows = names_first(open_->match, typed, most);
  for (std::size_t i = words.size(); found.rows.empty() && i-- > 0;) {
    if (!unknown.empty() && unknown.front() != i) continue;
    const auto near = candidates(open_->slip, words[i]);
    if (near.empty()) continue;
    Query corrected = typed;
    corrected.replace(i, near);
    found = {names_first(open_->match, corrected, most), true};
  }
  if (found.rows.empty()) found.corrected = false;
  return found;
}

}  // namespace ocop::db
