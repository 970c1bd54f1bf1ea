// Batches of entries: as they are, and with corrected hashes, so that mutated entries get past
// them. Whatever is read must survive writing and reading again; a hub that accepts it must store
// every entry exactly.
#include <string>
#include <vector>

#include "app/base/codec/zstd_frame.h"
#include "app/base/wire/entry_hash.h"
#include "app/base/wire/ledger_batch.h"
#include "db/hub/entries.h"
#include "db/hub/terminals.h"
#include "tests/fuzz/fuzz.h"

namespace {

using namespace ocop;
using namespace ocop::fuzz;

constexpr TerminalId kTerminal{};
constexpr std::size_t kMostEntries = 20;

void read(std::string_view frame) {
  const auto entries = wire::read_batch(kTerminal, frame);
  if (!entries) return;
  wire::LedgerBatch batch(kTerminal);
  for (const LedgerEntry& entry : *entries)
    if (!batch.add(entry)) return;  // more than we would send at once
  const auto again = wire::read_batch(kTerminal, batch.frame());
  check(again && again->size() == entries->size(), "a batch comes back");
}

/// Makes an entry from each line: its first word is the kind, the rest the body.
std::vector<LedgerEntry> entries_of(std::string_view text) {
  std::vector<LedgerEntry> entries;
  EntryHash prev = wire::enrolment_hash(kTerminal, known_key().public_key());
  while (!text.empty() && entries.size() < kMostEntries) {
    const std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    const std::string_view kind = line.substr(0, line.find(' '));
    LedgerEntry entry;
    entry.seq = static_cast<std::int64_t>(entries.size()) + 1;
    entry.draft = {static_cast<std::int64_t>(line.size()) * 1'000'003, "boot", 5, std::string(kind),
                   std::string(line.substr(std::min(kind.size() + 1, line.size())))};
    entry.prev = prev;
    entry.hash = prev = wire::entry_hash(kTerminal, entry);
    entries.push_back(std::move(entry));
  }
  return entries;
}

void keep(const std::vector<LedgerEntry>& entries) {
  auto store = db::HubStore::open(":memory:");
  check(store && db::enrol_terminal(*store, kTerminal, known_key().public_key(), "here", 1),
        "a store in memory is there");
  const auto terminal = db::find_terminal(*store, kTerminal);
  for (int times = 0; times < 2; ++times) {
    const Status taken = store->transact([&]() -> Status {
      const auto answer = db::take_entries(*store, **terminal, entries, 1);
      if (!answer) return answer.error();
      check(answer->acknowledged == entries.back().seq && !answer->forked, "a batch is taken");
      return Done{};
    });
    check(static_cast<bool>(taken), "the store takes what is a batch");
  }
  const auto kept = db::entries_after(*store, {.terminal = kTerminal}, 0, 100);
  check(kept && kept->size() == entries.size(), "each entry is kept once");
  for (std::size_t i = 0; i < kept->size(); ++i)
    check(wire::entry_hash(kTerminal, (*kept)[i].entry) == entries[i].hash,
          "an entry is kept to the byte");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = text_of(data, size);
  read(text);
  read(codec::compress(text));
  const auto entries = entries_of(text);
  wire::LedgerBatch batch(kTerminal);
  for (const LedgerEntry& entry : entries) batch.add(entry);
  if (const auto taken = wire::read_batch(kTerminal, batch.frame())) {
    check(taken->size() == entries.size(), "what we write can be read");
    static int turn = 0;
    if (++turn % 16 == 1) keep(*taken);  // slow
  }
  return 0;
}
