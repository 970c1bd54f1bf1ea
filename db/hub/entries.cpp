// How an entry finds its line: it was sent before where its number and hash are known; else it
// comes after the entry whose hash it names. Where that one is the end of its line, the line grows;
// where it is not, another entry stands there already, and a new line begins.
#include "db/hub/entries.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace ocop::db {

namespace {

// How far back a terminal begins again where the hub knows nothing that it could follow.
constexpr std::int64_t kStepBack = 1000;

constexpr std::string_view kLineColumns =
    "terminal, branch, parent, from_seq, tip_seq, tip_hash, summed_seq";

EntryLine line_of(const SqlRow& row) {
  EntryLine line;
  line.terminal = row.bytes<TerminalId>(0);
  line.branch = row.number(1);
  if (!row.is_null(2)) line.parent = row.number(2);
  line.from_seq = row.number(3);
  line.tip_seq = row.number(4);
  line.tip_hash = row.bytes<EntryHash>(5);
  line.summed_seq = row.number(6);
  return line;
}

Result<std::vector<EntryLine>> lines(const Result<SqlRows>& rows) {
  if (!rows) return rows.error();
  std::vector<EntryLine> all;
  for (const SqlRow& row : *rows) all.push_back(line_of(row));
  return all;
}

/// One batch on its way into the lines of its terminal.
class Intake {
 public:
  Intake(HubStore& store, const HubTerminal& terminal, std::vector<EntryLine> known,
         std::int64_t now_ms)
      : store_(store), terminal_(terminal), lines_(std::move(known)), now_ms_(now_ms) {}

  Result<BatchTaken> take(std::span<const LedgerEntry> entries) {
    if (auto read = read_known(entries); !read) return read.error();
    const auto follows = line_before(entries.front());
    if (!follows) return BatchTaken{.expected = begin_again(entries.front().seq)};
    line_ = *follows;
    for (const LedgerEntry& entry : entries)
      if (auto put = put_in_line(entry); !put) return put.error();
    if (auto kept = keep_entries(); !kept) return kept.error();
    if (auto kept = keep_lines(); !kept) return kept.error();
    taken_.acknowledged = entries.back().seq;
    taken_.hash = entries.back().hash;
    taken_.lines = lines_;
    return taken_;
  }

 private:
  std::int64_t highest() const {
    std::int64_t seq = 0;
    for (const EntryLine& line : lines_) seq = std::max(seq, line.tip_seq);
    return seq;
  }

  /// What the lines hold of the batch, and of the entry before it. A batch that goes on where a
  /// line ends needs no look at the entries; another one needs one look, for each goes through all
  /// parts of the table.
  Status read_known(std::span<const LedgerEntry> entries) {
    const std::int64_t before = entries.front().seq - 1;
    const bool goes_on = std::any_of(lines_.begin(), lines_.end(), [&](const EntryLine& line) {
      return line.tip_seq == before && line.tip_hash == entries.front().prev;
    });
    if (goes_on || before >= highest()) return Done{};
    const auto rows = store_.run(
        "SELECT seq, hash, branch FROM entry WHERE terminal = ?1 AND seq BETWEEN ?2 AND ?3",
        {terminal_.id, before, entries.back().seq});
    if (!rows) return rows.error();
    for (const SqlRow& row : *rows)
      known_.emplace(std::pair(row.number(0), row.bytes<EntryHash>(1)), row.number(2));
    return Done{};
  }

  /// The line that holds the entry; nothing: it is new.
  std::optional<std::int64_t> find(std::int64_t seq, const EntryHash& hash) const {
    for (const EntryLine& line : lines_)
      if (line.tip_seq == seq && line.tip_hash == hash) return line.branch;
    const auto known = known_.find({seq, hash});
    if (known == known_.end()) return std::nullopt;
    return known->second;
  }

  /// The line with the entry before; the first entry of all follows the first line's beginning.
  std::optional<std::int64_t> line_before(const LedgerEntry& first) const {
    if (first.seq == 1) return 0;
    return find(first.seq - 1, first.prev);
  }

  std::int64_t begin_again(std::int64_t seq) const {
    if (seq - 1 <= highest()) return std::max<std::int64_t>(1, seq - kStepBack);
    std::int64_t lowest = highest();  // any of the lines may be this terminal's
    for (const EntryLine& line : lines_) lowest = std::min(lowest, line.tip_seq);
    return lowest + 1;
  }

