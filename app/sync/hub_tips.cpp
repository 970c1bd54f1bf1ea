#include "app/sync/hub_tips.h"

#include <optional>

namespace ocop::sync {

namespace {

Result<bool> is_own(db::Ledger& ledger, const wire::BranchTip& tip) {
  bool same = false;
  const auto read = ledger.each(tip.seq, [&](const LedgerEntry& entry) {
    same = entry.seq == tip.seq && entry.hash == tip.hash;
    return false;
  });
  if (!read) return read.error();
  return same;
}

std::string text_of(const std::vector<wire::BranchTip>& tips, std::int64_t last) {
  return wire::health_heard_text({{}, tips}) + std::to_string(last);
}

}  // namespace

Result<TipsHeard> heed_tips(db::Ledger& ledger, const wire::BranchTips& tips, std::string& asked) {
  TipsHeard heard;
  if (!tips) return heard;
  std::optional<std::int64_t> has;
  if (tips->empty()) has = 0;
  for (const wire::BranchTip& tip : *tips) {
    const auto own = is_own(ledger, tip);
    if (!own) return own.error();
    if (*own)
      has = tip.seq;
    else
      ++heard.other_branches;
  }
  const auto acknowledged = ledger.acknowledged();
  if (!acknowledged) return acknowledged.error();
  const auto last = ledger.tail();
  if (!last) return last.error();
  if (!has) {
    std::string now = text_of(*tips, last->seq);
    if (last->seq == 0 || *acknowledged < last->seq || now == asked) return heard;
    asked = std::move(now);
    has = last->seq - 1;
  }
  if (*has == *acknowledged) return heard;
  if (auto moved = ledger.acknowledge(*has); !moved) return moved.error();
  heard.again = *has < *acknowledged;
  return heard;
}

Error other_branches_error() {
  return {
      "The hub has entries of this terminal that this ledger lacks: it was restored from a backup, "
      "or its disk was copied. Nothing is lost. Close the shift, send it (ocop-sync once), and "
      "continue under a new identity: ocop-sync renew, then ocop-sync enrol with a new code of the "
      "office.",
      "exchange.other_branches"};
}

}  // namespace ocop::sync
