// How reading stays strict: a line has only one spelling, that of json_line, so it is read in that
// order, byte by byte. There are no extra keys and no second spelling of a number or character. (A
// JSON library and a comparison with the re-serialised line take three times as long, and this is a
// hub's main work.)
#include "app/base/wire/ledger_batch.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <span>

#include "app/base/codec/hex.h"
#include "app/base/codec/utf8_check.h"
#include "app/base/codec/zstd_frame.h"
#include "app/base/wire/ledger_check.h"
#include "app/base/wire/ledger_export.h"

namespace ocop::wire {

namespace {

// Stays below the frame's limit even if nothing can be compressed.
constexpr std::size_t kFull = kLargestFrame - (std::size_t{16} << 10);
constexpr std::int64_t kLatest = 253'402'300'799'999;  // the last millisecond of the year 9999
constexpr std::size_t kLongestKind = 40;
constexpr std::size_t kLongestBoot = 200;

/// Reads a line from its beginning; after the first mismatch everything fails.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}

  LineReader& expect(std::string_view text) {
    right_ = right_ && rest_.starts_with(text);
    if (right_) rest_.remove_prefix(text.size());
    return *this;
  }
  LineReader& number(std::int64_t& value) {
    const auto [end, fault] = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    right_ = right_ && fault == std::errc{};
    // Rejects 007 and -0.
    return right_ ? expect(std::to_string(value)) : *this;
  }
  LineReader& hex(std::span<std::uint8_t> bytes) {
    right_ = right_ && codec::read_hex(rest_.substr(0, 2 * bytes.size()), bytes);
    if (right_) rest_.remove_prefix(2 * bytes.size());
    return *this;
  }
  /// Reads up to the closing quote. Control characters are not allowed, so only quotes and
  /// backslashes are escaped. Copies byte by byte, because a body is JSON itself, with a quote
  /// every few characters.
  LineReader& text(std::string& value) {
    if (!right_) return *this;
    value.resize(rest_.size());
    char* out = value.data();
    const char* at = rest_.data();
    const char* const end = at + rest_.size();
    while (at != end && *at != '"') {
      if (*at == '\\' && (++at == end || (*at != '"' && *at != '\\'))) break;
      if (static_cast<unsigned char>(*at) < 0x20) break;
      *out++ = *at++;
    }
    value.resize(static_cast<std::size_t>(out - value.data()));
    rest_.remove_prefix(static_cast<std::size_t>(at - rest_.data()));
    return expect("\"");
  }
  bool is_at_end() const { return right_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool right_ = true;
};

bool is_word(std::string_view text, std::size_t longest) {
  if (text.size() > longest) return false;
  for (const char c : text)
    if (c < 0x20 || c > 0x7E) return false;
  return true;
}

bool is_within_bounds(const LedgerEntry& entry) {
  const EntryDraft& draft = entry.draft;
  return entry.seq >= 1 && draft.at_ms >= 0 && draft.at_ms <= kLatest && !draft.kind.empty() &&
         is_word(draft.kind, kLongestKind) && is_word(draft.boot, kLongestBoot) &&
         draft.body.starts_with('{') && draft.body.ends_with('}') && codec::is_utf8(draft.body);
}

/// Returns nullopt if it is not such a line.
std::optional<LedgerEntry> read_line(const TerminalId& terminal, std::string_view line) {
  LedgerEntry entry;
  TerminalId named{};
  LineReader reader(line);
  reader.expect("{\"at_ms\":").number(entry.draft.at_ms);
  reader.expect(",\"body\":\"").text(entry.draft.body);
  reader.expect(",\"boot\":\"").text(entry.draft.boot);
  reader.expect(",\"hash\":\"").hex(entry.hash);
  reader.expect("\",\"kind\":\"").text(entry.draft.kind);
  reader.expect(",\"prev\":\"").hex(entry.prev);
  reader.expect("\",\"seq\":").number(entry.seq);
  reader.expect(",\"terminal\":\"").hex(named);
  reader.expect("\",\"uptime_ms\":").number(entry.draft.uptime_ms).expect("}\n");
  if (!reader.is_at_end() || named != terminal || !is_within_bounds(entry)) return std::nullopt;
  return entry;
}

Error no_entry(std::size_t line) {
  return Error{"Line " + std::to_string(line) +
               " of the batch is not an exported entry of this terminal's ledger."};
}

}  // namespace

bool LedgerBatch::add(const LedgerEntry& entry) {
  std::string line = json_line(terminal_, entry);
  if (!lines_.empty() && lines_.size() + line.size() > kFull) return false;
  lines_ += line;
  return true;
}

std::string LedgerBatch::frame() const {
  return codec::compress(lines_);
}

Result<std::vector<LedgerEntry>> read_batch(const TerminalId& terminal, std::string_view frame) {
  if (frame.size() > kLargestFrame)
    return Error{"A batch has at most 1 MiB; send the entries in smaller ones."};
  const auto lines = codec::decompress(frame, kLargestLines);
  if (!lines) return lines.error();
  std::vector<LedgerEntry> entries;
  entries.reserve(static_cast<std::size_t>(std::count(lines->begin(), lines->end(), '\n')));
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
