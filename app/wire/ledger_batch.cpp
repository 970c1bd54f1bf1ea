// How reading stays strict: what was read is written again, and must give the same line. So there
// is no second spelling of anything, no key too many, and no number that was wrapped.
#include "app/wire/ledger_batch.h"

#include <optional>

#include "app/wire/canonical_json.h"
#include "app/wire/hex.h"
#include "app/wire/ledger_check.h"
#include "app/wire/ledger_export.h"
#include "app/wire/zstd_frame.h"

namespace ocop::wire {

namespace {

// Below the frame's limit even where nothing of it can be made smaller.
constexpr std::size_t kFull = kLargestFrame - (std::size_t{16} << 10);
constexpr std::int64_t kLatest = 253'402'300'799'999;  // the last millisecond of the year 9999
constexpr std::size_t kLongestKind = 40;
constexpr std::size_t kLongestBoot = 200;

bool is_plain(const std::string& text, std::size_t longest) {
  if (text.size() > longest) return false;
  for (const char c : text)
    if (static_cast<unsigned char>(c) < 0x20) return false;
  return true;
}

bool is_within_bounds(const LedgerEntry& entry) {
  const EntryDraft& draft = entry.draft;
  return entry.seq >= 1 && draft.at_ms >= 0 && draft.at_ms <= kLatest && !draft.kind.empty() &&
         is_plain(draft.kind, kLongestKind) && is_plain(draft.boot, kLongestBoot) &&
         is_plain(draft.body, kLargestLines) && draft.body.starts_with('{') &&
         Json::accept(draft.body);
}

/// Nothing: it is no such line.
std::optional<LedgerEntry> read_line(const TerminalId& terminal, std::string_view line) {
  const Json json = Json::parse(line, nullptr, false);
  if (!json.is_object()) return std::nullopt;
  LedgerEntry entry;
  try {
    entry.seq = json.at("seq").get_ref<const std::int64_t&>();
    entry.draft.at_ms = json.at("at_ms").get_ref<const std::int64_t&>();
    entry.draft.boot = json.at("boot").get_ref<const std::string&>();
    entry.draft.uptime_ms = json.at("uptime_ms").get_ref<const std::int64_t&>();
    entry.draft.kind = json.at("kind").get_ref<const std::string&>();
    entry.draft.body = json.at("body").get_ref<const std::string&>();
    if (!read_hex(json.at("prev").get_ref<const std::string&>(), entry.prev) ||
        !read_hex(json.at("hash").get_ref<const std::string&>(), entry.hash))
      return std::nullopt;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
  if (!is_within_bounds(entry) || json_line(terminal, entry) != line) return std::nullopt;
  return entry;
}

Error no_entry(std::size_t line) {
  return Error{"Line " + std::to_string(line) +
               " of the batch is no entry of this terminal's ledger as it is exported."};
}

}  // namespace

bool LedgerBatch::add(const LedgerEntry& entry) {
  std::string line = json_line(terminal_, entry);
  if (!lines_.empty() && lines_.size() + line.size() > kFull) return false;
  lines_ += line;
  return true;
}

std::string LedgerBatch::frame() const {
  return compress(lines_);
}

Result<std::vector<LedgerEntry>> read_batch(const TerminalId& terminal, std::string_view frame) {
  if (frame.size() > kLargestFrame)
    return Error{"A batch has at most 1 MiB; send the entries in smaller ones."};
  const auto lines = decompress(frame, kLargestLines);
  if (!lines) return lines.error();
  std::vector<LedgerEntry> entries;
  std::optional<LedgerCheck> check;
  for (std::string_view rest = *lines; !rest.empty();) {
    const auto end = rest.find('\n');
    if (end == rest.npos) return no_entry(entries.size() + 1);
    auto entry = read_line(terminal, rest.substr(0, end + 1));
    if (!entry) return no_entry(entries.size() + 1);
    if (!check) check.emplace(terminal, entry->prev, entry->seq - 1);
    if (auto right = check->add(*entry); !right) return right.error();
    entries.push_back(std::move(*entry));
    rest.remove_prefix(end + 1);
  }
  if (entries.empty()) return Error{"The batch holds no entry; send at least one."};
  return entries;
}

}  // namespace ocop::wire
