#include "app/sync/uploader.h"

#include <string>
#include <utility>

#include "app/base/wire/ledger_batch.h"

namespace ocop::sync {

/// Entries that are sent together.
struct Uploader::Run {
  wire::LedgerBatch batch;
  std::int64_t entries = 0;
  LedgerTail last{};
  std::int64_t first() const { return last.seq - entries + 1; }
};

Uploader::Uploader(HubClient& hub, db::Ledger& ledger, std::string path)
    : hub_(hub), ledger_(ledger), path_(std::move(path)) {}

Uploader::Uploader(HubClient& hub, db::Ledger& ledger)
    : Uploader(hub, ledger, terminal_path(ledger.terminal(), "entries")) {}

Result<Uploader::Run> Uploader::next_run() {
  const auto acknowledged = ledger_.acknowledged();
  if (!acknowledged) return acknowledged.error();
  Run run{wire::LedgerBatch(ledger_.terminal())};
  const auto read = ledger_.each(*acknowledged + 1, [&](const LedgerEntry& entry) {
    if (run.entries == size_.most() || !run.batch.add(entry)) return false;
    ++run.entries;
    run.last = {entry.seq, entry.draft.at_ms, entry.hash};
    return true;
  });
  if (!read) return read.error();
  return run;
}

Result<Sent> Uploader::step() {
  const auto run = next_run();
  if (!run) return run.error();
  if (run->entries == 0) return Sent{};
  const auto reply = hub_.ask("POST", path_, run->batch.frame());
  status_ = reply ? reply->status : 0;
  if (!reply) {
    size_.missed(run->entries);
    return reply.error();
  }
  if (auto taken = take(*run, *reply); !taken) {
    asked_again_.reset();  // after a pause, the hub may ask for any entry again
    return taken.error();
  }
  const auto unsent = unsent_entries(ledger_);
  if (!unsent) return unsent.error();
  if (*unsent == 0) asked_again_.reset();
  return Sent{reply->status == 200 ? run->entries : 0, *unsent};
}

Status Uploader::take(const Run& run, const Reply& reply) {
  if (reply.status == 200) return confirm(run, reply);
  if (reply.status == 413) return send_less(run, reply);
  const auto expected = wire::read_refusal(reply.body).expected;
  if (reply.status == 409 && expected) return begin_again(run, *expected);
  // 401 although signed by the hub's clock: perhaps the body arrived so late that the signature had
  // expired. 429: a smaller batch may still be within the day's limit.
  if (reply.status == 401 || reply.status == 429) size_.missed(run.entries);
  return refusal_of(reply);
}

Status Uploader::confirm(const Run& run, const Reply& reply) {
  const auto said = wire::read_acknowledged(reply.body);
  if (!said) return other_hub(said.error().sentence);
  if (said->seq != run.last.seq || said->hash != run.last.hash)
    return other_hub("The hub confirms an entry " + std::to_string(said->seq) +
                     " that differs from this ledger's; is it another hub? Call the office.");
  size_.arrived();
  tips_ = said->tips;
  return ledger_.acknowledge(said->seq);
}

/// Moves only back, and lower each time until everything is sent: a hub's claim to have more is not
/// believed without the hash, and no answer can make us loop for ever.
Status Uploader::begin_again(const Run& run, std::int64_t expected) {
  if (expected >= asked_again_.value_or(run.first()))
    return other_hub("The hub asks for entry " + std::to_string(expected) + " after entry " +
                     std::to_string(run.first()) +
                     " was sent, which leads nowhere; call the office.");
  asked_again_ = expected;
  size_.missed(run.entries);  // finding out what the hub has may take several steps
  return ledger_.acknowledge(expected - 1);
}

Status Uploader::send_less(const Run& run, const Reply& reply) {
  if (run.entries == 1)
    return Error{refusal_of(reply).sentence + " Entry " + std::to_string(run.first()) +
                     " alone is too large for it; check the proxy in front of the hub.",
                 "exchange.too_large"};
  size_.missed(run.entries);
  return Done{};
}

Result<std::int64_t> unsent_entries(db::Ledger& ledger) {
  const auto acknowledged = ledger.acknowledged();
  if (!acknowledged) return acknowledged.error();
  const auto last = ledger.tail();
  if (!last) return last.error();
  return last->seq - *acknowledged;
}

}  // namespace ocop::sync
