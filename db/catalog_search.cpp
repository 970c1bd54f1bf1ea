// Rows of the index come out in row order, and a product's row is its rank: so LIMIT gives the best
// ones without scoring every match. First the products whose name holds all words, then those where
// producer, place or group help. Only when nothing matches as typed is a slip looked for, in one
// word, from the last to the first: the last is the one being typed.
#include <algorithm>
#include <span>

#include "db/catalog_open.h"
#include "db/slips.h"

namespace ocop::db {

namespace {

constexpr std::size_t kMostWords = 12;  // no name has more; a paste must not build a huge query
constexpr std::size_t kMostCandidates = 24;  // for one word: more would find everything

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

/// In quotes, so that nothing typed is an operator.
std::string quoted(std::string_view word) {
  std::string text = "\"";
  for (const char c : word) text.append(c == '"' ? 2 : 1, c);
  return text + '"';
}

struct Query {
  std::vector<std::string> terms;  // one a word, each an FTS5 expression

  explicit Query(std::span<const std::string_view> words) {
    for (const auto word : words) terms.push_back(quoted(word));
    terms.back() += '*';
  }
  void replace(std::size_t word, std::span<const std::string> candidates) {
    std::string any;
    for (const std::string& candidate : candidates) {
      if (!any.empty()) any += " OR ";
      any += quoted(candidate);
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

std::vector<std::int64_t> rows_of(Statement& match, const std::string& expression,
                                  std::size_t limit) {
  std::vector<std::int64_t> rows;
  match.bind(1, expression).bind(2, static_cast<std::int64_t>(limit));
  while (match.step()) rows.push_back(match.number(0));
  match.reset();
  return rows;
}

std::vector<std::int64_t> names_first(Statement& match, const Query& query, std::size_t limit) {
  auto rows = rows_of(match, query.in_name(), limit);
  if (rows.size() == limit) return rows;
  const auto named = static_cast<std::ptrdiff_t>(rows.size());
  for (const std::int64_t row : rows_of(match, query.in_all(), limit))
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

}  // namespace

Found Catalog::search(std::string_view folded, int limit) {
  const auto words = split(folded);
  if (words.empty() || limit <= 0) return {};
  const auto most = static_cast<std::size_t>(limit);
  const Query typed(words);
  Found found{names_first(open_->match, typed, most), false};
  for (std::size_t i = words.size(); found.rows.empty() && i > 0; --i) {
    const auto near = candidates(open_->slip, words[i - 1]);
    if (near.empty()) continue;
    Query corrected = typed;
    corrected.replace(i - 1, near);
    found = {names_first(open_->match, corrected, most), true};
  }
  if (found.rows.empty()) found.corrected = false;
  return found;
}

}  // namespace ocop::db
