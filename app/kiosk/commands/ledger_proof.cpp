#include "app/kiosk/commands/ledger_proof.h"

#include "app/base/codec/hex.h"
#include "app/base/disk/data_layout.h"
#include "app/base/disk/durable.h"
#include "app/base/text/formats.h"
#include "app/kiosk/point/terminal_key.h"
#include "db/model/entry_kind.h"
#include "db/model/shop_time.h"

namespace ocop::commands {

namespace {

std::string number(std::int64_t value) {
  return std::to_string(value);
}

/// Returns the file's mark if it belongs to this terminal's ledger; one of a former identity is
/// irrelevant.
template <class Mark>
std::optional<Mark> kept_mark(disk::Disk& disk, const std::string& path,
                              Result<Mark> (*read)(std::string_view)) {
  const auto text = disk::read_file(disk, path, local::kLargestMark);
  if (!text) return std::nullopt;
  auto mark = read(*text);
  return mark ? std::optional(std::move(*mark)) : std::nullopt;
}

LedgerEntry without_body(const LedgerEntry& entry) {
  LedgerEntry small;
  small.seq = entry.seq;
  small.hash = entry.hash;
  small.draft.kind = entry.draft.kind;
  return small;
}

}  // namespace

LedgerProof::LedgerProof(disk::Disk& disk, const std::string& data, const TerminalId& terminal)
    : terminal_(terminal),
      key_file_(disk::key_file(data)),
      key_(point::terminal_key(data, disk)),
      kept_(kept_mark(disk, disk::seal_file(data), local::read_seal)),
      hub_(kept_mark(disk, disk::hub_mark_file(data), local::read_mark)) {
  if (kept_ && (kept_->of.terminal != terminal_ || !local::is_signed(*kept_) ||
                (key_ && kept_->key != *key_)))
    kept_.reset();
  if (hub_ && hub_->terminal != terminal_) hub_.reset();
}

Status LedgerProof::check_mark(const local::LedgerMark& mark, const LedgerEntry& entry,
                               const char* whose) const {
  if (entry.seq != mark.seq || entry.hash == mark.hash) return Done{};
  return Error{"Entry " + number(entry.seq) + " is not the one that " + whose +
               ": it, or one before it, was changed since, and the chain was rehashed."};
}

/// A seal signs the entry before it, or the one before that if the clock was set back in between.
Status LedgerProof::check_seal(const LedgerEntry& entry) {
  const std::string name = "Entry " + number(entry.seq);
  const auto seal = local::read_seal_body(entry.draft.body, terminal_);
  if (!seal) return Error{name + " is marked as a signature, but is not one."};
  if (key_ && seal->key != *key_)
    return Error{name + " is signed by the key " + codec::to_hex(seal->key) +
                 ", which is not this terminal's."};
  const LedgerEntry& signed_one = seal->of.seq == last_.seq ? last_ : before_;
  if (signed_one.seq != seal->of.seq || signed_one.hash != seal->of.hash)
    return Error{
        name + " signs another entry " + number(seal->of.seq) +
        " than stands there: it, or one before it, was changed since, and the chain was rehashed."};
  if (!local::is_signed(*seal)) return Error{name + ": its signature is wrong."};
  ++seals_;
  sealed_ = seal->of.seq;
  sealed_ms_ = entry.draft.at_ms;
  open_close_ = false;
  return Done{};
}

Status LedgerProof::add(const LedgerEntry& entry) {
  if (kept_)
    if (auto same = check_mark(kept_->of, entry, "this terminal signed"); !same) return same;
  if (hub_)
    if (auto same = check_mark(*hub_, entry, "the hub confirmed"); !same) return same;
  const auto kind = kind_of_name(entry.draft.kind);
  if (kind == EntryKind::seal) {
    if (auto right = check_seal(entry); !right) return right;
  } else if (kind == EntryKind::shift_open && open_close_ && seals_ > 0) {
    ++unsigned_closes_;
  }
  if (kind == EntryKind::shift_close) open_close_ = true;
  if (kind == EntryKind::shift_open) open_close_ = false;
  before_ = std::exchange(last_, without_body(entry));
  return Done{};
}

Status LedgerProof::end() {
  const auto there = [&](const local::LedgerMark& mark, const char* whose) -> Status {
    if (mark.seq <= last_.seq) return Done{};
    return Error{"The ledger ends with entry " + number(last_.seq) + ", but " + whose + " entry " +
                 number(mark.seq) + ": entries were cut off its end."};
  };
  if (hub_)
    if (auto whole = there(*hub_, "the hub confirmed"); !whole) return whole;
  return kept_ ? there(kept_->of, "this terminal signed") : Status(Done{});
}

std::vector<std::string> LedgerProof::words() const {
  std::vector<std::string> words;
  if (seals_ > 0)
    words.push_back(
        "Signed up to entry " + number(sealed_) + " (" + number(seals_) +
        " signatures, the last on " + text::format(shop_time(sealed_ms_), Language::vi) + ")" +
        (key_ ? " by this terminal's key " + codec::to_hex(*key_) +
                    ": nobody without that key has changed these entries since. Whoever can read " +
                    key_file_ + " has it; compare the key with the office's."
              : ", but there is no " + key_file_ +
                    ": by whose key, only the office can tell, which knows this terminal's."));
  else if (key_)
    words.push_back(
        "Nothing is signed: whoever can write the file could have changed all of it and rehashed "
        "it.");
  else
    words.push_back(
        "There is no " + key_file_ +
        " to sign with: whoever can write the file could have changed all of it and rehashed it.");
  if (seals_ > 0 && sealed_ + 1 < last_.seq)
    words.push_back("Entries " + number(sealed_ + 1) + " to " + number(last_.seq) +
                    " are not signed yet: it cannot be proved that they are unchanged.");
  if (unsigned_closes_ > 0)
    words.push_back(number(unsigned_closes_) +
                    " closes of shifts since the first signature are not signed: signatures were "
                    "taken out, or the disk or the key was not there.");
  if (hub_)
    words.push_back("The hub confirmed entry " + number(hub_->seq) +
                    ": up to there it has them as they stand here, and none is missing.");
  else if (kept_)
    words.push_back("The newest signature beside the ledger is of entry " + number(kept_->of.seq) +
                    ": up to there none is missing. Of what came after it, some may be.");
  if (!hub_)
    words.push_back(
        "There is no confirmation by a hub here: only printed documents and the office's own "
        "figures can tell whether entries were cut off the end.");
  return words;
}

}  // namespace ocop::commands