  Status put_in_line(const LedgerEntry& entry) {
    if (const auto known = find(entry.seq, entry.hash)) {
      line_ = *known;
      return Done{};
    }
    if (lines_.empty())
      lines_.push_back({.terminal = terminal_.id});
    else if (lines_[at()].tip_seq != entry.seq - 1)
      if (auto begun = fork(entry.seq); !begun) return begun;
    EntryLine& line = lines_[at()];
    line.tip_seq = entry.seq;
    line.tip_hash = entry.hash;
    ++taken_.added;
    add(entry);
    return Done{};
  }

  /// Lines are numbered 0, 1, 2 ... as they stand in the list.
  std::size_t at() const { return static_cast<std::size_t>(line_); }

  Status fork(std::int64_t seq) {
    const std::int64_t parent = line_;
    line_ = static_cast<std::int64_t>(lines_.size());
    lines_.push_back({.terminal = terminal_.id,
                      .branch = line_,
                      .parent = parent,
                      .from_seq = seq,
                      .summed_seq = seq - 1});
    taken_.forked = seq;
    const std::string sentence =
        "The terminal sent another entry " + std::to_string(seq) +
        " than before: its disk was copied or an old backup was restored; give one of the two a "
        "new identity.";
    const auto told =
        store_.run("INSERT INTO alarm (at_ms, terminal, sentence) VALUES (?1, ?2, ?3)",
                   {now_ms_, terminal_.id, sentence});
    if (!told) return told.error();
    return Done{};
  }

  void add(const LedgerEntry& entry) {
    const EntryDraft& draft = entry.draft;
    cells_.insert(cells_.end(),
                  {terminal_.id, line_, entry.seq, terminal_.point, now_ms_, draft.at_ms,
                   draft.boot, draft.uptime_ms, draft.kind, draft.body, entry.prev, entry.hash});
  }

  Status keep_entries() {
    return store_.insert("entry",
                         "terminal, branch, seq, point, received_ms, at_ms, boot, uptime_ms, kind,"
                         " body, prev, hash",
                         cells_);
  }

  Status keep_lines() {
    if (taken_.added == 0) return Done{};
    for (const EntryLine& line : lines_) {
      const SqlValue parent = line.parent ? SqlValue(*line.parent) : SqlValue();
      auto put = store_.later(
          "INSERT INTO branch (terminal, branch, parent, from_seq, tip_seq, tip_hash, summed_seq)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (terminal, branch)"
          " DO UPDATE SET tip_seq = excluded.tip_seq, tip_hash = excluded.tip_hash",
          {line.terminal, line.branch, parent, line.from_seq, line.tip_seq, line.tip_hash,
           line.summed_seq});
      if (!put) return put;
    }
    return Done{};
  }

  HubStore& store_;
  const HubTerminal& terminal_;
  std::vector<EntryLine> lines_;
  std::int64_t now_ms_;
  std::map<std::pair<std::int64_t, EntryHash>, std::int64_t> known_;  // lines by number and hash
  std::int64_t line_ = 0;        // of the entry before the next one
  std::vector<SqlValue> cells_;  // of the entries that are new
  BatchTaken taken_;
};

}  // namespace

Result<BatchTaken> take_entries(HubStore& store, const HubTerminal& terminal,
                                std::span<const LedgerEntry> entries, std::int64_t now_ms) {
  auto known = lines_of(store, terminal.id);
  if (!known) return known.error();
  return Intake(store, terminal, std::move(*known), now_ms).take(entries);
}

Result<std::vector<EntryLine>> lines_of(HubStore& store, const TerminalId& terminal) {
  return lines(store.run(
      "SELECT " + std::string(kLineColumns) + " FROM branch WHERE terminal = ?1 ORDER BY branch",
      {terminal}));
}

Result<std::vector<EntryLine>> all_lines(HubStore& store) {
  return lines(
      store.run("SELECT " + std::string(kLineColumns) + " FROM branch ORDER BY terminal, branch"));
}

Result<std::vector<StoredEntry>> entries_after(HubStore& store, const EntryLine& line,
                                               std::int64_t seq, int limit) {
  const auto rows = store.run(
      "SELECT point, seq, at_ms, boot, uptime_ms, kind, body, prev, hash, received_ms FROM entry"
      " WHERE terminal = ?1 AND seq > ?2 AND branch = ?3 ORDER BY seq LIMIT ?4",
      {line.terminal, seq, line.branch, std::int64_t{limit}});
  if (!rows) return rows.error();
  std::vector<StoredEntry> entries;
  for (const SqlRow& row : *rows)
    entries.push_back({row.text(0),
                       {row.number(1),
                        {row.number(2), row.text(3), row.number(4), row.text(5), row.text(6)},
                        row.bytes<EntryHash>(7),
                        row.bytes<EntryHash>(8)},
                       row.number(9)});
  return entries;
}

}  // namespace ocop::db
