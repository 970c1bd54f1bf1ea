#include "tests/walk/paper_trail.h"

#include <algorithm>
#include <array>

namespace ocop::walk {

namespace {

constexpr std::size_t kMostWaiting = 50;

bool is_receipt(EntryKind kind) {
  return kind == EntryKind::sale || kind == EntryKind::reprint;
}

}  // namespace

bool PaperTrail::has_paper(EntryKind kind) {
  constexpr std::array kKinds{EntryKind::sale,     EntryKind::void_sale,   EntryKind::refund,
                              EntryKind::x_report, EntryKind::shift_close, EntryKind::cash_move,
                              EntryKind::reprint};
  return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

void PaperTrail::due(std::int64_t entry, EntryKind kind) {
  due_[entry].kind = kind;
  if (kind == EntryKind::reprint) reprints_.insert(entry);
  if (due_.size() + unnoted_.size() <= kMostWaiting) return;
  const auto others = std::count_if(due_.begin(), due_.end(),
                                    [](const auto& one) { return !is_receipt(one.second.kind); });
  const bool all_others = static_cast<std::size_t>(others) + unnoted_.size() > kMostWaiting;
  for (auto& [number, one] : due_)
    one.may_go |= is_receipt(one.kind) || (all_others && one.kind != EntryKind::shift_close);
}

void PaperTrail::miss(std::map<std::int64_t, Due>::iterator until) {
  for (auto one = due_.begin(); one != until; one = due_.erase(one))
    if (!one->second.may_go)
      blame_("a paper never came out",
             std::to_string(one->first) + ": " + std::string(kind_name(one->second.kind)));
}

void PaperTrail::came(std::int64_t entry, bool marked) {
  if (const auto found = due_.find(entry); found != due_.end()) {
    miss(found);
    due_.erase(entry);
  } else if (!unnoted_.contains(entry) && !reprints_.contains(entry)) {
    blame_("a paper comes twice", std::to_string(entry));
  } else if (!marked && !unmarked_.contains(entry) && !reprints_.contains(entry)) {
    blame_("a paper that may be there is not marked as a copy", std::to_string(entry));
  }
  unnoted_.insert(entry);
}

void PaperTrail::noted(std::int64_t entry, bool printed, bool kept) {
  if (!printed && !kept) unmarked_.insert(entry);
  if (!printed || !kept) return;
  unnoted_.erase(unnoted_.begin(), unnoted_.upper_bound(entry));
  unmarked_.erase(unmarked_.begin(), unmarked_.upper_bound(entry));
}

void PaperTrail::over() {
  miss(due_.end());
}

}  // namespace ocop::walk
