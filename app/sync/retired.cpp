#include "app/sync/retired.h"

#include "app/base/codec/hex.h"
#include "app/base/disk/data_layout.h"
#include "app/base/wire/retired_name.h"
#include "app/sync/identity.h"
#include "app/sync/uploader.h"

namespace ocop::sync {

namespace {

constexpr int kNoSuchPath = 404;

/// Sends the last entry again, and then, as the hub's answer directs, what it lacks before that.
Result<std::int64_t> send_one(HubClient& hub, const codec::SigningKey& key, db::Ledger& ledger,
                              const TerminalId& self) {
  const auto last = ledger.tail();
  if (!last) return last.error();
  const auto acknowledged = ledger.acknowledged();
  if (!acknowledged) return acknowledged.error();
  if (last->seq == 0) return std::int64_t{0};
  if (*acknowledged == last->seq)
    if (auto back = ledger.acknowledge(last->seq - 1); !back) return back.error();
  Uploader uploader(
      hub, ledger,
      terminal_path(self, "retired?" + wire::retired_query(ledger.terminal(), key, self)));
  std::int64_t sent = 0;
  for (;;) {
    const auto step = uploader.step();
    if (!step && uploader.status() == kNoSuchPath) return std::int64_t{0};
    if (!step && step.error().key != "exchange.unreachable")
      return Error{"The hub does not accept the ledger of this terminal's former identity " +
                       codec::to_hex(ledger.terminal()) + ": " + step.error().sentence,
                   "exchange.retired"};
    if (!step) return step.error();
    sent += step->entries;
    if (step->unsent == 0) return sent;
  }
}

}  // namespace

Result<std::int64_t> send_retired(HubClient& hub, disk::Disk& disk, const std::string& data,
                                  const TerminalId& self) {
  std::int64_t sent = 0;
  for (const std::string& name : disk.list(disk::retired_folder(data))) {
    const std::string folder = disk::retired_folder(data) + "/" + name;
    if (!disk.size(disk::ledger_file(folder)) || !disk.size(disk::key_file(folder))) continue;
    const auto key = load_key(disk, folder);
    if (!key) return Error{key.error().sentence, "exchange.retired"};
    auto ledger = open_or_make_ledger(folder, *key);
    if (!ledger) return Error{ledger.error().sentence, "exchange.retired"};
    const auto one = send_one(hub, *key, *ledger, self);
    if (!one) return one.error();
    sent += *one;
  }
  return sent;
}

}  // namespace ocop::sync
