#include "db/hub/numbers.h"

#include <cstdio>

namespace ocop::db {

namespace {

constexpr std::size_t kLongestNumber = 40;  // no till assigns longer ones

std::string hex_of(const TerminalId& id) {
  std::string text;
  for (const std::uint8_t byte : id) {
    char digits[3];
    std::snprintf(digits, sizeof digits, "%02x", byte);
    text += digits;
  }
  return text;
}

Status tell_twice(HubStore& store, const Branch& branch, const PaperNumber& paper,
                  const TerminalId& other) {
  const auto prefix = paper.number.substr(0, paper.number.find('-'));
  const auto fresh = store.run(
      "INSERT INTO number_twice (terminal, other, prefix, number) VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT DO NOTHING RETURNING terminal",
      {branch.terminal, other, prefix, paper.number});
  if (!fresh) return fresh.error();
  if (fresh->empty()) return Done{};
  const std::string who = other == branch.terminal ? "another branch of this terminal's entries"
                                                   : "terminal " + hex_of(other);
  const std::string sentence = "The number " + std::string(paper.number) +
                               " was given twice, also by " + who +
                               ": two receipts bear it, and perhaps more that begin with " +
                               std::string(prefix) + "; tell them apart by their time.";
  return done(store.run("INSERT INTO alarm (at_ms, terminal, sentence) VALUES (?1, ?2, ?3)",
                        {paper.received_ms, branch.terminal, sentence}));
}

}  // namespace

Result<std::string> prefix_of(HubStore& store, const TerminalId& terminal) {
  const auto rows = store.run("SELECT prefix FROM terminal WHERE id = ?1", {terminal});
  if (!rows) return rows.error();
  return rows->empty() || (*rows)[0].is_null(0) ? std::string() : (*rows)[0].text(0);
}

Result<bool> give_prefix(HubStore& store, const TerminalId& terminal, std::string_view prefix) {
  // The range of numbers with that prefix and a hyphen; '.' sorts right after '-'.
  const std::string from = std::string(prefix) + "-", below = std::string(prefix) + ".";
  const auto rows = store.run(
      "UPDATE terminal SET prefix = ?1 WHERE id = ?2 AND prefix IS NULL"
      " AND NOT EXISTS (SELECT 1 FROM terminal AS other WHERE other.prefix = ?3)"
      " AND NOT EXISTS (SELECT 1 FROM numbered WHERE number >= ?4 AND number < ?5)"
      " RETURNING prefix",
      {prefix, terminal, prefix, from, below});
  if (!rows) return Error{rows.error().sentence};  // another hub may have assigned it just now
  return !rows->empty();
}

Status note_number(HubStore& store, const Branch& branch, const PaperNumber& paper) {
  if (paper.number.empty() || paper.number.size() > kLongestNumber) return Done{};
  const auto fresh = store.run(
      "INSERT INTO numbered (number, terminal, branch, seq) VALUES (?1, ?2, ?3, ?4)"
      " ON CONFLICT DO NOTHING RETURNING seq",
      {paper.number, branch.terminal, branch.number, paper.seq});
  if (!fresh) return fresh.error();
  if (fresh->empty()) return Done{};  // recorded before, when sums were computed
  const auto others = store.run(
      "SELECT DISTINCT terminal FROM numbered WHERE number = ?1"
      " AND NOT (terminal = ?2 AND branch = ?3 AND seq = ?4) LIMIT 8",
      {paper.number, branch.terminal, branch.number, paper.seq});
  if (!others) return others.error();
  for (const SqlRow& row : *others)
    if (auto told = tell_twice(store, branch, paper, row.bytes<TerminalId>(0)); !told) return told;
  return Done{};
}

}  // namespace ocop::db
