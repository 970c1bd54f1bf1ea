// How an entry finds its branch: if its number and hash are known, it was sent before. Otherwise it
// follows the entry whose hash it names. If that is the tip of its branch, the branch grows; if
// not, another entry already follows there, and a new branch begins.
#include "db/hub/entries.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace ocop::db {

namespace {

// How far back a terminal starts again if the hub knows no entry that the batch could follow.
constexpr std::int64_t kStepBack = 1000;

constexpr std::string_view kBranchColumns =
    "terminal, branch, parent, from_seq, tip_seq, tip_hash, summed_seq";

Branch branch_of(const SqlRow& row) {
  Branch branch;
  branch.terminal = row.bytes<TerminalId>(0);
  branch.number = row.number(1);
  if (!row.is_null(2)) branch.parent = row.number(2);
  branch.from_seq = row.number(3);
  branch.tip_seq = row.number(4);
  branch.tip_hash = row.bytes<EntryHash>(5);
  branch.summed_seq = row.number(6);
  return branch;
}

Result<std::vector<Branch>> branches(const Result<SqlRows>& rows) {
  if (!rows) return rows.error();
  std::vector<Branch> all;
  for (const SqlRow& row : *rows) all.push_back(branch_of(row));
  return all;
}

/// Sorts one batch into the branches of its terminal.
class Intake {
 public:
  Intake(HubStore& store, const HubTerminal& terminal, std::vector<Branch> known,
         std::int64_t now_ms)
      : store_(store), terminal_(terminal), branches_(std::move(known)), now_ms_(now_ms) {}

  Result<BatchTaken> take(std::span<const LedgerEntry> entries) {
    if (auto read = read_known(entries); !read) return read.error();
    const auto follows = branch_before(entries.front());
    if (!follows) return BatchTaken{.expected = begin_again(entries.front().seq)};
    branch_ = *follows;
    for (const LedgerEntry& entry : entries)
      if (auto put = put_in_branch(entry); !put) return put.error();
    if (auto kept = keep_entries(); !kept) return kept.error();
    if (auto kept = keep_branches(); !kept) return kept.error();
    taken_.acknowledged = entries.back().seq;
    taken_.hash = entries.back().hash;
    taken_.branches = branches_;
    return taken_;
  }

 private:
  std::int64_t highest() const {
    std::int64_t seq = 0;
    for (const Branch& branch : branches_) seq = std::max(seq, branch.tip_seq);
    return seq;
  }

