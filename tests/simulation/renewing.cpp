// Gives a terminal a new identity while it sells: closes the shift, stops the programs, and runs
// ocop-sync renew until it succeeds, in spite of power cuts.
#include "app/base/disk/data_layout.h"
#include "app/sync/renewal.h"
#include "tests/simulation/durations.h"
#include "tests/simulation/simulated_terminal.h"

namespace ocop::simulation {

void Terminal::renew() {
  if (healed_) return;
  if (!machine_.is_on() || machine_.is_busy() || is_in_hands() || !has_place_ || !till_.end_day())
    return around_.world.after(kMinute_ms, [this] { renew(); });
  hands_ = Hands::restoring;
  end();
  renew_stopped();
}

void Terminal::renew_stopped() {
  const auto again = [this] { around_.world.after(kMinute_ms, [this] { renew_stopped(); }); };
  if (!machine_.is_on()) return again();
  const auto done =
      sync::renew(machine_.disk(), data(),
                  {machine_.clock_ms(), machine_.boot_id(), machine_.uptime_ms(), {}, {}}, true);
  machine_.notice_power();
  around_.world.tell(machine_.name(), done ? "renewed" : "not renewed: " + done.error().sentence);
  if (!done) return again();
  around_.world.count("terminals renewed");
  hands_ = Hands::off;
  has_place_ = false;
  code_.clear();
  till_.lose_ledger();
  if (machine_.is_on()) boot();
}

std::vector<std::string> Terminal::retired_ledgers() {
  std::vector<std::string> all;
  const std::string folder = disk::retired_folder(data());
  for (const std::string& name : machine_.disk().list(folder))
    all.push_back(disk::ledger_file(std::string(folder).append("/").append(name)));
  return all;
}

/// As far as the ledgers themselves know.
bool Terminal::has_sent_retired() {
  for (const std::string& path : retired_ledgers()) {
    auto ledger = db::Ledger::open_to_read(path);
    const auto sent = ledger ? ledger->acknowledged() : Result<std::int64_t>(ledger.error());
    const auto last = ledger ? ledger->tail() : Result<LedgerTail>(ledger.error());
    if (!sent || !last || *sent != last->seq) return false;
  }
  return true;
}

}  // namespace ocop::simulation