  /// Finds which entries of the batch, and the one before it, are known. A batch that continues a
  /// branch's tip needs no query; any other needs just one, because each query scans all partitions
  /// of the table.
  Status read_known(std::span<const LedgerEntry> entries) {
    const std::int64_t before = entries.front().seq - 1;
    const bool goes_on = std::any_of(branches_.begin(), branches_.end(), [&](const Branch& branch) {
      return branch.tip_seq == before && branch.tip_hash == entries.front().prev;
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

  /// Returns the branch that holds the entry, or nullopt if it is new.
  std::optional<std::int64_t> find(std::int64_t seq, const EntryHash& hash) const {
    for (const Branch& branch : branches_)
      if (branch.tip_seq == seq && branch.tip_hash == hash) return branch.number;
    const auto known = known_.find({seq, hash});
    if (known == known_.end()) return std::nullopt;
    return known->second;
  }

  /// Returns the branch with the entry before; entry 1 belongs to the first branch.
  std::optional<std::int64_t> branch_before(const LedgerEntry& first) const {
    if (first.seq == 1) return 0;
    return find(first.seq - 1, first.prev);
  }

  std::int64_t begin_again(std::int64_t seq) const {
    if (seq - 1 <= highest()) return std::max<std::int64_t>(1, seq - kStepBack);
    std::int64_t lowest = highest();  // this terminal may be on any of the branches
    for (const Branch& branch : branches_) lowest = std::min(lowest, branch.tip_seq);
    return lowest + 1;
  }

  Status put_in_branch(const LedgerEntry& entry) {
    if (const auto known = find(entry.seq, entry.hash)) {
      branch_ = *known;
      return Done{};
    }
    if (branches_.empty())
      branches_.push_back({.terminal = terminal_.id});
    else if (branches_[at()].tip_seq != entry.seq - 1)
      if (auto begun = fork(entry.seq); !begun) return begun;
    Branch& branch = branches_[at()];
    branch.tip_seq = entry.seq;
    branch.tip_hash = entry.hash;
    ++taken_.added;
    add(entry);
    return Done{};
  }

  /// Branches are numbered 0, 1, 2 ... in the order of the list.
  std::size_t at() const { return static_cast<std::size_t>(branch_); }

  Status fork(std::int64_t seq) {
    const std::int64_t parent = branch_;
    branch_ = static_cast<std::int64_t>(branches_.size());
    branches_.push_back({.terminal = terminal_.id,
                         .number = branch_,
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
                  {terminal_.id, branch_, entry.seq, terminal_.point, now_ms_, draft.at_ms,
                   draft.boot, draft.uptime_ms, draft.kind, draft.body, entry.prev, entry.hash});
  }

  Status keep_entries() {
    return store_.insert("entry",
                         "terminal, branch, seq, point, received_ms, at_ms, boot, uptime_ms, kind,"
                         " body, prev, hash",
                         cells_);
  }

  Status keep_branches() {
    if (taken_.added == 0) return Done{};
    for (const Branch& branch : branches_) {
      const SqlValue parent = branch.parent ? SqlValue(*branch.parent) : SqlValue();
      auto put = store_.later(
          "INSERT INTO branch (terminal, branch, parent, from_seq, tip_seq, tip_hash, summed_seq)"
          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (terminal, branch)"
          " DO UPDATE SET tip_seq = excluded.tip_seq, tip_hash = excluded.tip_hash",
          {branch.terminal, branch.number, parent, branch.from_seq, branch.tip_seq, branch.tip_hash,
           branch.summed_seq});
      if (!put) return put;
    }
    return Done{};
  }

  HubStore& store_;
  const HubTerminal& terminal_;
  std::vector<Branch> branches_;
  std::int64_t now_ms_;
  std::map<std::pair<std::int64_t, EntryHash>, std::int64_t> known_;  // branch by number and hash
  std::int64_t branch_ = 0;      // branch of the entry before the next one
  std::vector<SqlValue> cells_;  // of the new entries
  BatchTaken taken_;
};

}  // namespace

Result<BatchTaken> take_entries(HubStore& store, const HubTerminal& terminal,
                                std::span<const LedgerEntry> entries, std::int64_t now_ms) {
  auto known = branches_of(store, terminal.id);
  if (!known) return known.error();
  return Intake(store, terminal, std::move(*known), now_ms).take(entries);
}

Result<std::vector<Branch>> branches_of(HubStore& store, const TerminalId& terminal) {
  return branches(store.run(
      "SELECT " + std::string(kBranchColumns) + " FROM branch WHERE terminal = ?1 ORDER BY branch",
      {terminal}));
}

Result<std::vector<Branch>> all_branches(HubStore& store) {
  return branches(store.run("SELECT " + std::string(kBranchColumns) +
                            " FROM branch ORDER BY terminal, branch"));
}

Result<std::vector<StoredEntry>> entries_after(HubStore& store, const Branch& branch,
                                               std::int64_t seq, int limit) {
  const auto rows = store.run(
      "SELECT point, seq, at_ms, boot, uptime_ms, kind, body, prev, hash, received_ms FROM entry"
      " WHERE terminal = ?1 AND seq > ?2 AND branch = ?3 ORDER BY seq LIMIT ?4",
      {branch.terminal, seq, branch.number, std::int64_t{limit}});
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
